import type { ProvinceAreas } from './province-areas';

export const guizhou: ProvinceAreas = {
  steady: {
    '5201': '贵阳市',
    '5202': '六盘水市',
    '5203': '遵义市',
    '5204': '安顺市',
    '5205': '毕节市',
    '5206': '铜仁市',
    '5223': '黔西南布依族苗族自治州',
    '5226': '黔东南苗族侗族自治州',
    '5227': '黔南布依族苗族自治州',
    '5299': '省本级',
  },
  changed: [],
};
