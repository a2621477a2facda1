/** Amounts of money in integer euro cents: no binary fractions in figures that a statute compares. */
export type Cents = number;

/** Cents of an amount in euro, rounded half away from zero to the cent. */
export function cents(euro: number): Cents {
  return Math.sign(euro) * Math.round(Math.abs(euro) * 100 + 1e-7);
}

export function euro(amount: Cents): number {
  return amount / 100;
}
