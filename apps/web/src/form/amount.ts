import type { Decimal } from '../api/scalars.js';

/**
 * An amount as it was typed, as the API wants it: `1.234,5` becomes `1234.5`. A point before three digits parts
 * thousands, as Dutch does; any other point is a decimal sign. Null for what is no amount.
 */
export function amountOf(typed: string): Decimal | null {
  const bare = typed.replaceAll(/[\s€]/g, '').replace('\u2212', '-');
  if (/^-?\d{1,3}(\.?\d{3})*(,\d{1,2})?$/.test(bare))
    return bare.replaceAll('.', '').replace(',', '.') as Decimal;
  return /^-?\d+(\.\d{1,2})?$/.test(bare) ? (bare as Decimal) : null;
}
