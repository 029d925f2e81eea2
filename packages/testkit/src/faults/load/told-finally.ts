import type { GatewayCall } from '../../end-to-end/call-gateway';
import { toldOutcome } from '../../end-to-end/told-outcome';
import type { TillOutcome } from '../../tills/till-record';
import { toldAct } from './told-act';

const OUTCOME_UNKNOWN = 202;
const FIRST_SERVER_STATUS = 500;

/** What a till was told, in whatever form; unknown when it has to send again: no answer, an overload, an outcome that is not known yet. */
export function toldFinally(call: GatewayCall | null): TillOutcome {
  if (call === null || call.status === OUTCOME_UNKNOWN || call.status >= FIRST_SERVER_STATUS)
    return { kind: 'unknown' };
  const told = toldAct(call.body) ?? toldOutcome(call);
  if (told.kind !== 'unknown') return told;
  const { outcome, err_code: code } = call.body as { readonly outcome?: string; readonly err_code?: string };
  return outcome === 'refused' && code !== undefined ? { kind: 'refused', code } : told;
}
