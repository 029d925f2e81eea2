import type { Kafka } from 'kafkajs';

/** The part of kafkajs' inside that knows who coordinates a group. */
interface Cluster {
  connect(): Promise<void>;
  disconnect(): Promise<void>;
  findGroupCoordinator(group: { readonly groupId: string }): Promise<{
    leaveGroup(leaving: { readonly groupId: string; readonly memberId: string }): Promise<unknown>;
  }>;
}

type CreateCluster = (options: object) => Cluster;

const CREATE_CLUSTER = 'private:Kafka:createCluster';
const METADATA_AGE_MS = 300_000;

/**
 * Has a group forget the members that bore a client's name: a process that died without a word would keep its topics until its
 * session has ended, though the one that takes its place is there already. The name must be one process's alone.
 *
 * @returns how many members were dismissed
 * @throws what kafkajs throws, or Error when it is not the one of 2.2.4 inside
 */
export async function dismissPredecessors(kafka: Kafka, groupId: string, clientId: string): Promise<number> {
  const memberIds = await findMembers(kafka, groupId, clientId);
  if (memberIds.length === 0) return 0;
  const cluster = createCluster(kafka);
  await cluster.connect();
  try {
    const coordinator = await cluster.findGroupCoordinator({ groupId });
    for (const memberId of memberIds) await coordinator.leaveGroup({ groupId, memberId });
  } finally {
    await cluster.disconnect();
  }
  return memberIds.length;
}

async function findMembers(kafka: Kafka, groupId: string, clientId: string): Promise<readonly string[]> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const { groups } = await admin.describeGroups([groupId]);
    const members = groups.flatMap((group) => group.members);
    return members.filter((member) => member.clientId === clientId).map(({ memberId }) => memberId);
  } finally {
    await admin.disconnect();
  }
}

/** kafkajs can make a member leave, and only offers it to the member itself. */
function createCluster(kafka: Kafka): Cluster {
  const symbol = Object.getOwnPropertySymbols(kafka).find(({ description }) => description === CREATE_CLUSTER);
  if (symbol === undefined) throw new Error('kafkajs makes its connections otherwise than version 2.2.4');
  const create = (kafka as unknown as Readonly<Record<symbol, CreateCluster>>)[symbol];
  if (create === undefined) throw new Error('kafkajs makes its connections otherwise than version 2.2.4');
  return create({ metadataMaxAge: METADATA_AGE_MS, allowAutoTopicCreation: false });
}
