import { makeValidator } from 'envalid';

/** A whole number above zero: of milliseconds, of requests. */
export const wholeNumber = makeValidator<number>((text) => {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Error('is not a whole number above zero');
  return Number(text);
});
