import type { RegionPolicy } from './region-policy';
import { nanchang } from './regions/jiangxi/360100-nanchang';

/** Every pooling region with a policy of its own. */
export const POLICIES: readonly RegionPolicy[] = [nanchang];
