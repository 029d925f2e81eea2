import type { FieldIssue } from '@medclear/gateway-kit';
import { checkDisease } from './check-disease';
import { checkTreatingPlace } from './check-treating-place';
import type { Transaction2102 } from './transaction-2102';

/** Names the fields of a transaction 2102 that do not go together. */
export function check2102(message: Transaction2102): readonly FieldIssue[] {
  const { med_type, dise_codg } = message.input.druginfo;
  return [
    ...checkTreatingPlace(message),
    ...checkDisease(med_type === '14', dise_codg, '/input/druginfo/dise_codg'),
    ...checkTraces(message),
  ];
}

/** A scanned pack belongs to a drug of the sale. */
function checkTraces({ input }: Transaction2102): readonly FieldIssue[] {
  const sold = new Set(input.drugdetail.map(({ feedetl_sn }) => feedetl_sn));
  return (input.drug_trac_info ?? []).flatMap(({ feedetl_sn }, at) => {
    const path = `/input/drug_trac_info/${String(at)}/feedetl_sn`;
    return sold.has(feedetl_sn) ? [] : [{ path, zh: '不是本次销售的明细序号', en: 'is no drug of this sale' }];
  });
}
