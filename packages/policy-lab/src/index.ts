export { PUBLISHED_SCHEMAS, schemaText } from './schema/published-schemas';
