import { DEVELOPMENT_KEYS, derivePersonId } from '@medclear/contracts';
import { businessDateOf, findRegionPolicy, provinceOf, trusted } from '@medclear/domain';
import type { PolicyVector, PolicyVectorFile, RegistryCommand } from '@medclear/domain';
import beijing from '../../../domain/src/policy/vectors/110000.json';
import shanghai from '../../../domain/src/policy/vectors/310000.json';
import hangzhou from '../../../domain/src/policy/vectors/330100.json';
import nanchang from '../../../domain/src/policy/vectors/360100.json';
import wuhan from '../../../domain/src/policy/vectors/420100.json';
import guangzhou from '../../../domain/src/policy/vectors/440100.json';
import shenzhen from '../../../domain/src/policy/vectors/440300.json';
import chengdu from '../../../domain/src/policy/vectors/510100.json';
import xian from '../../../domain/src/policy/vectors/610100.json';
import weinan from '../../../domain/src/policy/vectors/610500.json';
import shangluo from '../../../domain/src/policy/vectors/611000.json';
import { isTold, policyVisit } from '../vectors/policy-visit';
import type { PolicyVisit } from '../vectors/policy-visit';
import { appendCommands } from './append-commands';
import type { Counter } from './open-counter';

const FILES = [
  beijing,
  shanghai,
  hangzhou,
  nanchang,
  wuhan,
  guangzhou,
  shenzhen,
  chengdu,
  xian,
  weinan,
  shangluo,
] as readonly PolicyVectorFile[];
const TODAY = businessDateOf(Date.now());

/** The provinces whose policies are tried. */
export const POLICY_PROVINCES = [...new Set(FILES.map(({ region }) => provinceOf(trusted.regionCode(region))))];

interface ToldVector extends PolicyVector {
  readonly region: string;
  readonly personNumber: string;
  readonly visit: PolicyVisit;
}

/** The worked examples of the versions that are in force today, each for somebody of its own. */
const VECTORS: readonly ToldVector[] = FILES.flatMap(({ region, cases }) => {
  const version = findRegionPolicy(trusted.regionCode(region), TODAY)?.version;
  return cases
    .filter((vector) => isTold(vector) && vector.then.version === version)
    .map((vector, at) => {
      const personNumber = `SYN${region}${String(at).padStart(6, '0')}`;
      const personId = derivePersonId(DEVELOPMENT_KEYS.person, personNumber);
      const today = { ...vector, given: { ...vector.given, date: TODAY } };
      return { ...vector, region, personNumber, visit: policyVisit(region, today, personId) };
    });
});

/** The worked examples of every region, through the real gateway and the log. */
export function describePolicies(counter: () => Counter): void {
  beforeAll(async () => {
    for (const province of POLICY_PROVINCES) {
      const commands = VECTORS.filter(({ region }) => region.startsWith(province)).flatMap(
        ({ visit }): readonly RegistryCommand[] => visit.commands,
      );
      if (commands.length > 0) await appendCommands(counter().house, province, commands);
    }
  });

  it.each(VECTORS)('$id: $why', async ({ given, then, visit, personNumber }) => {
    const { tills } = counter();
    const answer = await tills.sendBill({
      ...visit.message,
      messageId: personNumber,
      institutionCode: visit.institutionCode,
      insuredRegion: visit.insuredRegion,
      personNumber,
      credential: { kind: 'e-voucher' },
    });
    const settled = { outcome: 'settled', policyVersion: then.version, place: given.place, split: visit.split };
    expect(answer.body).toMatchObject(visit.split === null ? { code: 'BENEFIT_NOT_DEFINED' } : settled);
  });
}
