import type { FaultGround } from '../fault';
import { goOnFromFirstVersion } from './f23-go-on-from-first-version';
import { upgradeGatewaysFirst, upgradeSettlementFirst } from './f23-upgrade-under-load';
import { openContinuedHouse } from './open-continued-house';
import { openOlderHouse } from './open-older-house';
import type { OlderHouse } from './open-older-house';

/** Today's services on what a house of the first version left. */
export const upgradeGround: FaultGround = {
  name: "a journal of the schemas' first versions",
  open: openContinuedHouse,
  faults: [goOnFromFirstVersion],
};

/** Services of an older build, which become today's: each order needs a house of its own. */
export const olderGrounds: readonly FaultGround<OlderHouse>[] = [upgradeGatewaysFirst, upgradeSettlementFirst].map(
  (fault) => ({ name: 'services of an older build, two settlement processes', open: openOlderHouse, faults: [fault] }),
);
