import { trusted } from '../../ids/trusted';

/** The first day of which the table knows; no visit across provinces was settled before it. */
export const FIRST_DAY = trusted.businessDate('2012-01-01');
