/** An exact fraction of whole numbers of any size; the lower one is above zero. */
export interface Rational {
  readonly over: bigint;
  readonly under: bigint;
}

export const ONE: Rational = { over: 1n, under: 1n };

export const whole = (number: bigint): Rational => ({ over: number, under: 1n });

export const tenThousandths = (number: number): Rational => ({ over: BigInt(number), under: 10_000n });

export const plus = (left: Rational, right: Rational): Rational => ({
  over: left.over * right.under + right.over * left.under,
  under: left.under * right.under,
});

export const minus = (left: Rational, right: Rational): Rational =>
  plus(left, { over: -right.over, under: right.under });

export const times = (left: Rational, right: Rational): Rational => ({
  over: left.over * right.over,
  under: left.under * right.under,
});

/** Divides by a fraction above zero. */
export const through = (left: Rational, right: Rational): Rational => ({
  over: left.over * right.under,
  under: left.under * right.over,
});

export const isBelow = (left: Rational, right: Rational): boolean => left.over * right.under < right.over * left.under;

/** Between nothing and one. */
export function clipped(rate: Rational): Rational {
  if (rate.over < 0n) return whole(0n);
  return isBelow(ONE, rate) ? ONE : rate;
}

/** The whole number at or below a fraction that is not negative. */
export const roundedDown = ({ over, under }: Rational): bigint => over / under;

export const roundedUp = ({ over, under }: Rational): bigint =>
  over % under === 0n ? over / under : over / under + 1n;

/** The nearest whole number; a half goes up. */
export const roundedHalfUp = (number: Rational): bigint => roundedDown(plus(number, { over: 1n, under: 2n }));
