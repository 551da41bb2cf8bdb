import { DomainError } from '#kernel';

/**
 * The form of a VAT identification number in each country that has one in the European Union, and in Northern Ireland.
 * Source: European Commission, VIES, "structure of VAT numbers", as of 2025. Greece writes EL.
 */
const FORMS: Readonly<Record<string, RegExp>> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^[A-Z0-9]\d{7}[A-Z0-9]$/,
  FI: /^\d{8}$/,
  FR: /^[A-Z0-9]{2}\d{9}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^\d[A-Z0-9+*]\d{5}[A-Z]{1,2}$/,
  IT: /^\d{11}$/,
  LT: /^(\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^\d{9}B\d{2}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{12}$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
  XI: /^(\d{9}|\d{12}|GD\d{3}|HA\d{3})$/,
};

/**
 * A VAT id without spaces and dots, in capitals.
 * @throws DomainError `CUSTOMER_VAT_ID_INVALID` for a country without one, and for a form that its country does not give out
 */
export function vatIdOf(text: string): string {
  const vatId = text.replace(/[\s.-]/g, '').toUpperCase();
  if (!FORMS[vatId.slice(0, 2)]?.test(vatId.slice(2)))
    throw new DomainError('CUSTOMER_VAT_ID_INVALID', { path: ['vatId'] });
  return vatId;
}
