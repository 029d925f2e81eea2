import { trusted } from '../ids/trusted';
import type { InsuranceRelation } from '../province/documents';
import { chooseRelation } from './choose-relation';
import vectors from './vectors/relations.json';

type Row = (typeof vectors.cases)[number]['given']['relations'][number];

const relationOf = ({ scheme, startsOn, pausesOn, region }: Row): InsuranceRelation => ({
  scheme: scheme === 'employee' ? 'employee' : 'resident',
  personKind: scheme === 'employee' ? 'active' : 'resident',
  residentClass: null,
  insuredRegion: trusted.regionCode(region),
  startsOn: trusted.businessDate(startsOn),
  pausesOn: pausesOn === null ? null : trusted.businessDate(pausesOn),
});

describe('chooseRelation', () => {
  it.each(vectors.cases)('$id: $why', ({ given, then }) => {
    const relations = given.relations.map(relationOf);
    const chosen = chooseRelation(relations, trusted.regionCode('360100'), trusted.businessDate(given.visitDate));
    expect(chosen === null ? null : relations.indexOf(chosen)).toBe(then);
  });
});
