/** A pattern for 0 to 100 with at most two decimals, as thirds need: `33,33`. */
export const percentages = String.raw`(?:100(?:[.,]0{1,2})?|\d{1,2}(?:[.,]\d{1,2})?)`;

/** Basis points as they are typed: `3333` is `33,33`. */
export const percentOf = (basisPoints: number): string => `${basisPoints / 100}`.replace('.', ',');

export const basisPointsOf = (percent: string): number => Math.round(Number(percent.replace(',', '.')) * 100);
