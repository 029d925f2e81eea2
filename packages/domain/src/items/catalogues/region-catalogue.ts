import type { RegionCode } from '../../ids/brands';
import type { Catalogue } from '../catalogue';

/** The catalogue of a treating place: `xx0000` is a whole province, `xxxx00` a city, else a county. */
export interface RegionCatalogue {
  readonly regionCode: RegionCode;
  readonly catalogue: Catalogue;
}
