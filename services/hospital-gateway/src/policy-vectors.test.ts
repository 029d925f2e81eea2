import { DEVELOPMENT_KEYS, derivePersonId } from '@medclear/contracts';
import { fen, FUND_CODES } from '@medclear/domain';
import type { PolicyVectorFile } from '@medclear/domain';
import { isTold, policyVisit } from '@medclear/testkit';
import request from 'supertest';
import beijing from '../../../packages/domain/src/policy/vectors/110000.json';
import shanghai from '../../../packages/domain/src/policy/vectors/310000.json';
import hangzhou from '../../../packages/domain/src/policy/vectors/330100.json';
import nanchang from '../../../packages/domain/src/policy/vectors/360100.json';
import wuhan from '../../../packages/domain/src/policy/vectors/420100.json';
import guangzhou from '../../../packages/domain/src/policy/vectors/440100.json';
import shenzhen from '../../../packages/domain/src/policy/vectors/440300.json';
import chengdu from '../../../packages/domain/src/policy/vectors/510100.json';
import xian from '../../../packages/domain/src/policy/vectors/610100.json';
import weinan from '../../../packages/domain/src/policy/vectors/610500.json';
import shangluo from '../../../packages/domain/src/policy/vectors/611000.json';
import { startInMemory } from './testing/start-in-memory';

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
const PERSON_NUMBER = 'SYN00000001';
const personId = derivePersonId(DEVELOPMENT_KEYS.person, PERSON_NUMBER);
const MUCH = fen(100_000_000_000);

describe('the worked examples of every region through the hospital gateway', () => {
  describe.each(FILES)('$region', ({ region, cases }) => {
    it.each(cases.filter(isTold))('$id: $why', async (vector) => {
      const visit = policyVisit(region, vector, personId);
      const settledAtMs = Date.parse(`${vector.given.date}T10:00:00+08:00`);
      const { app, gateway } = startInMemory(() => settledAtMs);
      for (const fund of FUND_CODES) gateway.register({ kind: 'add-fund-quota', fund, amountFen: MUCH });
      for (const command of visit.commands) gateway.register(command);
      const answer = await request(app)
        .post('/v1/settlements')
        .send({
          ...visit.message,
          messageId: 'VECTOR',
          institutionCode: visit.institutionCode,
          insuredRegion: visit.insuredRegion,
          personNumber: PERSON_NUMBER,
          credential: { kind: 'e-voucher' },
        });
      const settled = { outcome: 'settled', policyVersion: vector.then.version, place: vector.given.place };
      expect(answer.body).toMatchObject(
        visit.split === null ? { code: 'BENEFIT_NOT_DEFINED' } : { ...settled, split: visit.split },
      );
    });
  });
});
