declare const fenBrand: unique symbol;

/** A whole number of fen from 0 to 2^52; one yuan is 100 fen. */
export type Fen = number & { readonly [fenBrand]: 'Fen' };

export const LARGEST_FEN = 2 ** 52;

/**
 * Makes an amount of money.
 *
 * @param amount whole fen, 0 to 2^52
 * @throws RangeError when the number is not whole, is negative or above 2^52: a bug, never an input error
 * @see docs/adr/0006-money-and-rounding.md
 */
export function fen(amount: number): Fen {
  if (!Number.isInteger(amount) || amount < 0 || amount > LARGEST_FEN) {
    throw new RangeError(`not an amount in fen: ${amount}`);
  }
  return amount as Fen;
}

export const ZERO_FEN = fen(0);
