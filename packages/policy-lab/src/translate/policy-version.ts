import type { findRegionPolicy } from '@medclear/domain';

/** One version of a region's policy. */
export type PolicyVersion = NonNullable<ReturnType<typeof findRegionPolicy>>;
