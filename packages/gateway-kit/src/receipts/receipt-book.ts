import { encodeReceipt } from '@medclear/contracts';
import type { Topics } from '@medclear/contracts';
import { provinceOf } from '@medclear/domain';
import type { ClaimId, InstitutionCode, ProvinceCode, RegionCode } from '@medclear/domain';
import type { RecordBatcher } from '@medclear/platform';
import { followOldest } from '../inbox/follow-oldest';
import type { GatewayAnswer } from '../render/gateway-answer';
import { toToldPart } from './to-receipt';
import type { AnswerOnClaim } from './to-receipt';

/** Whose message a claim is. */
export interface FollowedCommand {
  readonly claimId: ClaimId;
  readonly institutionCode: InstitutionCode;
  readonly treatmentRegion: RegionCode;
}

/** `dropped` and `in-doubt` show as "told unknown", never as told. */
export type ReceiptResult = 'appended' | 'dropped' | 'in-doubt';

/** Writes down what institutions were told, off the path of their answers. */
export interface ReceiptBook {
  /** Remembers whose message each command is that goes this way. */
  following<Command extends FollowedCommand, Outcome>(
    submit: (command: Command) => Promise<Outcome>,
  ): (command: Command) => Promise<Outcome>;
  /** Takes an answer that has been handed to its connection; one about nobody's message is passed over. */
  told(told: { readonly route: string; readonly answer: GatewayAnswer }): void;
}

export interface ReceiptSettings {
  readonly topics: Topics;
  /** Bounded, and apart from the one that sends commands. */
  readonly batcher: RecordBatcher;
  /** The provinces whose receipts topics exist. */
  readonly provinces: ReadonlySet<ProvinceCode>;
  readonly gateway: string;
  readonly nowMs: () => number;
  readonly onResult: (result: ReceiptResult) => void;
}

const MOST_FOLLOWED = 10_000;

export function createReceiptBook(settings: ReceiptSettings): ReceiptBook {
  const followed = new Map<ClaimId, FollowedCommand>();
  const oldestFollowed = followOldest(followed);
  const follow = ({ claimId, institutionCode, treatmentRegion }: FollowedCommand): void => {
    followed.delete(claimId);
    followed.set(claimId, { claimId, institutionCode, treatmentRegion });
    const oldest = followed.size > MOST_FOLLOWED ? oldestFollowed() : null;
    if (oldest !== null) followed.delete(oldest[0]);
  };
  return {
    following: (submit) => (command) => {
      follow(command);
      return submit(command);
    },
    told: ({ route, answer }) => {
      if (answer.kind === 'quoted' || answer.claimId === null) return;
      const command = followed.get(answer.claimId);
      if (command !== undefined) void append(settings, command, route, answer);
    },
  };
}

async function append(
  { topics, batcher, provinces, gateway, nowMs, onResult }: ReceiptSettings,
  { claimId, institutionCode, treatmentRegion }: FollowedCommand,
  route: string,
  answer: AnswerOnClaim,
): Promise<void> {
  const province = provinceOf(treatmentRegion);
  if (!provinces.has(province)) {
    onResult('dropped');
    return;
  }
  const receipt = { claimId, institutionCode, gateway, route, toldAtMs: nowMs(), ...toToldPart(answer) };
  const { kind } = await batcher.submit(topics.receipts(province), { key: claimId, value: encodeReceipt(receipt) });
  onResult(kind === 'refused' ? 'dropped' : kind);
}
