import type { FaultGround } from './fault';
import { plainGround } from './plain/plain-ground';

/** Everything that `make faults` breaks, in the order in which it does. */
export const FAULT_GROUNDS: readonly FaultGround[] = [plainGround];
