import { createTopics } from '@medclear/contracts';
import { createKafka, createLogProducer } from '@medclear/platform';
import { askClaim, postMessage } from '../../end-to-end/call-gateway';
import type { GatewayCall } from '../../end-to-end/call-gateway';
import type { Fault, FaultContext } from '../fault';
import { sendUntilTold } from '../load/send-until-told';
import { findUnsaid } from './find-unsaid';
import { readFirstVersion, toRecord } from './read-first-version';
import type { AnsweredMessage, UndecidedCommand } from './read-first-version';

const TOLD_DEADLINE_MS = 30_000;
const TIMEOUT_MS = 10_000;

/** What is asked of a house that goes on from the first version, each in its turn. */
const KINDS: readonly ((context: FaultContext) => Promise<void>)[] = [
  keepWhatWasTold,
  appendOldCommands,
  repeatOldMessages,
];

/** A house goes on from a journal of the first schemas, decides commands that gateways of then still send, and answers repeats. */
export const goOnFromFirstVersion: Fault = {
  id: 'F23',
  title: "a journal of the schemas' first versions continued, commands of then decided, messages of then repeated",
  times: KINDS.length,
  run: async (context, nth) => {
    await KINDS[nth % KINDS.length]?.(context);
  },
};

function keepWhatWasTold({ load }: FaultContext): Promise<void> {
  for (const told of readFirstVersion().told) load.keep(told);
  return Promise.resolve();
}

async function appendOldCommands(context: FaultContext): Promise<void> {
  const { house } = context;
  const { province, undecided } = readFirstVersion();
  const kafka = createKafka({ brokers: house.stack.addresses.kafkaBrokers.split(','), clientId: 'first-version' });
  const producer = createLogProducer(kafka, TIMEOUT_MS);
  await producer.start();
  try {
    const topic = createTopics(house.topicPrefix).commands(province);
    for (const { record } of undecided) await producer.append([{ topic, records: [toRecord(record)] }]);
  } finally {
    await producer.stop();
  }
  for (const command of undecided) await keepOutcome(context, command);
}

/** Whoever sent it asks what has become of it. */
async function keepOutcome({ house, load }: FaultContext, command: UndecidedCommand): Promise<void> {
  const { messageId, claimId, institutionCode } = command;
  const { province } = readFirstVersion();
  const ask = () => askClaim(house.services.hospitalGateway.url, claimId, institutionCode);
  const { outcome } = await sendUntilTold(ask, TOLD_DEADLINE_MS);
  load.keep({ messageId, insuredProvince: province, treatmentProvince: province, outcome });
}

/** The answer says all that it said then; what answers say today may stand beside it. */
async function repeatOldMessages(context: FaultContext): Promise<void> {
  for (const answered of readFirstVersion().messages) {
    const { call } = await sendUntilTold(() => send(context, answered), TOLD_DEADLINE_MS);
    const unsaid = findUnsaid(JSON.parse(answered.text), call?.body);
    if (unsaid.length > 0) context.differs(`${String(call?.body['claimId'])} is told otherwise: ${unsaid.join(', ')}`);
  }
}

function send({ house }: FaultContext, { kind, message }: AnsweredMessage): Promise<GatewayCall> {
  const gateway = kind === 'bill' ? house.services.hospitalGateway : house.services.pharmacyGateway;
  return postMessage(`${gateway.url}/v1/settlements`, message);
}
