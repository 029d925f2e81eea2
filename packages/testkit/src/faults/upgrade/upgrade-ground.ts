import type { FaultGround } from '../fault';
import { goOnFromFirstVersion } from './f23-go-on-from-first-version';
import { openContinuedHouse } from './open-continued-house';

/** Today's services on what a house of the first version left. */
export const upgradeGround: FaultGround = {
  name: "a journal of the schemas' first versions",
  open: openContinuedHouse,
  faults: [goOnFromFirstVersion],
};
