import { hashesOf, makeAct, makeBill, makeReversal, PATIENTS } from './bills';
import type { Patient } from './bills';
import type { Message } from './message';
import type { Tills } from './tills';

/** How many of a hundred talks are of each kind; the rest reverses what was never sent. */
const TALKS = { repeatUnknown: 25, bill: 30, act: 28, repeat: 5, changed: 4, ask: 4 } as const;
const ALL_TALKS = 100;
/** What is acted upon is one of the latest. */
const LATEST = 12;
const LATEST_STANDING = 24;
const ANYTHING_ONE_IN = 4;
const CHANGED = 1_000_000;

/** An institution says what the dice let it say. */
export function talk(tills: Tills): void {
  const { messages, world } = tills;
  const dice = world.dice();
  const earlier = messages.at(-1 - dice.roll(Math.min(messages.length, LATEST)));
  const patient = dice.pick(PATIENTS);
  if (patient === undefined) return;
  const unheard = dice.pick([...tills.unknown]);
  let left = dice.roll(ALL_TALKS);
  const falls = (share: number): boolean => {
    left -= share;
    return left < 0;
  };
  if (falls(TALKS.repeatUnknown) && unheard !== undefined) tills.send(unheard);
  else if (falls(TALKS.bill) || earlier === undefined) sendBill(tills, patient);
  else if (falls(TALKS.act)) sendAct(tills, standingOf(tills) ?? earlier);
  else if (falls(TALKS.repeat)) tills.send(earlier);
  else if (falls(TALKS.changed)) sendChanged(tills, earlier);
  else if (falls(TALKS.ask)) tills.ask(earlier);
  else reverseUnseen(tills, patient);
}

function sendBill(tills: Tills, patient: Patient): void {
  tills.send(tills.add(patient, makeBill(tills.world.dice(), patient, tills.stamp())));
}

/** Mostly a bill that stands, as far as its till knows; null otherwise. */
function standingOf({ messages, world }: Tills): Message | null {
  if (world.dice().happens(ANYTHING_ONE_IN)) return null;
  const standing = messages
    .slice(-LATEST_STANDING)
    .filter(({ told }) => told?.kind === 'held' || told?.kind === 'settled');
  return world.dice().pick(standing) ?? null;
}

function sendAct(tills: Tills, { patient, command }: Message): void {
  tills.send(tills.add(patient, makeAct(tills.world.dice(), patient, { stamp: tills.stamp(), target: command })));
}

/** The same id with other content, once its own has been answered. */
function sendChanged(tills: Tills, message: Message): void {
  if (message.told === null) return;
  tills.send(message, { ...message.command, contentHashes: hashesOf(CHANGED) });
}

/** A bill that was never sent is reversed, or one that was reversed comes after all. */
function reverseUnseen(tills: Tills, patient: Patient): void {
  const late = tills.world.dice().happens(2) ? tills.unsent.pop() : undefined;
  if (late !== undefined) {
    tills.send(late);
    return;
  }
  const original = tills.add(patient, makeBill(tills.world.dice(), patient, tills.stamp()));
  tills.unsent.push(original);
  tills.send(tills.add(patient, makeReversal(patient, tills.stamp(), original.command.claimId)));
}
