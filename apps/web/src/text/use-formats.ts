import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { CivilDate, Decimal, Moment, Money } from '../api/scalars.js';

const minus = '\u2212';
const space = '\u00a0';

/** A civil date has no time zone: noon in UTC is the same day everywhere in Europe. */
const noonOf = (date: CivilDate): Date => new Date(`${date}T12:00:00Z`);

export const isNegative = (amount: Decimal): boolean => amount.startsWith('-');

const unsigned = (amount: Decimal): Decimal => (isNegative(amount) ? (amount.slice(1) as Decimal) : amount);

const isZero = (amount: Decimal): boolean => /^-?[0.]+$/.test(amount);

/** How amounts, dates and rates are written in the language of the page. */
export function useFormats() {
  const intl = useIntl();
  return useMemo(() => {
    const formatters = new Map<string, Intl.NumberFormat>();
    const currency = (code: string) => {
      const known = formatters.get(code);
      if (known) return known;
      const made = new Intl.NumberFormat(intl.locale, { style: 'currency', currency: code });
      formatters.set(code, made);
      return made;
    };
    const plain = ({ amount, currency: code }: Money) =>
      (isNegative(amount) && !isZero(amount) ? minus + space : '') + currency(code).format(unsigned(amount));
    return {
      /** `€ 1.234,56`; the text goes to the formatter as it came, so no cent is lost to a float. */
      money: plain,
      /** `+ € 70,00` or `− € 30,00`: the sign in front, where a reader looks first. */
      change: (money: Money) =>
        isNegative(money.amount) || isZero(money.amount) ? plain(money) : `+${space}${plain(money)}`,
      /** The amount without its sign, for a sentence that says which way it went. */
      size: ({ amount, currency: code }: Money) => currency(code).format(unsigned(amount)),
      /** `3 maart 2026` */
      date: (date: CivilDate) =>
        intl.formatDate(noonOf(date), { day: 'numeric', month: 'long', year: 'numeric' }),
      /** `3 mrt` */
      shortDate: (date: CivilDate) => intl.formatDate(noonOf(date), { day: 'numeric', month: 'short' }),
      /** `mrt 26`, on an axis */
      shortMonth: (date: CivilDate) => intl.formatDate(noonOf(date), { month: 'short', year: '2-digit' }),
      /** `maart 2026`, from any day of the month */
      month: (date: CivilDate) => intl.formatDate(noonOf(date), { month: 'long', year: 'numeric' }),
      /** `3 maart 2026 om 14:05` */
      moment: (moment: Moment) =>
        intl.formatDate(moment, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' }),
      /** Basis points as a percentage: 3000 is `30%`. */
      rate: (basisPoints: number) =>
        intl.formatNumber(basisPoints / 10_000, { style: 'percent', maximumFractionDigits: 2 }),
      /** A round number of euros on a scale. */
      wholeEuros: (euros: number, code: string) =>
        intl.formatNumber(euros, { style: 'currency', currency: code, maximumFractionDigits: 0 }),
      /** A number as text, grouped and with the decimal sign of the language. */
      number: (value: number) => intl.formatNumber(value),
    };
  }, [intl]);
}
