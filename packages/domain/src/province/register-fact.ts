import type { PersonFactCommand } from './command';
import type { PersonDocument } from './documents';
import { emptyPerson } from './empty-person';

/** The person after a fact was reported; a fact that is known by its key is replaced. */
export function registerFact(known: PersonDocument | null, command: PersonFactCommand): PersonDocument {
  const person = known ?? emptyPerson(command.personId);
  switch (command.kind) {
    case 'register-filing':
      return { ...person, filings: replaced(person.filings, command.filing, ({ filingId }) => filingId) };
    case 'qualify-disease': {
      const keyOf = ({ diseaseCode, startsOn }: typeof command.qualification): string => `${diseaseCode} ${startsOn}`;
      return { ...person, qualifications: replaced(person.qualifications, command.qualification, keyOf) };
    }
    case 'report-admission':
      return { ...person, admissions: replaced(person.admissions, command.admission, (one) => one.admissionId) };
    case 'report-transfer':
      return { ...person, transfer: command.transfer };
    case 'suspend-person':
      return { ...person, suspensions: replaced(person.suspensions, command.suspension, ({ startsOn }) => startsOn) };
  }
}

function replaced<Fact>(facts: readonly Fact[], fact: Fact, keyOf: (fact: Fact) => string): readonly Fact[] {
  const key = keyOf(fact);
  const at = facts.findIndex((known) => keyOf(known) === key);
  return at < 0 ? [...facts, fact] : facts.with(at, fact);
}
