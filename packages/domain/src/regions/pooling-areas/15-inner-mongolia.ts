import type { ProvinceAreas } from './province-areas';

export const innerMongolia: ProvinceAreas = {
  steady: {
    '1501': '呼和浩特市',
    '1502': '包头市',
    '1503': '乌海市',
    '1504': '赤峰市',
    '1505': '通辽市',
    '1506': '鄂尔多斯市',
    '1507': '呼伦贝尔市',
    '1508': '巴彦淖尔市',
    '1509': '乌兰察布市',
    '1522': '兴安盟',
    '1525': '锡林郭勒盟',
    '1529': '阿拉善盟',
    '1599': '自治区本级',
  },
  changed: [],
};
