/** A text that was read, or the reason why it could not be. */
export type Parsed<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: string };

export function accepted<Value>(value: Value): Parsed<Value> {
  return { ok: true, value };
}

export function rejected(reason: string): Parsed<never> {
  return { ok: false, reason };
}
