export { createLocalStack } from './local-stack/create-local-stack';
export type { LocalPart, LocalStack, PartName, StackAddresses } from '@medclear/local-stack';
export { startServices } from './services/start-services';
export type { RunningServices, ServiceName, ServicesOptions } from './services/start-services';
export type { SupervisedProcess } from './services/supervised-process';
