import { findRegionPolicy, parseBusinessDate, parseRegionCode, poolingAreaOf, POLICIES } from '@medclear/domain';
import type { BusinessDate, RegionCode } from '@medclear/domain';
import { fromPolicy } from '@medclear/policy-lab';
import { Command, InvalidArgumentError } from 'commander';
import { showTable } from '../show/show-table';

/** Prints a policy of the house as JSON: where next year's begins. */
export function policyCommand(): Command {
  return new Command('policy')
    .description('lists the policies of the house, or prints one as JSON for `evaluate --policy`')
    .argument('[region]', 'six digits of a pooling region', regionCode)
    .argument('[date]', 'the day whose version is printed; the newest version when not given', businessDate)
    .action((region: RegionCode | undefined, date: BusinessDate | undefined, _, command: Command) => {
      if (region === undefined) {
        process.stdout.write(`${listPolicies()}\n`);
        return;
      }
      const day = date ?? newestDay();
      const policy = findRegionPolicy(poolingAreaOf(region, day).pool, day);
      if (policy === null) command.error(`error: ${region} has no policy on ${day}`);
      process.stdout.write(`${JSON.stringify(fromPolicy(policy), null, 2)}\n`);
    });
}

function listPolicies(): string {
  const rows = POLICIES.flatMap(({ regionCode: region, zh, en, versions }) =>
    versions.map(({ version, effectiveFrom, source }) => [region, `${en} ${zh}`, version, effectiveFrom, source]),
  );
  return showTable(['region', 'name', 'version', 'from', 'source'], rows);
}

/** A day on which the newest version of every policy is in force. */
function newestDay(): BusinessDate {
  const days = POLICIES.flatMap(({ versions }) => versions.map(({ effectiveFrom }) => effectiveFrom));
  return days.reduce((newest, day) => (day > newest ? day : newest));
}

function regionCode(text: string): RegionCode {
  const parsed = parseRegionCode(text);
  if (!parsed.ok) throw new InvalidArgumentError(parsed.reason);
  return parsed.value;
}

function businessDate(text: string): BusinessDate {
  const parsed = parseBusinessDate(text);
  if (!parsed.ok) throw new InvalidArgumentError(parsed.reason);
  return parsed.value;
}
