import type { ProvinceAreas } from './province-areas';

export const zhejiang: ProvinceAreas = {
  steady: {
    '3301': '杭州市',
    '3302': '宁波市',
    '3303': '温州市',
    '3304': '嘉兴市',
    '3305': '湖州市',
    '3306': '绍兴市',
    '3307': '金华市',
    '3308': '衢州市',
    '3309': '舟山市',
    '3310': '台州市',
    '3311': '丽水市',
    '3399': '省本级',
  },
  changed: [],
};
