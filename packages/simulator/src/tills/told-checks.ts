import type { Reply, ReplyOutcome } from '@medclear/contracts';
import type { ClaimId } from '@medclear/domain';
import { isSame } from '../judge/is-same';
import type { Judge } from '../judge/judge';
import { requireThat } from '../world/violation';
import type { Message } from './message';

/** What a till hears is on the record at this moment, under its claim id. */
export function checkTold(judge: Judge, claimId: ClaimId, { outcome }: Reply): void {
  const isTold = judge.recordOfClaim(claimId).told.isAnswered(claimId);
  requireThat(isTold, 'I6', () => `${claimId} is told ${outcome.kind} and not on the record`);
}

/** What a till hears of its own message is the very answer on the record, and the one it heard before. */
export function checkOwn(judge: Judge, { command, told }: Message, { outcome }: Reply): void {
  const { claimId } = command;
  const claim = judge.recordOfClaim(claimId).state.claim(claimId);
  const isRecorded = claim === null || isTooOld(claim.outcome) || isSame(claim.outcome, outcome);
  requireThat(isRecorded, 'I6', () => `${claimId} is told ${outcome.kind}, not what is on the record`);
  const isAlike = told === null || isSame(told, outcome);
  requireThat(isAlike, 'I7', () => `${claimId} was told ${told?.kind ?? ''}, then ${outcome.kind}`);
}

/** The same id with other content is never paid. */
export function checkConflict({ command }: Message, { outcome }: Reply): void {
  const isRefused = outcome.kind === 'conflicted' || outcome.kind === 'refused';
  requireThat(isRefused, 'I7', () => `${command.claimId} with other content is ${outcome.kind}`);
}

/** A submission that was refused before it was handed over has not landed. */
export function checkLandings(judge: Judge, { command, submitted, refused }: Message): void {
  const landed = judge.recordOfClaim(command.claimId).told.landed(command.claimId);
  requireThat(landed <= submitted - refused, 'I18', () => `${command.claimId} was refused unsent and has landed`);
}

/** After thirteen months an id is not remembered any more. */
export function isTooOld(outcome: ReplyOutcome): boolean {
  return outcome.kind === 'refused' && outcome.refusal.code === 'MESSAGE_TOO_OLD';
}
