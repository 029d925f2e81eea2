import { POLICIES } from '@medclear/domain';
import { PolicySchema } from '../schema/policy-schema';
import { shapeChecker } from '../validate/check-shape';
import { fromPolicy } from './from-policy';
import { policyProblems, toPolicy } from './to-policy';

const VERSIONS = POLICIES.flatMap(({ regionCode, versions }) =>
  versions.map((version) => [`${regionCode} ${version.version}`, version] as const),
);

describe('a policy as JSON', () => {
  const check = shapeChecker(PolicySchema);

  it.each(VERSIONS)('%s is written and read back whole', (_, version) => {
    const read = check(JSON.parse(JSON.stringify(fromPolicy(version))));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(toPolicy(read.value)).toEqual(version);
    expect(policyProblems(version, '')).toEqual([]);
  });
});
