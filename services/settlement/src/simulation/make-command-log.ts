import { encodeCommand } from '@medclear/contracts';
import type { Command, ProvinceCode } from '@medclear/domain';
import type { LogRecord } from '@medclear/platform';
import { MORNING_MS, sampleAct, sampleFacts, sampleHashes, sampleHold, sampleLines } from '../testing/sample-commands';
import { sampleOpenings, sampleRecord, sampleRegistration, sampleSettle } from '../testing/sample-commands';
import type { SeededDice } from './seeded-dice';

const CLAIMS = 32;
const HOUR_MS = 3_600_000;

/** A log of what institutions send: bills and holds, acts on them, the same again, the same id with other content, and rubbish. */
export function makeCommandLog(dice: SeededDice, province: ProvinceCode): readonly LogRecord[] {
  const contents = [...sampleOpenings(), sampleRegistration(), ...sampleFacts()].map(encodeCommand);
  for (let number = 1; contents.length < CLAIMS; number += 1) {
    const content = messageOf(dice, number);
    contents.push(Buffer.isBuffer(content) ? content : encodeCommand(content));
  }
  return contents.map((content, offset) =>
    sampleRecord(offset, content, {
      topic: `replies.${province}`,
      correlationId: String(offset),
      untilMs: MORNING_MS + HOUR_MS,
    }),
  );
}

function messageOf(dice: SeededDice, number: number): Command | Buffer {
  const earlier = 1 + dice.roll(number);
  const act = sampleAct(number, earlier);
  const choices: readonly (Command | Buffer)[] = [
    Buffer.from('rubbish'),
    sampleSettle(earlier, { contentHashes: sampleHashes(999) }),
    sampleSettle(earlier),
    sampleHold(number, HOUR_MS, sampleLines()),
    sampleHold(number, HOUR_MS, sampleLines()),
    { ...act, kind: 'capture', lineNumbers: dice.happens(2) ? ['1'] : null },
    { ...act, kind: 'release' },
    { ...act, kind: 'refund', lineNumbers: dice.happens(2) ? ['2'] : null },
    { ...act, kind: 'reverse' },
    { kind: 'tick', due: [{ claimId: act.targetId, personId: act.personId }] },
  ];
  return (dice.happens(3) ? undefined : dice.pick(choices)) ?? sampleSettle(number, sampleLines());
}
