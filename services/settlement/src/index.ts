export { createProvinceOwner } from './province/province-owner';
export type { ProvinceOwner, ProvinceStatus } from './province/province-owner';
export type { OwnerPorts } from './province/ports';
export { createMemoryJournal } from './journal/memory-journal';
export { createMemoryProvinceStore } from './store/memory-province-store';
export { digestProvince } from './store/digest-province';
export { NO_STEPS, STEPS } from './round/steps';
export type { StepName, Steps } from './round/steps';
