import { canMountSmallDisk } from '@medclear/local-stack';
import type { FaultGround } from '../fault';
import { killAllBrokers, killOneBroker } from './f04-kill-brokers';
import { promoteReplica } from './f07-promote-replica';
import { partNetworks } from './f08-part-networks';
import { slowNetworks } from './f09-slow-networks';
import { loseAcknowledgements } from './f10-lose-acknowledgements';
import { fillDisks } from './f16-fill-disks';
import { limitMemory } from './f21-limit-memory';
import { openBreakableHouse } from './open-breakable-house';
import type { BreakableHouse } from './open-breakable-house';

/** Three brokers, as in production: a record counts when two have it. */
export const clusterGround: FaultGround<BreakableHouse> = {
  name: 'three brokers, two settlement processes',
  open: (plan) => openBreakableHouse({ ...plan, settlementProcesses: 2 }, { brokers: 3 }),
  faults: [killOneBroker, killAllBrokers],
};

/** One server of each kind on a small disk, where one may be mounted; every way to it can be spoiled. */
export const linkedGround: FaultGround<BreakableHouse> = {
  name: 'breakable ways, two Redis servers, small disks',
  open: (plan) => openBreakableHouse(plan, { smallDisks: canMountSmallDisk() ? ['kafka', 'redis'] : [] }),
  faults: [promoteReplica, partNetworks, slowNetworks, loseAcknowledgements, fillDisks, limitMemory],
};
