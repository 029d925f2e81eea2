import type { ActCommand } from '../province/act-command';
import type { BillCommand } from '../province/command';

type Message = BillCommand | ActCommand;

/** What was told under an id. */
export interface NaiveMessage {
  readonly act: string;
  readonly hash: string;
  readonly by: string;
  readonly person: string;
  /** What an act names and, of a refund, the lines that it gave back and its month. */
  readonly target: string;
  readonly lines: readonly string[];
  readonly month: string;
  readonly refused: boolean;
  undone: boolean;
}

/** Every message id that was ever seen or blocked. */
export class NaiveMessages {
  private readonly byId = new Map<string, NaiveMessage>();
  private readonly blocked = new Set<string>();

  get(id: string): NaiveMessage | undefined {
    return this.byId.get(id);
  }

  isBlocked(id: string): boolean {
    return this.blocked.has(id);
  }

  block(id: string, by: ActCommand): void {
    this.blocked.add(id);
    this.byId.set(id, { ...messageOf(by, { refused: true }), act: 'blocked', hash: '' });
  }

  /** What is said to an id that is known; null when it is not. */
  known({ claimId, kind, contentHashes, personId, institutionCode }: Message): string | null {
    const message = this.byId.get(claimId);
    if (message === undefined) return null;
    if (message.act === 'blocked' && message.hash === '') {
      this.byId.set(claimId, { ...message, hash: contentHashes.total, person: personId, by: institutionCode });
      return 'ALREADY_REVERSED';
    }
    if (message.hash !== contentHashes.total) return 'conflicted';
    return message.act === kind || message.act === 'blocked' ? 'repeated' : 'conflicted';
  }

  refuse(command: Message, refusal: string): string {
    this.byId.set(command.claimId, messageOf(command, { refused: true }));
    return refusal;
  }

  remember(command: Message, told: Partial<NaiveMessage>): void {
    this.byId.set(command.claimId, messageOf(command, told));
  }
}

function messageOf(command: Message, told: Partial<NaiveMessage>): NaiveMessage {
  return {
    act: command.kind,
    hash: command.contentHashes.total,
    by: command.institutionCode,
    person: command.personId,
    target: 'targetId' in command ? command.targetId : '',
    ...{ lines: [], month: '', refused: false, undone: false },
    ...told,
  };
}
