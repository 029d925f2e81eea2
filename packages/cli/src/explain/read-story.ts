import { decodeCommand, decodeDecision, decodeReceipt, readReplyHeaders } from '@medclear/contracts';
import type { Receipt, Topics } from '@medclear/contracts';
import { provinceOf, provinceOfClaim } from '@medclear/domain';
import type { ClaimId, Command, ProvinceCode } from '@medclear/domain';
import type { LogRecord } from '@medclear/platform';
import type { OpenLogs } from '../logs/open-logs';
import type { Asked, ClaimStory, StoryCommand, StoryDecision, StoryPosting, Told } from './claim-story';

export interface StorySources {
  readonly logs: OpenLogs;
  readonly topics: Topics;
  readonly askRoute: (claimId: ClaimId) => Promise<ProvinceCode | null>;
  readonly askPostings: (claimId: ClaimId) => Promise<readonly StoryPosting[]>;
  readonly onProgress?: (read: number, total: number) => void;
}

/** A gateway's clock may be a little behind the broker's. */
const CLOCKS_APART_MS = 60_000;

/** Reads everything that is written down about a claim; throws when the broker is away. */
export async function readStory(claimId: ClaimId, sources: StorySources): Promise<ClaimStory> {
  const { decisions, nextCommandOffset } = await readDecisions(claimId, sources);
  const commands = await readCommands(claimId, { decisions, nextCommandOffset }, sources);
  const receipts = await readReceipts(claimId, { decisions, commands }, sources);
  return {
    claimId,
    route: await asked(() => sources.askRoute(claimId)),
    commands: commands.map(({ story }) => story),
    decisions,
    postings: await asked(() => sources.askPostings(claimId)),
    receipts,
    told: toldOf(receipts),
  };
}

async function asked<Answer>(ask: () => Promise<Answer>): Promise<Asked<Answer>> {
  try {
    return { kind: 'answered', answer: await ask() };
  } catch (cause) {
    return { kind: 'away', why: cause instanceof Error ? cause.message : String(cause) };
  }
}

function toldOf(receipts: readonly Receipt[]): Told {
  if (receipts.some(({ outcome }) => outcome !== 'left-waiting')) return 'told';
  return receipts.length > 0 ? 'left-waiting' : 'told-unknown';
}

interface ReadDecisions {
  readonly decisions: readonly StoryDecision[];
  /** The first command that is not decided: every one before it has one decision. */
  readonly nextCommandOffset: number;
}

/** Claim ids stand in the bytes as text: most records need not be decoded. */
async function readDecisions(claimId: ClaimId, sources: StorySources): Promise<ReadDecisions> {
  const { logs, topics, onProgress } = sources;
  const decisions: StoryDecision[] = [];
  let nextCommandOffset = 0;
  for await (const { offset, value } of logs.chained(topics.decisions(provinceOfClaim(claimId)), onProgress)) {
    nextCommandOffset += 1;
    if (!value.includes(claimId)) continue;
    const { commandOffset, clockMs, outcome } = decodeDecision(value).decision;
    decisions.push({ journalOffset: offset, commandOffset, clockMs, outcome });
  }
  return { decisions, nextCommandOffset };
}

interface FoundCommand {
  readonly story: StoryCommand;
  readonly command: Command | null;
}

/** The commands of the decisions, and those behind the last decision that nobody has decided yet. */
async function readCommands(
  claimId: ClaimId,
  { decisions, nextCommandOffset }: ReadDecisions,
  { logs, topics }: StorySources,
): Promise<readonly FoundCommand[]> {
  const topic = topics.commands(provinceOfClaim(claimId));
  const found: FoundCommand[] = [];
  for (const { commandOffset } of decisions) {
    const record = await logs.one(topic, commandOffset);
    if (record !== null) found.push(toFound(record, true));
  }
  for await (const record of logs.read(topic, nextCommandOffset))
    if (record.value.includes(claimId)) found.push(toFound(record, false));
  return found;
}

function toFound({ offset, appendedAtMs, value, headers }: LogRecord, isDecided: boolean): FoundCommand {
  const decoded = decodeCommand(value);
  const command = decoded.kind === 'command' ? decoded.command : null;
  const story = {
    offset,
    appendedAtMs,
    kind: command?.kind ?? decoded.kind,
    institutionCode: command !== null && 'institutionCode' in command ? command.institutionCode : null,
    messageId: command !== null && 'messageId' in command ? command.messageId : null,
    replyTopic: readReplyHeaders(headers)?.topic ?? null,
    isDecided,
  };
  return { story, command };
}

async function readReceipts(
  claimId: ClaimId,
  { decisions, commands }: { readonly decisions: readonly StoryDecision[]; readonly commands: readonly FoundCommand[] },
  { logs, topics }: StorySources,
): Promise<readonly Receipt[]> {
  const regions = [
    ...decisions.flatMap(({ outcome }) => ('facts' in outcome ? [outcome.facts.treatmentRegion] : [])),
    ...commands.flatMap(({ command }) =>
      command !== null && 'treatmentRegion' in command ? [command.treatmentRegion] : [],
    ),
  ];
  const [region] = regions;
  if (region === undefined) return [];
  const topic = topics.receipts(provinceOf(region));
  const firstMs = Math.min(
    ...commands.map(({ story }) => story.appendedAtMs),
    ...decisions.map(({ clockMs }) => clockMs),
  );
  const receipts: Receipt[] = [];
  for await (const { value } of logs.read(topic, await logs.offsetAtTime(topic, firstMs - CLOCKS_APART_MS)))
    if (value.includes(claimId)) receipts.push(decodeReceipt(value));
  return receipts;
}
