import { clusterGround, linkedGround } from './breakable/breakable-grounds';
import type { FaultGround } from './fault';
import { plainGround } from './plain/plain-ground';
import { upgradeGround } from './upgrade/upgrade-ground';

/** Everything that `make faults` breaks, in the order in which it does. */
export const FAULT_GROUNDS: readonly FaultGround[] = [plainGround, linkedGround, clusterGround, upgradeGround];
