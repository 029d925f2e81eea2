import type { RegionProblem, RegionReport } from './check-region';

const COLUMNS = ['region', 'name', 'versions', 'benefits', 'examples', 'visits', 'problems'] as const;

const NEXT_STEPS: Readonly<Record<RegionProblem['kind'], string>> = {
  structure: 'correct the figures at the path in packages/domain/src/policy/regions',
  source: 'write the page that the version names as its source',
  vector: 'compare the figures with the page of the version; an example is changed only when the page was wrong',
  property: 'try the visit with `medclear evaluate`; a policy that means it says so in paysLessForMore, and why',
};

/** The reports as a table, then each problem, then what to do next. */
export function renderRegionReports(reports: readonly RegionReport[]): string {
  const rows = [COLUMNS, ...reports.map(rowOf)];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const table = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [...table, '', ...closingLines(reports)].join('\n');
}

function rowOf({ region, vectors, benefits, visits, problems }: RegionReport): readonly string[] {
  const counts = [region.versions.length, benefits, vectors, visits];
  return [
    region.regionCode,
    region.en,
    ...counts.map(String),
    problems.length === 0 ? 'none' : String(problems.length),
  ];
}

function closingLines(reports: readonly RegionReport[]): readonly string[] {
  const problems = reports.flatMap((report) => report.problems);
  if (problems.length === 0) {
    return ['Every policy holds.', 'Next: try it on bills with `medclear evaluate`, see docs/how-to/add-a-region.md.'];
  }
  const kinds = [...new Set(problems.map(({ kind }) => kind))];
  return [
    ...problems.map(({ kind, where, what }) => `${kind}  ${where}: ${what}`),
    '',
    ...kinds.map((kind) => `Next, ${kind}: ${NEXT_STEPS[kind]}.`),
  ];
}
