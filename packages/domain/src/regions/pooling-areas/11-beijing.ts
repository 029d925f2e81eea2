import type { ProvinceAreas } from './province-areas';

export const beijing: ProvinceAreas = {
  steady: { '11': '北京市' },
  changed: [],
};
