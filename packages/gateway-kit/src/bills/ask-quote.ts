import { encodeCommand, LARGEST_COMMAND_BYTES } from '@medclear/contracts';
import { provinceOf } from '@medclear/domain';
import type { SettleCommand } from '@medclear/domain';
import { askProvince } from '../status/ask-province';
import type { Asking } from '../status/ask-province';
import { refusedUnsent } from '../submit/submission-outcome';
import type { SubmissionOutcome } from '../submit/submission-outcome';

/** Asks the insured province what it would decide of a bill. */
export type AskQuote = (command: SettleCommand) => Promise<SubmissionOutcome>;

/** The question is the bill itself on the topic of questions: what stands there changes nothing. */
export function createAskQuote(parts: Asking): AskQuote {
  return async (command) => {
    const province = provinceOf(command.insuredRegion);
    if (!parts.provinces.has(province)) return refusedUnsent('ELIG_REGION_NOT_OPEN', `province ${province}`);
    const value = encodeCommand(command);
    if (value.length > LARGEST_COMMAND_BYTES) return refusedUnsent('ENVELOPE_INVALID', 'the bill has too many lines');
    const asked = await askProvince(parts, province, { key: command.personId, value });
    // A question without an answer has had no effect: that is known, unlike of a message.
    return asked.kind === 'unknown' ? refusedUnsent('UPSTREAM_DOWN') : asked;
  };
}
