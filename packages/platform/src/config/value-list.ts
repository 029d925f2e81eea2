import { makeValidator } from 'envalid';
import type { RequiredValidatorSpec } from 'envalid';

/** What a text means, or why it means nothing: the answer of the domain's parsers. */
type Understood<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: string };

/** Values separated by commas, each of them once; every part that means nothing is named. */
export function valueList<Value>(
  understand: (text: string) => Understood<Value>,
): RequiredValidatorSpec<readonly Value[]> {
  return makeValidator<readonly Value[]>((list) => {
    const parts = list.split(',').map((text) => ({ text: text.trim(), read: understand(text.trim()) }));
    const wrong = parts.flatMap(({ text, read }) => (read.ok ? [] : [`"${text}" is ${read.reason}`]));
    if (wrong.length > 0) throw new Error(wrong.join(', '));
    return [...new Set(parts.flatMap(({ read }) => (read.ok ? [read.value] : [])))];
  })();
}
