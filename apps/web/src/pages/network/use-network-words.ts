import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { firstDayOf, lastMonthOf } from './quarters.js';

/** How the network's figures are written: in whole percents, since no interval is as narrow as that, and in months. */
export function useNetworkWords() {
  const intl = useIntl();
  const text = useText();
  const formats = useFormats();
  return useMemo(() => {
    /** `31%` */
    const percent = (share: number) => formats.rate(Math.round(share * 100) * 100);
    return {
      percent,
      /** `+21 punten`: how far two percentages differ. */
      points: (difference: number) =>
        text('change.points', {
          points: intl.formatNumber(Math.round(difference * 100), { signDisplay: 'exceptZero' }),
        }),
      /** `12 mensen` */
      people: (n: number) => text('network.n', { n }),
      /** `januari 2023 t/m juni 2024` */
      period: (from: string, to: string) =>
        text('network.period', { from: formats.month(firstDayOf(from)), to: formats.month(lastMonthOf(to)) }),
      /** `juli 2026` of a quarter: when it begins */
      begin: (quarter: string) => formats.month(firstDayOf(quarter)),
      /** `17,3` */
      months: (value: number) => intl.formatNumber(value, { maximumFractionDigits: 1 }),
      /** `€ 123.000` */
      euros: (value: number) => formats.wholeEuros(value, 'EUR'),
      /** Names one after another, with “en” before the last. */
      list: (names: readonly string[]) => intl.formatList(names, { type: 'conjunction' }),
    };
  }, [intl, text, formats]);
}
