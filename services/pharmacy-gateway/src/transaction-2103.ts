import { trusted } from '@medclear/domain';
import { nationalEnvelope, shortText, textOf, toRefundAmounts } from '@medclear/gateway-kit';
import type { ActedAnswer, DeclaredIdentity } from '@medclear/gateway-kit';
import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { CLEARING_TYPE_PHARMACY, wireTime } from './transaction-2102-output';

const Data = Type.Object({
  psn_no: textOf('person-number', 'national person number'),
  setl_id: shortText(30, 'the settlement that is cancelled'),
  mdtrt_id: shortText(30, 'the visit, as 2102 has answered it'),
});

/** National transaction 2103, cancelling a settlement of a pharmacy: everything is refunded that has not been. */
export const Transaction2103 = nationalEnvelope('2103', 'pharmacy-code', Type.Object({ data: Data }));

export type Transaction2103 = Static<typeof Transaction2103>;

export const PATH_OF_SETTLEMENT = '/input/data/setl_id';
export const PATH_OF_VISIT = '/input/data/mdtrt_id';

interface ActingEnvelope {
  readonly msgid: string;
  readonly fixmedins_code: string;
  readonly mdtrtarea_admvs: string;
  readonly insuplc_admdvs: string;
}

/** Who acts, as every envelope says it. */
export function toIdentity(message: ActingEnvelope, personNumber: string): DeclaredIdentity {
  return {
    institutionCode: trusted.institutionCode(message.fixmedins_code),
    messageId: message.msgid,
    treatmentRegion: trusted.regionCode(message.mdtrtarea_admvs),
    insuredRegion: trusted.regionCode(message.insuplc_admdvs),
    personNumber,
    furtherContent: [],
  };
}

/** The output of transaction 2103: a `setlinfo` with an id of its own and the amounts below zero. */
export function toOutput2103(message: Transaction2103, { targetId, answer }: ActedAnswer): object {
  const { insuplc_admdvs, msgid, input } = message;
  return {
    setlinfo: {
      mdtrt_id: targetId,
      setl_id: answer.settlementId,
      psn_no: input.data.psn_no,
      setl_time: wireTime(answer.decidedAtMs),
      medins_setl_id: msgid,
      clr_optins: insuplc_admdvs,
      clr_way: '',
      clr_type: CLEARING_TYPE_PHARMACY,
      ...toRefundAmounts(answer, trusted.regionCode(insuplc_admdvs)),
    },
  };
}
