import { decodeDecision } from '@medclear/contracts';
import type { ProvinceCode } from '@medclear/domain';
import { compareContents, contentLines, digestProvince } from '@medclear/settlement';
import type { ProvinceContents } from '@medclear/settlement';
import { differingFields } from './differing-fields';
import type { DifferingField } from './differing-fields';
import type { ProvinceRemains, Remains } from './remains';

/** The first thing in which a simulated and a real run of one history are not alike. */
export interface Difference {
  readonly province: ProvinceCode | null;
  /** Of the first decision that differs, or at which the real run stands; null when all decisions are alike. */
  readonly commandOffset: number | null;
  readonly what: string;
}

/** So many differing fields are told: the others follow from them as a rule. */
const MOST_FIELDS = 8;

/** Compares decisions byte for byte, stores by their digests, and books by their sums; stray records of a journal are nobody's. */
export function compareRemains(simulated: Remains, real: Remains): Difference | null {
  const places = simulated.provinces.flatMap((one) => {
    const other = real.provinces.find(({ province }) => province === one.province);
    return other === undefined ? [] : [{ one, other }];
  });
  for (const compare of [compareDecisions, compareStores])
    for (const { one, other } of places) {
      const difference = compare(one, other);
      if (difference !== null) return difference;
    }
  return compareBooks(simulated, real);
}

function compareDecisions(simulated: ProvinceRemains, real: ProvinceRemains): Difference | null {
  const { province } = simulated;
  const length = Math.max(simulated.decisions.length, real.decisions.length);
  for (let commandOffset = 0; commandOffset < length; commandOffset += 1) {
    const one = simulated.decisions[commandOffset];
    const other = real.decisions[commandOffset];
    if (one !== undefined && other !== undefined && one.equals(other)) continue;
    return { province, commandOffset, what: tellDecisions(one, other) };
  }
  return null;
}

function tellDecisions(simulated: Buffer | undefined, real: Buffer | undefined): string {
  if (simulated === undefined || real === undefined) return `simulated: ${tell(simulated)}; real: ${tell(real)}`;
  const differing = differingFields(decodeDecision(simulated), decodeDecision(real));
  return differing.slice(0, MOST_FIELDS).map(tellField).join('; ');
}

function tell(bytes: Buffer | undefined): string {
  return bytes === undefined ? 'no decision' : decodeDecision(bytes).decision.outcome.kind;
}

function tellField({ path, one, other }: DifferingField): string {
  return `${path}: simulated ${JSON.stringify(one)}, real ${JSON.stringify(other)}`;
}

function compareStores(simulated: ProvinceRemains, real: ProvinceRemains): Difference | null {
  const [one, other] = [withoutJournalOffset(simulated.contents), withoutJournalOffset(real.contents)];
  if (digestProvince(one) === digestProvince(other)) return null;
  const keys = compareContents([...contentLines(other)], [...contentLines(one)]).map(
    ({ key, kind }) => `${key} ${kind}`,
  );
  return { province: simulated.province, commandOffset: null, what: `the stores differ: ${keys.join(', ')}` };
}

/** How many stray records lie before the last decision is an accident of the run. */
function withoutJournalOffset(contents: ProvinceContents): ProvinceContents {
  return contents.head === null ? contents : { ...contents, head: { ...contents.head, journalOffset: 0 } };
}

function compareBooks(simulated: Remains, real: Remains): Difference | null {
  const [one, other] = [comparableBooks(simulated), comparableBooks(real)];
  const differing = differingFields(one, other);
  if (differing.length === 0) return null;
  const told = differing.slice(0, MOST_FIELDS).map(tellField).join('; ');
  return { province: null, commandOffset: null, what: `the books differ: ${told}` };
}

function comparableBooks({ books, obligations }: Remains): Readonly<Record<string, unknown>> {
  const { funds, positions, totals, breaks } = books;
  const places = positions.map(({ province, nextCommandOffset, hash, clockMs }) => ({
    ...{ province, nextCommandOffset, hash, clockMs },
  }));
  return { funds: sorted(funds), positions: sorted(places), obligations: sorted(obligations), totals, breaks };
}

function sorted(rows: readonly object[]): readonly object[] {
  return rows.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}
