export { createHospitalRoutes } from './routes';
export { SettlementMessage } from './settlement-message';
export { toClaim } from './to-claim';
