import type { ProvinceCode } from '@medclear/domain';
import type { GatewayCall } from '../../end-to-end/call-gateway';

/** One message of a till: sending it again is the same message. */
export interface TillMessage {
  readonly messageId: string;
  readonly insuredProvince: ProvinceCode;
  /** Throws when nothing comes back. */
  readonly send: () => Promise<GatewayCall>;
  /** Answers in clean JSON are the same to the byte; an envelope carries times of its own. */
  readonly isSameToTheByte: boolean;
}
