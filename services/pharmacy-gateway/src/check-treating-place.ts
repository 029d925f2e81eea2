import type { FieldIssue } from '@medclear/gateway-kit';

interface Placed {
  readonly mdtrtarea_admvs: string;
  readonly fixmedins_code: string;
}

/** A pharmacy sells in its own province: another one's would owe it money it knows nothing of. */
export function checkTreatingPlace({ mdtrtarea_admvs, fixmedins_code }: Placed): readonly FieldIssue[] {
  if (mdtrtarea_admvs.slice(0, 2) === fixmedins_code.slice(1, 3)) return [];
  return [{ path: '/mdtrtarea_admvs', zh: '与机构所在省份不符', en: 'is not the province of the institution' }];
}
