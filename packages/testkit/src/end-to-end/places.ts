import { trusted } from '@medclear/domain';

/** The treating place of these tests; the patients come from the two others. */
export const BEIJING = trusted.provinceCode('11');
export const JIANGXI = trusted.provinceCode('36');
export const GUANGDONG = trusted.provinceCode('44');
