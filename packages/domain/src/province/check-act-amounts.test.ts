import { fen, ZERO_FEN } from '../money/fen';
import type { ActAmounts, ActParts } from './act-outcome';
import { checkActAmounts } from './check-act-amounts';

const PARTS: ActParts = {
  fullySelfPaidFen: fen(10),
  overLimitFen: fen(20),
  advanceSelfPayFen: fen(30),
  inScopeFen: fen(40),
  deductibleFen: fen(40),
};
const AMOUNTS: ActAmounts = {
  totalFen: fen(100),
  fundTotalFen: fen(25),
  hospitalPartFen: fen(5),
  personFen: fen(70),
  accountFen: fen(70),
  familyFen: ZERO_FEN,
  cashFen: ZERO_FEN,
  parts: PARTS,
};

describe('the amounts of an act', () => {
  it.each([
    ['whole', AMOUNTS],
    ['whole, with parts that are not known', { ...AMOUNTS, parts: null }],
  ])('are left alone when they are %s', (_, amounts) => {
    expect(() => {
      checkActAmounts(amounts);
    }).not.toThrow();
  });

  it.each([
    ['funds, hospital and person pay all of an act', { ...AMOUNTS, hospitalPartFen: fen(6) }],
    ['the four parts are all of an act', { ...AMOUNTS, parts: { ...PARTS, overLimitFen: fen(21) } }],
    ['the deductible of an act is in scope', { ...AMOUNTS, parts: { ...PARTS, deductibleFen: fen(41) } }],
  ])('stop the province unless %s', (rule, amounts) => {
    expect(() => {
      checkActAmounts(amounts);
    }).toThrow(rule);
  });
});
