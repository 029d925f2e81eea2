import type { ProvinceAreas } from './province-areas';

export const shaanxi: ProvinceAreas = {
  steady: {
    '6101': '西安市',
    '6102': '铜川市',
    '6103': '宝鸡市',
    '6104': '咸阳市',
    '6105': '渭南市',
    '6106': '延安市',
    '6107': '汉中市',
    '6108': '榆林市',
    '6109': '安康市',
    '6110': '商洛市',
    '6199': '省本级',
  },
  changed: [],
};
