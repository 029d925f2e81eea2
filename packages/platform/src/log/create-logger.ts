import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';

const PERSONAL = [
  'personNumber',
  'psn_no',
  'certno',
  'psn_name',
  'mdtrt_cert_no',
  'cardNumber',
  'cardIdentificationCode',
  'card_sn',
  'authorization',
];
const PATHS = PERSONAL.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

/** Makes a logger of JSON lines; names, numbers of people and of cards never reach it in clear. */
export function createLogger(service: string, level: string, destination?: DestinationStream): Logger {
  const options = { name: service, level, redact: { paths: PATHS, censor: '***' } };
  return destination === undefined ? pino(options) : pino(options, destination);
}
