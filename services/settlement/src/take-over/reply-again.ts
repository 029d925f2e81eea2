import { NOTHING_WANTED } from '@medclear/domain';
import type { ClaimId, Decision, ProvinceCode } from '@medclear/domain';
import type { OwnerPorts } from '../province/ports';
import type { OutgoingReply } from '../replies/reply-sender';
import { toReply } from '../replies/to-reply';

const NOTHING_FOUND = { claims: [], nextCommandOffset: 0 };

/** Tells recorded decisions again; a gateway drops what nobody waits for. */
export async function replyAgain(
  { store, replies }: Pick<OwnerPorts, 'store' | 'replies'>,
  province: ProvinceCode,
  decisions: readonly Decision[],
): Promise<void> {
  if (decisions.length === 0) return;
  const claims = decisions.flatMap(({ outcome }) => (outcome.kind === 'repeated' ? [outcome.claimId] : []));
  const wanted = { ...NOTHING_WANTED, claims: [...new Set(claims)] };
  const [answer] = await store.exchange([{ province, apply: null, load: { at: 'any', wanted } }]);
  const loaded = answer?.loaded;
  const { claims: known, nextCommandOffset } = typeof loaded === 'object' ? loaded : NOTHING_FOUND;
  const byId = new Map(known.map((claim) => [claim.claimId, claim]));
  const find = (claimId: ClaimId) => byId.get(claimId) ?? null;
  // A store that was set back this very moment may miss an original, have the id from before it, or show how it stood before:
  // whoever waits asks again.
  const isTellable = ({ outcome, commandOffset }: Decision): boolean =>
    outcome.kind !== 'repeated' ||
    (byId.get(outcome.claimId)?.commandOffset === outcome.originalCommandOffset && commandOffset < nextCommandOffset);
  const tellable = decisions.filter(isTellable);
  replies.send(tellable.flatMap((decision) => replyTo(decision, find)));
}

function replyTo(decision: Decision, find: Parameters<typeof toReply>[1]): readonly OutgoingReply[] {
  return decision.reply === null ? [] : [{ address: decision.reply, reply: toReply(decision, find) }];
}
