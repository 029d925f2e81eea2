import type { FieldIssue } from '@medclear/gateway-kit';
import { checkDisease } from './check-disease';
import { checkTreatingPlace } from './check-treating-place';
import type { Transaction2102 } from './transaction-2102';

/** Names the fields of a transaction 2102 that do not go together. */
export function check2102(message: Transaction2102): readonly FieldIssue[] {
  const { med_type, dise_codg } = message.input.druginfo;
  return [...checkTreatingPlace(message), ...checkDisease(med_type === '14', dise_codg, '/input/druginfo/dise_codg')];
}
