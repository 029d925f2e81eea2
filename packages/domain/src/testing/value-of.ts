import type { Parsed } from '../ids/parsed';

/** What was read, for tests that give readable texts; throws the reason when it was not. */
export function valueOf<Value>(read: Parsed<Value>): Value {
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}
