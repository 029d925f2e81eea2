import type { ProvinceAreas } from './province-areas';

export const shanxi: ProvinceAreas = {
  steady: {
    '1401': '太原市',
    '1402': '大同市',
    '1403': '阳泉市',
    '1404': '长治市',
    '1405': '晋城市',
    '1406': '朔州市',
    '1407': '晋中市',
    '1408': '运城市',
    '1409': '忻州市',
    '1410': '临汾市',
    '1411': '吕梁市',
    '1499': '省本级',
  },
  changed: [],
};
