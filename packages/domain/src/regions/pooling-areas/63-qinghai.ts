import { FIRST_DAY } from './first-day';
import type { ProvinceAreas } from './province-areas';

export const qinghai: ProvinceAreas = {
  steady: {
    '6301': '西宁市',
    '6322': '海北藏族自治州',
    '6323': '黄南藏族自治州',
    '6325': '海南藏族自治州',
    '6326': '果洛藏族自治州',
    '6327': '玉树藏族自治州',
    '6328': '海西蒙古族藏族自治州',
    '6399': '省本级',
  },
  changed: [
    { prefix: '6302', pool: '630200', zh: '海东市', from: '2013-02-08', until: null },
    { prefix: '6321', pool: '632100', zh: '海东地区', from: FIRST_DAY, until: '2013-02-07' },
    { prefix: '6321', pool: '630200', zh: '海东地区', from: '2013-02-08', until: null },
  ],
};
