export { createNationalRoute, createSaleRoutes } from './routes';
export { SaleMessage } from './sale-message';
export { saleToClaim } from './sale-to-claim';
export { Transaction2102 } from './transaction-2102';
