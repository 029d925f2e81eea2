import { businessDateOf, formatYuan, fen, parseYuan } from '@medclear/domain';
import { createMessageIds, makeSyntheticPerson, syntheticHospital, syntheticPharmacy } from '@medclear/testkit';
import type { House, HospitalLine, SyntheticInstitution, SyntheticPerson, TillRecord } from '@medclear/testkit';

/** What every step of the demonstration shares. */
export interface DemoContext {
  readonly house: House;
  readonly say: (text: string) => void;
  /** What every till was told in the end. */
  readonly tills: TillRecord[];
  readonly today: string;
  /** The n-th ordinary person of the province with this number in the list. */
  person(provinceAt: number, nth: number): SyntheticPerson;
  hospital(provinceAt: number): SyntheticInstitution;
  pharmacy(provinceAt: number): SyntheticInstitution;
  nextMessageId(institution: SyntheticInstitution): string;
  /** Says what differs; the demonstration then ends with an error. */
  differs(what: string): void;
  differences(): readonly string[];
}

export function createDemoContext(house: House, say: (text: string) => void): DemoContext {
  const ids = new Map<string, ReturnType<typeof createMessageIds>>();
  const differences: string[] = [];
  const provinceOf = (at: number) => {
    const code = house.provinces[at % house.provinces.length];
    if (code === undefined) throw new Error('a house needs a province');
    return code;
  };
  return {
    house,
    say,
    tills: [],
    today: businessDateOf(Date.now()),
    person: (provinceAt, nth) => ordinaryPerson(house, provinceAt % house.provinces.length, nth),
    hospital: (provinceAt) => syntheticHospital(provinceOf(provinceAt)),
    pharmacy: (provinceAt) => syntheticPharmacy(provinceOf(provinceAt)),
    nextMessageId: ({ code }) => {
      const known = ids.get(code) ?? createMessageIds(code, Date.now());
      ids.set(code, known);
      return known.next();
    },
    differs: (what) => {
      differences.push(what);
      say(`  ✗ ${what}`);
    },
    differences: () => differences,
  };
}

/** One of twenty is peculiar, at the end of each score; the others are ordinary. */
function ordinaryPerson({ seed, provinces }: House, provinceAt: number, nth: number): SyntheticPerson {
  const indexInProvince = Math.floor(nth / 19) * 20 + (nth % 19);
  return makeSyntheticPerson(seed, indexInProvince * provinces.length + provinceAt, provinces);
}

/** A line of one piece. */
export function singleLine(lineNumber: string, itemCode: string, amount: string): HospitalLine {
  return { lineNumber, itemCode, quantity: '1', unitPrice: amount, amount };
}

/** The sum of lines as yuan text. */
export function totalOf(lines: readonly HospitalLine[]): string {
  return formatYuan(fen(lines.reduce((sum, { amount }) => sum + (parseYuan(amount) ?? 0), 0)));
}
