import type { FieldIssue } from '@medclear/gateway-kit';
import type { Transaction2102 } from './transaction-2102';

/** A pharmacy sells in its own province: another one's would owe it money it knows nothing of. */
export function checkTreatingPlace({ mdtrtarea_admvs, fixmedins_code }: Transaction2102): readonly FieldIssue[] {
  if (mdtrtarea_admvs.slice(0, 2) === fixmedins_code.slice(1, 3)) return [];
  return [{ path: '/mdtrtarea_admvs', zh: '与机构所在省份不符', en: 'is not the province of the institution' }];
}
