import { MOST_ISSUES } from './compile-schema';
import type { Validated } from './compile-schema';
import type { FieldIssue } from './field-issue';

/** What fields say together that cannot be; asked only of messages that are refused. */
export type Together = (message: unknown, wrong: readonly FieldIssue[]) => readonly FieldIssue[];

/** Adds to the wrong fields of a message what fields say together, so that all of it is named at once. */
export function namingAll<Message>(
  read: (body: unknown) => Validated<Message>,
  together: Together,
): (body: unknown) => Validated<Message> {
  return (body) => {
    const message = read(body);
    return message.ok ? message : { ok: false, issues: withFurther(message.issues, together(body, message.issues)) };
  };
}

/** A field is named once, by what is said of it first. */
export function withFurther(issues: readonly FieldIssue[], further: readonly FieldIssue[]): readonly FieldIssue[] {
  const named = new Set(issues.map(({ path }) => path));
  return [...issues, ...further.filter(({ path }) => !named.has(path))].slice(0, MOST_ISSUES);
}
