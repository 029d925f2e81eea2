import { makeValidator } from 'envalid';

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'];

/** The severity from which on a service writes to its log. */
export const logLevel = makeValidator<string>((text) => {
  if (!LEVELS.includes(text)) throw new Error(`is not one of ${LEVELS.join(', ')}`);
  return text;
});
