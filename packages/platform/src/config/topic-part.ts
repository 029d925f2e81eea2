import { makeValidator } from 'envalid';

/** A name that becomes part of a topic's or a group's. */
export const topicPart = makeValidator<string>((text) => {
  if (!/^[A-Za-z0-9._-]{1,100}$/.test(text)) throw new Error('may have letters, digits, dots and dashes, at most 100');
  return text;
});
