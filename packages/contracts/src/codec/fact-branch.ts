import type { FactCommand } from '@medclear/domain';
import type { FactRegistered } from '../../../../schemas/types/decision';

type WireFact = FactRegistered['command'];

/** Names the branch of a registered fact; nothing is copied. */
export function toWireFact(command: FactCommand): WireFact {
  switch (command.kind) {
    case 'register-filing':
      return { 'medclear.RegisterFiling': command };
    case 'qualify-disease':
      return { 'medclear.QualifyDisease': command };
    case 'report-admission':
      return { 'medclear.ReportAdmission': command };
    case 'report-transfer':
      return { 'medclear.ReportTransfer': command };
    case 'suspend-person':
      return { 'medclear.SuspendPerson': command };
    case 'register-issuer':
      return { 'medclear.RegisterIssuer': command };
    case 'open-institution':
      return { 'medclear.OpenInstitution': command };
  }
}

/** Turns the branch that was read into the command. */
export function fromWireFact(wire: WireFact): FactCommand {
  if ('medclear.RegisterFiling' in wire) return { kind: 'register-filing', ...wire['medclear.RegisterFiling'] };
  if ('medclear.QualifyDisease' in wire) return { kind: 'qualify-disease', ...wire['medclear.QualifyDisease'] };
  if ('medclear.ReportAdmission' in wire) return { kind: 'report-admission', ...wire['medclear.ReportAdmission'] };
  if ('medclear.ReportTransfer' in wire) return { kind: 'report-transfer', ...wire['medclear.ReportTransfer'] };
  if ('medclear.SuspendPerson' in wire) return { kind: 'suspend-person', ...wire['medclear.SuspendPerson'] };
  if ('medclear.RegisterIssuer' in wire) return { kind: 'register-issuer', ...wire['medclear.RegisterIssuer'] };
  return { kind: 'open-institution', ...wire['medclear.OpenInstitution'] };
}
