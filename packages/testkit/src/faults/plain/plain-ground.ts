import { startHouse } from '../../house/start-house';
import type { FaultGround } from '../fault';
import { killServices } from './f01-kill-services';
import { dieAtSteps } from './f02-die-at-steps';
import { stopAndContinue } from './f03-stop-and-continue';
import { pauseBroker } from './f05-pause-broker';
import { loseStore } from './f06-lose-store';

/** One broker, one Redis, one PostgreSQL, and two settlement processes which share the provinces. */
export const plainGround: FaultGround = {
  name: 'one server of each kind, two settlement processes',
  open: (plan) => startHouse({ ...plan, settlementProcesses: 2 }),
  faults: [killServices, dieAtSteps, stopAndContinue, pauseBroker, loseStore],
};
