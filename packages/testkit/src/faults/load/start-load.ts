import { setTimeout as pause } from 'node:timers/promises';
import { waitUntil } from '@medclear/local-stack';
import type { ClaimId, ProvinceCode } from '@medclear/domain';
import { findPerson } from '../../end-to-end/find-person';
import { createTills } from '../../end-to-end/tills';
import type { Tills } from '../../end-to-end/tills';
import type { House } from '../../house/start-house';
import { createSeededRandom } from '../../population/seeded-random';
import type { SeededRandom } from '../../population/seeded-random';
import type { SyntheticPerson } from '../../population/synthetic-person';
import type { TillOutcome, TillRecord } from '../../tills/till-record';
import type { FaultLoad } from '../fault';
import { sendUntilTold } from './send-until-told';
import { createStandStillMeter } from './stand-still-meter';
import type { StandStillMeter } from './stand-still-meter';
import { buyDrugs, buyNationally } from './errand';
import type { Errand, TillVisit } from './errand';
import { hospitalErrands } from './hospital-errands';
import type { TillMessage } from './till-message';

/** What the tills were told between two looks at the books. */
export interface ToldWindow {
  readonly told: readonly TillRecord[];
  /** Messages that were refused before they could have an effect, and never sent again. */
  readonly undone: readonly ClaimId[];
  readonly contradictions: readonly string[];
  readonly longestStandStillMs: number;
}

/** Tills before both gateways of a house, each for people of one province. */
export interface RunningLoad extends FaultLoad {
  /** Lets the tills send; what was measured before counts for nothing. */
  open(): void;
  /** Lets every till end the message it has begun, and gives what all of them were told since the tills were opened. */
  close(): Promise<ToldWindow>;
}

export interface LoadPlan {
  readonly seed: number;
  /** How many people of each province the tills see. */
  readonly people: number;
  readonly thinkMs: number;
  readonly outcomeDeadlineMs: number;
}

/** One message of so many is sent once more after its outcome has been told. */
const REPEATED_OF = 20;

interface Window {
  isOpen: boolean;
  told: TillRecord[];
  undone: ClaimId[];
  contradictions: string[];
}

interface Till {
  /** What people come for; one of these at a time. */
  readonly errands: readonly Errand[];
  readonly visit: () => Omit<TillVisit, 'tell'>;
  readonly treatmentProvince: ProvinceCode;
  readonly random: SeededRandom;
}

export function createLoad(house: House, plan: LoadPlan): RunningLoad {
  const { provinces } = house;
  const window: Window = { isOpen: false, told: [], undone: [], contradictions: [] };
  const meter = createStandStillMeter(provinces, Date.now());
  const tills = makeTills(house, plan);
  let working: Promise<unknown> = Promise.resolve();
  const longest = (province: ProvinceCode): number => meter.longestMs(province, Date.now());
  return {
    open() {
      meter.restart(Date.now());
      Object.assign(window, { isOpen: true, told: [], undone: [], contradictions: [] });
      working = Promise.all(tills.map((till) => work(till, { window, meter, plan })));
    },
    async close() {
      const longestStandStillMs = Math.max(...provinces.map(longest));
      window.isOpen = false;
      await working;
      const { told, undone, contradictions } = window;
      return { told, undone, contradictions, longestStandStillMs };
    },
    untilAnswered: async (wanted, outcomes, deadlineMs) => {
      const goals = wanted.map((province) => meter.outcomesOf(province) + outcomes);
      const isThere = () =>
        Promise.resolve(wanted.every((province, at) => meter.outcomesOf(province) >= (goals[at] ?? 0)));
      await waitUntil({ what: `not every one of ${wanted.join(', ')} answers`, deadlineMs }, isThere);
    },
    longestStandStillMs: longest,
    measureAnew: () => {
      meter.restart(Date.now());
    },
    keep: (told) => window.told.push(told),
    keepUndone: (claimId) => window.undone.push(claimId),
  };
}

/** Every province's people go to two tills of hospitals and two of pharmacies. */
function makeTills(house: House, { seed, people }: LoadPlan): readonly Till[] {
  const hospital = hospitalErrands(house);
  const kinds: readonly (readonly Errand[])[] = [hospital, hospital, [buyDrugs], [buyNationally]];
  const counters = new Map(house.provinces.map((province) => [province, createTills(house, province)]));
  const clients = new Map(house.provinces.map((province) => [province, peopleOf(house, province, people)]));
  return house.provinces.flatMap((insured, at) =>
    kinds.map((errands, number) => {
      const treatmentProvince = house.provinces[(at + number) % house.provinces.length] ?? insured;
      const random = createSeededRandom(seed, at, number);
      const tills = counters.get(treatmentProvince) as Tills;
      const seen = clients.get(insured) ?? [];
      const person = () => seen[random.integerBelow(seen.length)] as SyntheticPerson;
      return { errands, treatmentProvince, random, visit: () => ({ tills, random, person: person() }) };
    }),
  );
}

function peopleOf(house: House, province: ProvinceCode, count: number): readonly SyntheticPerson[] {
  return Array.from({ length: count }, (_, nth) => findPerson(house, { province, nth }));
}

interface Work {
  readonly window: Window;
  readonly meter: StandStillMeter;
  readonly plan: LoadPlan;
}

async function work(till: Till, at: Work): Promise<void> {
  const tell = (message: TillMessage) => tellOne(till, at, message);
  while (at.window.isOpen) {
    const errand = till.errands[till.random.integerBelow(till.errands.length)];
    await errand?.({ ...till.visit(), tell });
    await pause(till.random.integerBelow(at.plan.thinkMs * 2));
  }
}

async function tellOne(till: Till, { window, meter, plan }: Work, message: TillMessage): Promise<TillOutcome> {
  const { messageId, insuredProvince } = message;
  const { outcome, call } = await sendUntilTold(message.send, plan.outcomeDeadlineMs);
  if (outcome.kind !== 'unknown') meter.answered(insuredProvince, Date.now());
  window.told.push({ messageId, insuredProvince, treatmentProvince: till.treatmentProvince, outcome });
  if (message.isSameToTheByte && call !== null && till.random.integerBelow(REPEATED_OF) === 0) {
    const again = await sendUntilTold(message.send, plan.outcomeDeadlineMs);
    if (again.call?.text !== call.text)
      window.contradictions.push(`${messageId} was told ${call.text} and then ${String(again.call?.text)}`);
  }
  return outcome;
}
