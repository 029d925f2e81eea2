import type { ProvinceAreas } from './province-areas';

export const jilin: ProvinceAreas = {
  steady: {
    '2201': '长春市',
    '2202': '吉林市',
    '2203': '四平市',
    '2204': '辽源市',
    '2205': '通化市',
    '2206': '白山市',
    '2207': '松原市',
    '2208': '白城市',
    '2224': '延边朝鲜族自治州',
    '2299': '省本级',
  },
  changed: [],
};
