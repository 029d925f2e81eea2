import type { OperatorCommand, SetFundRuleCommand } from '@medclear/domain';
import type { AgeOut } from '../../../../schemas/types/age-out';
import type { CloseMonth } from '../../../../schemas/types/close-month';
import type { SetFundRule } from '../../../../schemas/types/set-fund-rule';
import type { Tick } from '../../../../schemas/types/tick';
import { createWriter } from '../avro/schema-book';
import type { SchemaKind } from '../avro/schema-book';

const writeTick = createWriter<Tick>('tick');
const writeCloseMonth = createWriter<CloseMonth>('close-month');
const writeAgeOut = createWriter<AgeOut>('age-out');
const writeSetFundRule = createWriter<SetFundRule>('set-fund-rule');

/** Writes what the house itself or an operator appends. */
export function encodeOperatorCommand(command: OperatorCommand): Buffer {
  switch (command.kind) {
    case 'tick':
      return writeTick(command);
    case 'close-month':
      return writeCloseMonth(command);
    case 'age-out':
      return writeAgeOut(command);
    case 'set-fund-rule':
      return writeSetFundRule(toWireRule(command));
  }
}

/** Null for a record that is none of them. */
export function toOperatorCommand(schema: SchemaKind, value: unknown): OperatorCommand | null {
  switch (schema) {
    case 'tick':
      return { kind: schema, ...(value as Tick) };
    case 'close-month':
      return { kind: schema, ...(value as CloseMonth) };
    case 'age-out':
      return { kind: schema, ...(value as AgeOut) };
    case 'set-fund-rule':
      return fromWireRule(value as SetFundRule);
    default:
      return null;
  }
}

function toWireRule({ fund, limitFen, alarmBelowFen, whenShort }: SetFundRuleCommand): SetFundRule {
  return { fund, limitFen, alarmBelowFen, overdraftFen: whenShort.kind === 'refuse' ? null : whenShort.overdraftFen };
}

function fromWireRule({ overdraftFen, ...rule }: SetFundRule): SetFundRuleCommand {
  const whenShort = overdraftFen === null ? ({ kind: 'refuse' } as const) : { kind: 'overdraw' as const, overdraftFen };
  return { kind: 'set-fund-rule', ...rule, whenShort };
}
