import { parseProvinceCode } from '@medclear/domain';
import type { ProvinceCode } from '@medclear/domain';
import express from 'express';
import type { Express, Request, Response } from 'express';
import type { ProvinceOwner } from '../province/province-owner';
import { digestProvince } from '../store/digest-province';
import type { ProvinceStore } from '../store/province-store';
import type { DeskAnswer, QuarantineDesk } from './quarantine-desk';
import { readQuarantineRequest } from './read-quarantine-request';

const STATUS_OF: Readonly<Record<DeskAnswer, number>> = {
  requested: 202,
  confirmed: 202,
  'not-owned': 404,
  'not-stopped-there': 409,
  'nothing-requested': 409,
  'same-operator': 409,
};

export interface OpsParts {
  readonly owner: ProvinceOwner;
  readonly store: ProvinceStore;
  readonly desk: QuarantineDesk;
}

/** What the engineer on call asks and does; served on the operations port only. */
export function addOpsRoutes(app: Express, { owner, store, desk }: OpsParts): void {
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
    const { province, offset } = read.value;
    const answer = desk.take(read.value);
    response.status(STATUS_OF[answer]).json({ province, offset, answer });
  });
}

function provinceIn(request: Request<{ province: string }>, response: Response): ProvinceCode | null {
  const parsed = parseProvinceCode(request.params.province);
  if (parsed.ok) return parsed.value;
  response.status(422).json({ issues: [{ path: 'province', reason: parsed.reason }] });
  return null;
}
