import type { RegionPolicy } from './region-policy';
import { beijing } from './regions/beijing/110000-beijing';
import { guangzhou } from './regions/guangdong/440100-guangzhou';
import { shenzhen } from './regions/guangdong/440300-shenzhen';
import { wuhan } from './regions/hubei/420100-wuhan';
import { nanchang } from './regions/jiangxi/360100-nanchang';
import { shangluo } from './regions/shaanxi/611000-shangluo';
import { weinan } from './regions/shaanxi/610500-weinan';
import { xian } from './regions/shaanxi/610100-xian';
import { shanghai } from './regions/shanghai/310000-shanghai';
import { chengdu } from './regions/sichuan/510100-chengdu';
import { hangzhou } from './regions/zhejiang/330100-hangzhou';

/** Every pooling region with a policy of its own, by its code. */
export const POLICIES: readonly RegionPolicy[] = [
  beijing,
  shanghai,
  hangzhou,
  nanchang,
  wuhan,
  guangzhou,
  shenzhen,
  chengdu,
  xian,
  weinan,
  shangluo,
];
