import { businessDateOf } from '../ids/business-date';
import type { ActCommand } from '../province/act-command';
import type { BillCommand, Command } from '../province/command';
import type { DueHold, SetFundRuleCommand } from '../province/operator-command';
import { naiveBill } from './naive-bill';
import type { NaiveLine } from './naive-bill';
import { billedBefore, endedHold, wrongLine } from './naive-claim';
import type { NaiveClaim } from './naive-claim';
import { NaiveMessages } from './naive-messages';
import type { NaiveMessage } from './naive-messages';

const OPENING_POOL_FEN = 1_000_000;
const OPENING_ACCOUNT_FEN = 10_000;

/**
 * What a province should do, told as simply as possible: a list of claims with their lines, every balance summed up from it each
 * time it is asked, no store, no documents, no deltas. Its people are insured in one city and see one doctor's office or pharmacy.
 */
export class NaiveProvince {
  readonly claims = new Map<string, NaiveClaim>();
  readonly flagged = new Set<string>();
  private readonly messages = new NaiveMessages();
  private closedThrough = '';
  private floorFen = 0;
  private quotaFen = OPENING_POOL_FEN;

  /** Says in a word or two what a command comes to, and remembers what it did. */
  decide(command: Command, clockMs: number, offset: number): string {
    switch (command.kind) {
      case 'settle':
      case 'hold':
        return this.bill(command, clockMs, offset);
      case 'capture':
      case 'release':
      case 'refund':
      case 'reverse':
        return this.act(command, clockMs);
      case 'tick':
        return this.tick(command.due, clockMs);
      case 'close-month':
        return this.closeMonth(command.month, clockMs);
      case 'set-fund-rule':
        return this.setRule(command);
      case 'add-fund-quota':
        this.quotaFen += command.amountFen;
        return 'fund-quota-added';
      case 'register-person':
        this.supersede(command.personId, null);
        return 'person-registered';
      default:
        throw new Error(`the model knows no ${command.kind}`);
    }
  }

  poolFen(): { readonly availableFen: number; readonly heldFen: number; readonly capturedFen: number } {
    const heldFen = this.sum((claim, line) => (claim.state === 'held' && line.state === 'kept' ? line.poolFen : 0));
    const keptFen = this.sum((_, line) => (line.state === 'kept' ? line.poolFen : 0));
    return { availableFen: this.quotaFen - keptFen, heldFen, capturedFen: keptFen - heldFen };
  }

  accountFen(person: string): number {
    return (
      OPENING_ACCOUNT_FEN -
      this.sum((claim, line) => (claim.person === person && line.state === 'kept' ? line.accountFen : 0))
    );
  }

  usedFen(person: string, year: number): { readonly deductibleFen: number; readonly poolFen: number } {
    const isOf = (claim: NaiveClaim, line: NaiveLine) =>
      claim.person === person && claim.year === year && line.state === 'kept';
    return {
      deductibleFen: this.sum((claim, line) => (isOf(claim, line) ? line.deductibleFen : 0)),
      poolFen: this.sum((claim, line) => (isOf(claim, line) ? line.poolFen : 0)),
    };
  }

  private sum(amountOf: (claim: NaiveClaim, line: NaiveLine) => number): number {
    let sum = 0;
    for (const claim of this.claims.values()) for (const line of claim.lines) sum += amountOf(claim, line);
    return sum;
  }

  private bill(command: BillCommand, clockMs: number, offset: number): string {
    const known = this.messages.known(command);
    if (known !== null) return known;
    const { claimId, personId, visitDate } = command;
    const year = Number(visitDate.slice(0, 4));
    if (visitDate > businessDateOf(clockMs)) return this.messages.refuse(command, 'VISIT_DATE_IN_FUTURE');
    const billed = billedBefore(this.claims.values(), { person: personId, visit: command.visitKey }, []);
    if (billed !== null) return this.messages.refuse(command, billed);
    // As if the open hold of the year had never been; it comes back when the bill is refused.
    const held = [...this.claims.values()].find(
      (one) => one.state === 'held' && one.person === personId && one.year === year,
    );
    held?.lines.forEach((line) => (line.state = 'gone'));
    const used = this.usedFen(personId, year);
    const lines = naiveBill(command, { ...used, accountFen: this.accountFen(personId) });
    const neededFen = lines.reduce((sum, line) => sum + line.poolFen, 0);
    if (neededFen > 0 && this.poolFen().availableFen - neededFen < this.floorFen) {
      held?.lines.forEach((line) => (line.state = 'kept'));
      return this.messages.refuse(command, 'FUND_SHORT employee-pool');
    }
    if (held !== undefined) held.state = 'superseded';
    const isHold = command.kind === 'hold';
    this.claims.set(claimId, {
      ...{ id: claimId, by: command.institutionCode, person: personId, year, offset, lines },
      usesPool: command.business !== 'pharmacy',
      visit: command.visitKey,
      state: isHold ? 'held' : 'settled',
      expiresAtMs: isHold ? clockMs + command.holdForMs : 0,
      month: businessDateOf(clockMs).slice(0, 7),
    });
    this.messages.remember(command, {});
    return isHold ? 'held' : 'settled';
  }

  private act(command: ActCommand, clockMs: number): string {
    const known = this.messages.known(command);
    if (known !== null) return known;
    const target = this.messages.get(command.targetId);
    if (command.claimId === command.targetId) return this.messages.refuse(command, 'ENVELOPE_INVALID targetId');
    if (target !== undefined && target.by !== command.institutionCode)
      return this.messages.refuse(command, 'NOT_YOUR_CLAIM institution');
    if (target !== undefined && target.person !== command.personId)
      return this.messages.refuse(command, 'NOT_YOUR_CLAIM person');
    if (command.kind === 'reverse') return this.reverse(command, target);
    if (target === undefined) return this.messages.refuse(command, 'TARGET_UNKNOWN');
    const claim = this.claims.get(command.targetId);
    if (claim === undefined)
      return this.messages.refuse(
        command,
        this.messages.isBlocked(command.targetId) ? 'ALREADY_REVERSED' : 'TARGET_UNKNOWN',
      );
    return command.kind === 'refund' ? this.refund(command, claim, clockMs) : this.endHold(command, claim, clockMs);
  }

  private endHold(
    command: Extract<ActCommand, { kind: 'capture' | 'release' }>,
    claim: NaiveClaim,
    clockMs: number,
  ): string {
    if (claim.state !== 'held') return this.messages.refuse(command, endedHold(claim));
    if (command.kind === 'release') {
      claim.lines.forEach((line) => (line.state = 'gone'));
      claim.state = 'released';
      this.messages.remember(command, {});
      return 'released';
    }
    const wrong = wrongLine(command.lineNumbers, claim, { unknown: 'LINE_NOT_HELD', refunded: 'LINE_NOT_HELD' });
    if (wrong !== null) return this.messages.refuse(command, wrong);
    claim.lines.forEach((line) => {
      if (command.lineNumbers?.includes(line.number) === false) line.state = 'released';
    });
    claim.state = 'settled';
    claim.month = businessDateOf(clockMs).slice(0, 7);
    this.messages.remember(command, {});
    return 'captured';
  }

  private refund(command: Extract<ActCommand, { kind: 'refund' }>, claim: NaiveClaim, clockMs: number): string {
    if (claim.state === 'refunded') return this.messages.refuse(command, 'ALREADY_REFUNDED');
    if (claim.state === 'reversed') return this.messages.refuse(command, 'ALREADY_REVERSED');
    if (!['settled', 'partly-refunded'].includes(claim.state))
      return this.messages.refuse(command, `NOT_SETTLED ${claim.state}`);
    const wrong = wrongLine(command.lineNumbers, claim, {
      unknown: 'LINE_NOT_SETTLED',
      refunded: 'LINE_ALREADY_REFUNDED',
    });
    if (wrong !== null) return this.messages.refuse(command, wrong);
    this.flag(claim);
    this.supersede(claim.person, claim.year);
    const given = claim.lines.filter(
      ({ state, number }) => state === 'kept' && command.lineNumbers?.includes(number) !== false,
    );
    given.forEach((line) => (line.state = 'refunded'));
    claim.state = claim.lines.some(({ state }) => state === 'kept') ? 'partly-refunded' : 'refunded';
    this.messages.remember(command, {
      lines: given.map(({ number }) => number),
      month: businessDateOf(clockMs).slice(0, 7),
    });
    return 'refunded';
  }

  private reverse(command: ActCommand, target: NaiveMessage | undefined): string {
    if (target === undefined && !this.messages.isBlocked(command.targetId)) {
      this.messages.block(command.targetId, command);
      this.messages.remember(command, {});
      return 'blocked nothing';
    }
    if (target === undefined || target.undone || this.messages.isBlocked(command.targetId))
      return this.messages.refuse(command, 'ALREADY_REVERSED');
    if (target.refused) {
      this.messages.remember(command, {});
      return 'blocked refusal';
    }
    if (target.act === 'release' || target.act === 'reverse')
      return this.messages.refuse(command, `REVERSE_NOT_ALLOWED ${target.act}`);
    const claim = this.claims.get(target.act === 'settle' || target.act === 'hold' ? command.targetId : target.target);
    if (claim === undefined) throw new Error('an act that had an effect has a claim');
    return target.act === 'refund' ? this.undoRefund(command, target, claim) : this.undoClaim(command, target, claim);
  }

  private undoClaim(command: ActCommand, target: NaiveMessage, claim: NaiveClaim): string {
    if (claim.state === 'partly-refunded' || claim.state === 'refunded')
      return this.messages.refuse(command, 'REVERSE_NOT_ALLOWED refunded');
    if (claim.state === 'held') {
      claim.lines.forEach((line) => (line.state = 'gone'));
      claim.state = 'released';
      this.messages.remember(command, {});
      return 'reversed hold';
    }
    if (claim.state !== 'settled') return this.messages.refuse(command, endedHold(claim));
    if (claim.month <= this.closedThrough)
      return this.messages.refuse(command, 'REVERSE_NOT_ALLOWED of a closed month');
    this.flag(claim);
    this.supersede(claim.person, claim.year);
    claim.lines.forEach((line) => (line.state = line.state === 'kept' ? 'gone' : line.state));
    claim.state = 'reversed';
    if (target.act === 'capture') target.undone = true;
    this.messages.remember(command, {});
    return 'reversed settlement';
  }

  private undoRefund(command: ActCommand, target: NaiveMessage, claim: NaiveClaim): string {
    if (target.month <= this.closedThrough)
      return this.messages.refuse(command, 'REVERSE_NOT_ALLOWED of a closed month');
    const taken = claim.lines.filter(({ number }) => target.lines.includes(number));
    const sum = (of: (line: NaiveLine) => number): number => taken.reduce((so, line) => so + of(line), 0);
    const held = [...this.claims.values()].find(
      (one) => one.state === 'held' && one.person === claim.person && one.year === claim.year,
    );
    const billed = billedBefore(this.claims.values(), claim, [claim, held]);
    if (billed !== null) return this.messages.refuse(command, billed);
    held?.lines.forEach((line) => (line.state = 'gone'));
    const isAccountShort = this.accountFen(claim.person) < sum((line) => line.accountFen);
    const poolFen = sum((line) => line.poolFen);
    const isPoolShort = poolFen > 0 && this.poolFen().availableFen - poolFen < this.floorFen;
    held?.lines.forEach((line) => (line.state = 'kept'));
    if (isAccountShort) return this.messages.refuse(command, 'FUND_SHORT personal-account');
    if (isPoolShort) return this.messages.refuse(command, 'FUND_SHORT employee-pool');
    this.flag(claim);
    this.supersede(claim.person, claim.year);
    taken.forEach((line) => (line.state = 'kept'));
    claim.state = claim.lines.some(({ state }) => state === 'refunded') ? 'partly-refunded' : 'settled';
    target.undone = true;
    this.messages.remember(command, {});
    return 'reversed refund';
  }

  private tick(due: readonly DueHold[], clockMs: number): string {
    let expired = 0;
    for (const { claimId, personId } of due) {
      const claim = this.claims.get(claimId);
      if (claim?.state !== 'held' || claim.person !== personId || claim.expiresAtMs > clockMs) continue;
      claim.lines.forEach((line) => (line.state = 'gone'));
      claim.state = 'expired';
      expired += 1;
    }
    return `ticked ${String(expired)}`;
  }

  private closeMonth(month: string, clockMs: number): string {
    if (month >= businessDateOf(clockMs).slice(0, 7)) return `MONTH_NOT_OVER ${month}`;
    if (month > this.closedThrough) this.closedThrough = month;
    return 'month-closed';
  }

  private setRule({ limitFen, whenShort, fund }: SetFundRuleCommand): string {
    if (fund === 'employee-pool')
      this.floorFen = limitFen - (whenShort.kind === 'overdraw' ? whenShort.overdraftFen : 0);
    return 'fund-rule-set';
  }

  /** Someone must look when a later visit of the year stands and has used the pool. */
  private flag(claim: NaiveClaim): void {
    const { person, year } = claim;
    const ofYear = [...this.claims.values()].filter((one) => one.person === person && one.year === year);
    const hasRow = ofYear.some(({ lines }) => lines.some((line) => line.deductibleFen + line.poolFen > 0));
    if (!claim.usesPool || !hasRow) return;
    for (const other of ofYear) {
      const isLater = other.offset > claim.offset;
      if (isLater && other.usesPool && (other.state === 'settled' || other.state === 'partly-refunded'))
        this.flagged.add(`${claim.person} ${String(claim.year)}`);
    }
  }

  private supersede(person: string, year: number | null): void {
    for (const claim of this.claims.values()) {
      if (claim.state !== 'held' || claim.person !== person || (year !== null && claim.year !== year)) continue;
      claim.lines.forEach((line) => (line.state = 'gone'));
      claim.state = 'superseded';
    }
  }
}
