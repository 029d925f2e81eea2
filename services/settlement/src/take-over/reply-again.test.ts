import type { ClaimDocument, Decision, ProvinceHead } from '@medclear/domain';
import type { OutgoingReply } from '../replies/reply-sender';
import { EMPTY_CONTENTS } from '../store/empty-contents';
import { createMemoryProvinceStore } from '../store/memory-province-store';
import { addressOf } from '../testing/memory-owner';
import { JIANGXI, MORNING_MS, sampleHashes, sampleSettle } from '../testing/sample-commands';
import { replyAgain } from './reply-again';

const { claimId, personId, institutionCode } = sampleSettle(1);
const refusal = { code: 'ALREADY_REVERSED', detail: null } as const;
/** An id that was reversed unseen by command 4, and whose own message came as command 7. */
const answered: ClaimDocument = {
  ...{ claimId, personId, institutionCode },
  contentHashes: sampleHashes(1),
  commandOffset: 7,
  outcome: { kind: 'refused', refusal },
  act: 'blocked',
  money: null,
  endedBy: null,
  changedAtMs: MORNING_MS,
};
const repeat: Decision = {
  commandOffset: 9,
  clockMs: MORNING_MS,
  reply: addressOf(9),
  outcome: { kind: 'repeated', claimId, originalCommandOffset: 7 },
};

const AFTER_THE_REPEAT: ProvinceHead = { nextCommandOffset: 10, hash: '0f', journalOffset: 9, clockMs: MORNING_MS };

async function toldWhenStored(
  claims: readonly ClaimDocument[],
  head = AFTER_THE_REPEAT,
): Promise<readonly OutgoingReply[]> {
  const store = createMemoryProvinceStore();
  store.restore(JIANGXI, { ...EMPTY_CONTENTS, head, claims });
  const told: OutgoingReply[] = [];
  await replyAgain({ store, replies: { send: (replies) => void told.push(...replies) } }, JIANGXI, [repeat]);
  return told;
}

describe('telling a recorded repeat again', () => {
  it('tells the answer of its original', async () => {
    const [told] = await toldWhenStored([answered]);
    expect(told?.reply).toMatchObject({ commandOffset: 7, isRepeat: true, outcome: { kind: 'refused', refusal } });
  });

  it('tells nothing while the store stands before the repeat, and may show how the claim stood earlier', async () => {
    expect(await toldWhenStored([answered], { ...AFTER_THE_REPEAT, nextCommandOffset: 9 })).toEqual([]);
  });

  it('tells nothing while the store misses the original', async () => {
    expect(await toldWhenStored([])).toEqual([]);
  });

  it('tells nothing while the store has the id from before its original', async () => {
    expect(await toldWhenStored([{ ...answered, contentHashes: null, commandOffset: 4 }])).toEqual([]);
  });
});
