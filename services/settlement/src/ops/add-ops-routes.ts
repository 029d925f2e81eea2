import { parseProvinceCode } from '@medclear/domain';
import type { ProvinceCode } from '@medclear/domain';
import express from 'express';
import type { Express, Request, Response } from 'express';
import type { ProvinceOwner, QuarantineAnswer } from '../province/province-owner';
import { digestProvince } from '../store/digest-province';
import type { ProvinceStore } from '../store/province-store';
import { readQuarantineRequest } from './read-quarantine-request';

const STATUS_OF: Readonly<Record<QuarantineAnswer, number>> = {
  accepted: 202,
  'not-owned': 404,
  'not-stopped-there': 409,
};

/** What the engineer on call asks and does; served on the operations port only. */
export function addOpsRoutes(app: Express, owner: ProvinceOwner, store: ProvinceStore): void {
  app.get('/ops/provinces', (_request, response) => {
    response.json({ provinces: owner.status() });
  });
  app.get('/ops/provinces/:province/digest', async (request, response) => {
    const province = provinceIn(request, response);
    if (province === null) return;
    const contents = await store.contents(province);
    response.json({ province, head: contents.head, digest: digestProvince(contents), claims: contents.claims.length });
  });
  app.post('/ops/quarantine', express.json({ limit: '10kb' }), (request, response) => {
    const read = readQuarantineRequest(request.body);
    if (!read.ok) {
      response.status(422).json({ issues: read.issues });
      return;
    }
    const { province, offset, operator, reason } = read.value;
    const answer = owner.quarantine(province, offset, { operator, reason });
    response.status(STATUS_OF[answer]).json({ province, offset, answer });
  });
}

function provinceIn(request: Request<{ province: string }>, response: Response): ProvinceCode | null {
  const parsed = parseProvinceCode(request.params.province);
  if (parsed.ok) return parsed.value;
  response.status(422).json({ issues: [{ path: 'province', reason: parsed.reason }] });
  return null;
}
