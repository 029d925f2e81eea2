export { createLocalStack } from './local-stack/create-local-stack';
export type { LocalPart, LocalStack, PartName, StackAddresses } from '@medclear/local-stack';
