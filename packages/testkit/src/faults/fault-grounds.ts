import { clusterGround, linkedGround } from './breakable/breakable-grounds';
import type { FaultGround } from './fault';
import { plainGround } from './plain/plain-ground';
import { olderGrounds, upgradeGround } from './upgrade/upgrade-grounds';

/** Everything that `make faults` breaks, in the order in which it does. */
export const FAULT_GROUNDS: readonly FaultGround[] = [
  plainGround,
  linkedGround,
  clusterGround,
  upgradeGround,
  ...olderGrounds,
];
