import type { ProvinceAreas } from './province-areas';

export const ningxia: ProvinceAreas = {
  steady: {
    '6401': '银川市',
    '6402': '石嘴山市',
    '6403': '吴忠市',
    '6404': '固原市',
    '6405': '中卫市',
    '6499': '自治区本级',
  },
  changed: [],
};
