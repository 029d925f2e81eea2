import { encodeCommand } from '@medclear/contracts';
import type { ProvinceCode } from '@medclear/domain';
import type { LogRecord } from '@medclear/platform';
import { MORNING_MS, sampleFacts, sampleHashes, sampleOpenings, sampleRecord } from '../testing/sample-commands';
import { sampleRegistration, sampleSettle } from '../testing/sample-commands';
import type { SeededDice } from './seeded-dice';

const CLAIMS = 24;
const HOUR_MS = 3_600_000;

/** A log of what institutions send: new bills, the same bill again, the same id with other content, and rubbish. */
export function makeCommandLog(dice: SeededDice, province: ProvinceCode): readonly LogRecord[] {
  const contents = [...sampleOpenings(), sampleRegistration(), ...sampleFacts()].map(encodeCommand);
  for (let number = 1; contents.length < CLAIMS; number += 1) {
    const earlier = 1 + dice.roll(number);
    const kind = dice.roll(8);
    if (kind === 0) contents.push(Buffer.from('rubbish'));
    else if (kind === 1) contents.push(encodeCommand(sampleSettle(earlier, { contentHashes: sampleHashes(999) })));
    else if (kind === 2) contents.push(encodeCommand(sampleSettle(earlier)));
    else contents.push(encodeCommand(sampleSettle(number)));
  }
  return contents.map((content, offset) =>
    sampleRecord(offset, content, {
      topic: `replies.${province}`,
      correlationId: String(offset),
      untilMs: MORNING_MS + HOUR_MS,
    }),
  );
}
