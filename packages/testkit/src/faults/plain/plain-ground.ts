import { startHouse } from '../../house/start-house';
import type { FaultGround } from '../fault';
import { killServices } from './f01-kill-services';

/** One broker, one Redis, one PostgreSQL, and two settlement processes which share the provinces. */
export const plainGround: FaultGround = {
  name: 'one server of each kind, two settlement processes',
  open: (plan) => startHouse({ ...plan, settlementProcesses: 2 }),
  faults: [killServices],
};
