import { CARD_SCOPES, FILING_KINDS, ISSUER_STATES, TRANSFER_STATES } from '@medclear/domain';
import type { FactCommand } from '@medclear/domain';
import * as fc from 'fast-check';
import { business, day, institutionCode, orNull, personId, region, text } from './any-value.suite';

const window = { startsOn: day, endsOn: orNull(day) };
export const filing = fc.record({
  ...window,
  filingId: text,
  kind: fc.constantFrom(...FILING_KINDS),
  place: region,
  filedOn: day,
  isValid: fc.boolean(),
});
export const qualification = fc.record({ ...window, diseaseCode: text });
export const admission = fc.record({ admissionId: text, institutionCode, admittedOn: day, dischargedOn: orNull(day) });
export const transfer = fc.record({ toRegion: region, state: fc.constantFrom(...TRANSFER_STATES), changedOn: day });
export const suspension = fc.record(window);
export const issuer = fc.record({
  ...window,
  state: fc.constantFrom(...ISSUER_STATES),
  medicalScope: fc.constantFrom(...CARD_SCOPES),
});
export const institution = fc.record({
  openings: fc.array(
    fc.record({
      care: business,
      openFrom: day,
      openUntil: orNull(day),
      diseaseCodes: fc.array(text, { maxLength: 3 }),
    }),
    { maxLength: 3 },
  ),
});
export const fact: fc.Arbitrary<FactCommand> = fc.oneof(
  fc.record({ kind: fc.constant('register-filing'), personId, filing }),
  fc.record({ kind: fc.constant('qualify-disease'), personId, qualification }),
  fc.record({ kind: fc.constant('report-admission'), personId, admission }),
  fc.record({ kind: fc.constant('report-transfer'), personId, transfer }),
  fc.record({ kind: fc.constant('suspend-person'), personId, suspension }),
  fc.record({ kind: fc.constant('register-issuer'), issuerRegion: region, issuer }),
  fc.record({ kind: fc.constant('open-institution'), institutionCode, institution }),
);
