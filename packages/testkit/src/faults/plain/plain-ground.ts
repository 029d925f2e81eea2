import { startHouse } from '../../house/start-house';
import type { FaultGround } from '../fault';
import { killServices } from './f01-kill-services';
import { dieAtSteps } from './f02-die-at-steps';
import { stopAndContinue } from './f03-stop-and-continue';
import { pauseBroker } from './f05-pause-broker';
import { loseStore } from './f06-lose-store';
import { deliverAgain } from './f11-deliver-again';
import { loseReply } from './f12-lose-reply';
import { sendTwiceAtOnce } from './f13-send-twice-at-once';
import { changeTheAmount } from './f14-change-the-amount';
import { shiftClock } from './f15-shift-clock';
import { appendUnreadable } from './f17-append-unreadable';
import { stopOneProvince } from './f18-stop-one-province';
import { joinAndLeave } from './f19-join-and-leave';
import { overload } from './f20-overload';
import { changeRules } from './f22-change-rules';

/** One broker, one Redis, one PostgreSQL, and two settlement processes which share the provinces. */
export const plainGround: FaultGround = {
  name: 'one server of each kind, two settlement processes',
  open: (plan) => startHouse({ ...plan, settlementProcesses: 2 }),
  faults: [
    killServices,
    dieAtSteps,
    stopAndContinue,
    pauseBroker,
    loseStore,
    deliverAgain,
    loseReply,
    sendTwiceAtOnce,
    changeTheAmount,
    shiftClock,
    appendUnreadable,
    stopOneProvince,
    joinAndLeave,
    overload,
    changeRules,
  ],
};
