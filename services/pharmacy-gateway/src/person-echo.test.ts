import { openCounter, purchaseOf } from './testing/pharmacy-counter.suite';
import type { StandIns } from './testing/pharmacy-counter.suite';

const resident = { scheme: 'resident', personKind: 'resident' } as const;

async function echoOf(person: StandIns['person'] = {}): Promise<object> {
  const { body } = await openCounter({ person }).send(purchaseOf('P11010100001202603021000000001'));
  const { insutype, psn_type, cvlserv_flag } = body.output.setlinfo ?? {};
  return { insutype, psn_type, cvlserv_flag };
}

describe('the person in the setlinfo of 2102', () => {
  it.each([
    ['an active employee', {}, '310', '11'],
    ['a retired employee', { personKind: 'retired' }, '310', '12'],
    ['a minor', { ...resident, residentClass: 'minor' }, '390', '14'],
    ['an adult resident', { ...resident, residentClass: 'adult' }, '390', '15'],
    ['an elder resident', { ...resident, residentClass: 'elder' }, '390', '16'],
    ['a resident of whom the registry has not told it', resident, '390', '15'],
  ] as const)('is %s as the registry says', async (_who, person, insutype, psnType) => {
    expect(await echoOf(person)).toEqual({ insutype, psn_type: psnType, cvlserv_flag: '0' });
  });

  it('is a civil servant, though no aid of civil servants has paid', async () => {
    expect(await echoOf({ isCivilServant: true })).toMatchObject({ cvlserv_flag: '1' });
  });
});
