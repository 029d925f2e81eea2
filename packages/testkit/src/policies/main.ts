import { POLICIES } from '@medclear/domain';
import { checkRegion } from './check-region';
import { renderRegionReports } from './render-region-reports';

const VISITS_PER_PROPERTY = 300;

/** `make policy-check`: checks the region that is named, or all of them. */
function main(wanted: string): number {
  const regions = wanted === '' ? POLICIES : POLICIES.filter(({ regionCode }) => regionCode === wanted);
  if (regions.length === 0) {
    const known = POLICIES.map(({ regionCode, en }) => `${regionCode} ${en}`).join(', ');
    process.stderr.write(`No policy for region ${wanted}; there are ${known}.\nNext: docs/how-to/add-a-region.md.\n`);
    return 2;
  }
  const reports = regions.map((region) => checkRegion(region, VISITS_PER_PROPERTY));
  process.stdout.write(`${renderRegionReports(reports)}\n`);
  return reports.every(({ problems }) => problems.length === 0) ? 0 : 1;
}

process.exitCode = main(process.argv[2] ?? '');
