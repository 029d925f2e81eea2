import { createTopics } from '@medclear/contracts';
import type { ProvinceCode } from '@medclear/domain';
import { appendRaw } from '../../end-to-end/append-raw';
import { postMessage } from '../../end-to-end/call-gateway';
import type { Fault, FaultContext } from '../fault';

const KNOWN_MARKER = Buffer.from([0xc3, 0x01]);
const FINGERPRINT_BYTES = 8;
const HUGE_BYTES = 600 * 1024;
const WAITS_MS = 3_000;
/** The marker of the wire, a fingerprint that nobody has, and whatever a later schema may say. */
const OF_A_LATER_SCHEMA = Buffer.concat([KNOWN_MARKER, Buffer.alloc(FINGERPRINT_BYTES, 7), Buffer.from('later')]);
const NEVER_READABLE: readonly Buffer[] = [
  Buffer.alloc(0),
  Buffer.from('rubbish'),
  KNOWN_MARKER,
  Buffer.alloc(HUGE_BYTES, 0x61),
];

/** Records that nobody can read among those of the tills; one that only a later version could read, which two people set aside. */
export const appendUnreadable: Fault = {
  id: 'F17',
  title:
    'rubbish, empty and huge records are parked; one of an unknown schema holds its province up until two people set it aside',
  times: 3,
  async run(context, nth) {
    const { house } = context;
    const province = house.provinces[nth % house.provinces.length] as ProvinceCode;
    const topic = createTopics(house.topicPrefix).commands(province);
    const { kafkaBrokers } = house.stack.addresses;
    for (const bytes of NEVER_READABLE) await appendRaw(kafkaBrokers, topic, bytes);
    await context.load.untilAnswered(house.provinces, 3, 20_000);
    const others = house.provinces.filter((code) => code !== province);
    context.load.measureAnew();
    const offset = await appendRaw(kafkaBrokers, topic, OF_A_LATER_SCHEMA);
    await context.pause(WAITS_MS);
    const gaps = others.map((code) => context.load.longestStandStillMs(code));
    context.note(`the others: ${Math.max(...gaps)} ms at most`);
    await setAside(context, province, offset);
  },
};

async function setAside(context: FaultContext, province: ProvinceCode, offset: number): Promise<void> {
  const { settlement } = context.house.services;
  const place = { province, offset };
  const words = [
    { ...place, operator: 'first', reason: 'a record of a schema that nobody has' },
    { ...place, operator: 'second', confirm: true },
  ];
  for (const word of words) {
    const calls = settlement.map(({ opsUrl }) => postMessage(`${opsUrl}/ops/quarantine`, word));
    const statuses = (await Promise.all(calls)).map(({ status }) => status);
    if (!statuses.includes(202))
      context.differs(`a quarantine of ${province} ${offset} is answered ${statuses.join(', ')}`);
  }
}
