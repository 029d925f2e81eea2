import { FIRST_DAY } from './first-day';
import type { ProvinceAreas } from './province-areas';

export const shandong: ProvinceAreas = {
  steady: {
    '3701': '济南市',
    '3702': '青岛市',
    '3703': '淄博市',
    '3704': '枣庄市',
    '3705': '东营市',
    '3706': '烟台市',
    '3707': '潍坊市',
    '3708': '济宁市',
    '3709': '泰安市',
    '3710': '威海市',
    '3711': '日照市',
    '3713': '临沂市',
    '3714': '德州市',
    '3715': '聊城市',
    '3716': '滨州市',
    '3717': '菏泽市',
    '3799': '省本级',
  },
  changed: [
    { prefix: '3712', pool: '371200', zh: '莱芜市', from: FIRST_DAY, until: '2018-12-25' },
    { prefix: '3712', pool: '370100', zh: '莱芜市', from: '2018-12-26', until: null },
  ],
};
