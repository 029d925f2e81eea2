import { FIRST_DAY } from './first-day';
import type { ProvinceAreas } from './province-areas';

export const tibet: ProvinceAreas = {
  steady: { '5401': '拉萨市', '5425': '阿里地区', '5499': '自治区本级' },
  changed: [
    { prefix: '5402', pool: '540200', zh: '日喀则市', from: '2014-06-26', until: null },
    { prefix: '5403', pool: '540300', zh: '昌都市', from: '2014-10-20', until: null },
    { prefix: '5404', pool: '540400', zh: '林芝市', from: '2015-03-16', until: null },
    { prefix: '5405', pool: '540500', zh: '山南市', from: '2016-01-07', until: null },
    { prefix: '5406', pool: '540600', zh: '那曲市', from: '2017-07-18', until: null },
    { prefix: '5421', pool: '542100', zh: '昌都地区', from: FIRST_DAY, until: '2014-10-19' },
    { prefix: '5421', pool: '540300', zh: '昌都地区', from: '2014-10-20', until: null },
    { prefix: '5422', pool: '542200', zh: '山南地区', from: FIRST_DAY, until: '2016-01-06' },
    { prefix: '5422', pool: '540500', zh: '山南地区', from: '2016-01-07', until: null },
    { prefix: '5423', pool: '542300', zh: '日喀则地区', from: FIRST_DAY, until: '2014-06-25' },
    { prefix: '5423', pool: '540200', zh: '日喀则地区', from: '2014-06-26', until: null },
    { prefix: '5424', pool: '542400', zh: '那曲地区', from: FIRST_DAY, until: '2017-07-17' },
    { prefix: '5424', pool: '540600', zh: '那曲地区', from: '2017-07-18', until: null },
    { prefix: '5426', pool: '542600', zh: '林芝地区', from: FIRST_DAY, until: '2015-03-15' },
    { prefix: '5426', pool: '540400', zh: '林芝地区', from: '2015-03-16', until: null },
  ],
};
