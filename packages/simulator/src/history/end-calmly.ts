import { digestProvince } from '@medclear/settlement';
import { checkLandings } from '../tills/told-checks';
import { PROVINCES } from '../world/provinces';
import { requireThat } from '../world/violation';
import type { Choice } from './choice';
import { foldAgain } from './fold-again';
import type { Simulation } from './simulation';

const MOST_ROUNDS = 40;
const MOST_STEPS_A_ROUND = 20_000;
const DAY_MS = 24 * 3_600_000;

type TakeOne = (choice: Choice) => Promise<void>;

/** Ends the trouble, lets everybody finish, and checks what must hold at the end of every history. */
export async function endCalmly(simulation: Simulation, take: TakeOne): Promise<void> {
  const { state, owners, gateways, clearings } = simulation;
  state.isCalm = true;
  state.brokerSkewMs = 0;
  for (const { actor } of [...owners, ...gateways, ...clearings]) actor.isPaused = false;
  await letEverybodyFinish(simulation, take);
  for (let round = 0; !isAtTheEnd(simulation); round += 1) {
    requireThat(round < MOST_ROUNDS, 'I5', () => `there is no end: ${describe(simulation)}`);
    passTime(simulation, round);
    await letEverybodyFinish(simulation, take);
  }
  await checkEnd(simulation);
}

async function letEverybodyFinish({ scheduler }: Simulation, take: TakeOne): Promise<void> {
  for (let count = 0; scheduler.isAnybodyWaiting(); count += 1) {
    requireThat(count < MOST_STEPS_A_ROUND, 'I5', () => 'somebody goes on for ever');
    await take({ kind: 'go', dice: count });
  }
}

/** Time passes to the next timer, or to when holds run out; what is not known is repeated. */
function passTime({ time, tills, owners }: Simulation, round: number): void {
  const nextMs = time.nextTimerMs();
  time.advance(nextMs === null ? DAY_MS : Math.max(0, nextMs - time.nowMs()));
  tills.repeatUnknown();
  for (const process of owners) {
    process.owner.probe();
    if (round % 2 === 0) process.tick();
  }
}

function isAtTheEnd({ judge, store, commands, tills }: Simulation): boolean {
  if (tills.isAnybodyWaiting()) return false;
  return PROVINCES.every((province) => {
    const record = judge.recordOf(province);
    const { hash } = record.head;
    const isDecided = record.steps.length === commands.of(province).length;
    const isLevel = store.snapshot(province).head?.hash === hash && judge.booksHash(province) === hash;
    return isDecided && isLevel && record.book.openHolds() === 0;
  });
}

function describe({ judge, store, commands, tills }: Simulation): string {
  const provinces = PROVINCES.map((province) => {
    const record = judge.recordOf(province);
    const stored = store.snapshot(province).head?.nextCommandOffset ?? 0;
    const booked = record.numberOf(judge.booksHash(province) ?? '') + 1;
    const holds = record.book.openHolds();
    return `${province}: ${String(commands.of(province).length)} commands, ${String(record.steps.length)} decided, ${String(stored)} stored, ${String(booked)} booked, ${String(holds)} held`;
  });
  return `${provinces.join('; ')}; ${tills.isAnybodyWaiting() ? 'somebody waits' : 'nobody waits'}`;
}

/** Every message was told, once; the journal read from its beginning makes the live store; the books say what the tills were told. */
async function checkEnd(simulation: Simulation): Promise<void> {
  const { judge, store, journal, tills, ledger } = simulation;
  for (const province of PROVINCES) {
    const again = foldAgain(journal, province);
    requireThat(
      digestProvince(again) === digestProvince(store.snapshot(province)),
      'I10',
      () => `${province} has another digest`,
    );
  }
  for (const message of tills.messages) {
    const { claimId } = message.command;
    const record = judge.recordOfClaim(claimId);
    const isEnded = message.told !== null || message.refused === message.submitted || record.told.isAnswered(claimId);
    requireThat(isEnded, 'I5', () => `${claimId} has no outcome`);
    checkLandings(judge, message);
    const posted = (await ledger.claim(claimId)) !== null;
    const isPaid = message.told?.kind === 'settled';
    requireThat(posted || !isPaid, 'I6', () => `${claimId} was told settled and is not in the books`);
  }
}
