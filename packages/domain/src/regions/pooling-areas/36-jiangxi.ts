import type { ProvinceAreas } from './province-areas';

export const jiangxi: ProvinceAreas = {
  steady: {
    '3601': '南昌市',
    '3602': '景德镇市',
    '3603': '萍乡市',
    '3604': '九江市',
    '3605': '新余市',
    '3606': '鹰潭市',
    '3607': '赣州市',
    '3608': '吉安市',
    '3609': '宜春市',
    '3610': '抚州市',
    '3611': '上饶市',
    '3699': '省本级',
  },
  changed: [],
};
