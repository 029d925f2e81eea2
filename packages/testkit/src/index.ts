export { createLocalStack } from './local-stack/create-local-stack';
export type { LocalPart, LocalStack, PartName, StackAddresses } from '@medclear/local-stack';
export { startServices } from './services/start-services';
export type { RunningServices, ServiceName, ServicesOptions } from './services/start-services';
export type { SupervisedProcess } from './services/supervised-process';
export { openingsOf, poolQuota, toRegisterPerson } from './population/registry-commands';
export type { PersonHashes } from './population/registry-commands';
export { createSeededRandom } from './population/seeded-random';
export type { SeededRandom } from './population/seeded-random';
export { makeSyntheticPerson } from './population/synthetic-person';
export type { PersonStory, SyntheticPerson } from './population/synthetic-person';
export {
  ALL_PROVINCES,
  capitalOf,
  DEMONSTRATION_PROVINCES,
  syntheticHospital,
  syntheticPharmacy,
} from './population/synthetic-places';
export type { SyntheticInstitution } from './population/synthetic-places';
