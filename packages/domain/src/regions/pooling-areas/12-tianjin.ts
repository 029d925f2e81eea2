import type { ProvinceAreas } from './province-areas';

export const tianjin: ProvinceAreas = {
  steady: { '12': '天津市' },
  changed: [],
};
