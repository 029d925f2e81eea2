import type { ProvinceAreas } from './province-areas';

export const fujian: ProvinceAreas = {
  steady: {
    '3501': '福州市',
    '3502': '厦门市',
    '3503': '莆田市',
    '3504': '三明市',
    '3505': '泉州市',
    '3506': '漳州市',
    '3507': '南平市',
    '3508': '龙岩市',
    '3509': '宁德市',
    '3599': '省本级',
  },
  changed: [],
};
