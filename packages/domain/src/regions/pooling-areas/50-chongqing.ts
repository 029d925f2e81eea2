import type { ProvinceAreas } from './province-areas';

export const chongqing: ProvinceAreas = {
  steady: { '50': '重庆市' },
  changed: [],
};
