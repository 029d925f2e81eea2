import { regionProfileOf } from '../envelope/region-profile';
import type { FieldIssue } from '../validation/field-issue';
import type { DeclaredClaim } from './declared-claim';
import type { LinePath } from './split-lines';

/** Names every line that came without a trace code, where the treating place asks for one of every pack that is sold. */
export function findUntracedLines(claim: DeclaredClaim, pathOf: LinePath): readonly FieldIssue[] {
  const { traceCodes, treatmentRegion } = claim;
  if (traceCodes === null || !regionProfileOf(treatmentRegion).requiresTraceCodes) return [];
  return traceCodes.flatMap((codes, at) =>
    codes.length > 0 ? [] : [{ path: pathOf(at, 'traceCodes'), zh: '缺少药品追溯码', en: 'has no trace code' }],
  );
}
