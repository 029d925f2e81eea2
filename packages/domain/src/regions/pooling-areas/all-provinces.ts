import { beijing } from './11-beijing';
import { tianjin } from './12-tianjin';
import { hebei } from './13-hebei';
import { shanxi } from './14-shanxi';
import { innerMongolia } from './15-inner-mongolia';
import { liaoning } from './21-liaoning';
import { jilin } from './22-jilin';
import { heilongjiang } from './23-heilongjiang';
import { shanghai } from './31-shanghai';
import { jiangsu } from './32-jiangsu';
import { zhejiang } from './33-zhejiang';
import { anhui } from './34-anhui';
import { fujian } from './35-fujian';
import { jiangxi } from './36-jiangxi';
import { shandong } from './37-shandong';
import { henan } from './41-henan';
import { hubei } from './42-hubei';
import { hunan } from './43-hunan';
import { guangdong } from './44-guangdong';
import { guangxi } from './45-guangxi';
import { hainan } from './46-hainan';
import { chongqing } from './50-chongqing';
import { sichuan } from './51-sichuan';
import { guizhou } from './52-guizhou';
import { yunnan } from './53-yunnan';
import { tibet } from './54-tibet';
import { shaanxi } from './61-shaanxi';
import { gansu } from './62-gansu';
import { qinghai } from './63-qinghai';
import { ningxia } from './64-ningxia';
import { xinjiang } from './65-xinjiang';
import { corps } from './66-corps';
import type { ProvinceAreas } from './province-areas';

/** The pooling areas of the 31 provinces and the Corps. */
export const ALL_PROVINCES: readonly ProvinceAreas[] = [
  beijing,
  tianjin,
  hebei,
  shanxi,
  innerMongolia,
  liaoning,
  jilin,
  heilongjiang,
  shanghai,
  jiangsu,
  zhejiang,
  anhui,
  fujian,
  jiangxi,
  shandong,
  henan,
  hubei,
  hunan,
  guangdong,
  guangxi,
  hainan,
  chongqing,
  sichuan,
  guizhou,
  yunnan,
  tibet,
  shaanxi,
  gansu,
  qinghai,
  ningxia,
  xinjiang,
  corps,
];
