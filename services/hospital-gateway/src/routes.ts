import { createActRoutes, createBillRoutes } from '@medclear/gateway-kit';
import type { ClaimLife, MessageRoute } from '@medclear/gateway-kit';
import { HOSPITAL_ACTS } from './act-messages';
import { HOSPITAL_BILLS } from './bill-messages';

/** Every path that takes a hospital's messages. */
export function createHospitalRoutes(life: ClaimLife): readonly MessageRoute[] {
  return [...createBillRoutes(HOSPITAL_BILLS, life), ...createActRoutes(HOSPITAL_ACTS, life)];
}
