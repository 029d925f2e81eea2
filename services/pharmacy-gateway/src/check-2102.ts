import type { FieldIssue } from '@medclear/gateway-kit';
import { checkDisease } from './check-disease';
import type { Transaction2102 } from './transaction-2102';

/** Names the fields of a transaction 2102 that do not go together. */
export function check2102(message: Transaction2102): readonly FieldIssue[] {
  const { med_type, dise_codg } = message.input.druginfo;
  return [...checkTreatingPlace(message), ...checkDisease(med_type === '14', dise_codg, '/input/druginfo/dise_codg')];
}

/** A pharmacy sells in its own province: another one's would owe it money it knows nothing of. */
function checkTreatingPlace({ mdtrtarea_admvs, fixmedins_code }: Transaction2102): readonly FieldIssue[] {
  if (mdtrtarea_admvs.slice(0, 2) === fixmedins_code.slice(1, 3)) return [];
  return [{ path: '/mdtrtarea_admvs', zh: '与机构所在省份不符', en: 'is not the province of the institution' }];
}
