import type { ProvinceAreas } from './province-areas';

export const shanghai: ProvinceAreas = {
  steady: { '31': '上海市' },
  changed: [],
};
