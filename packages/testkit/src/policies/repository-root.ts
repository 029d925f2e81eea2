import path from 'node:path';

/** The folder of the repository: three above this file's, in the sources as in what is compiled. */
export const REPOSITORY_ROOT = path.join(__dirname, '../../../..');
