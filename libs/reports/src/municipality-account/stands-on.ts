import type { Figure } from '#membership';
import { type Locale, text } from '#platform';
import { dateText } from '../locale/locale-text.js';
import type { ReportSection } from '../section/report-section.js';
import type { AccountMessage } from './account-messages.js';

/** A figure as it is named and explained; its n is null where it is not shown. */
export interface Based extends Pick<Figure<unknown>, 'definition' | 'period'> {
  readonly name: string;
  readonly defined: AccountMessage;
  readonly n: number | null;
}

/** Of each figure what it counts, over which period, of how many, and by which version of which definition. */
export function standsOn(figures: readonly Based[], locale: Locale): NonNullable<ReportSection['standsOn']> {
  const say = (code: AccountMessage, params?: Record<string, string>) => text(code, locale, params);
  return {
    heading: say('ACCOUNT_STANDS_ON'),
    items: figures.map(({ name, defined, definition, period, n }) => {
      const [code = '', version = ''] = definition.split('/');
      return say('ACCOUNT_STANDS_ON_ONE', {
        name,
        defined: say(defined),
        from: dateText(period.from, locale),
        until: dateText(period.until, locale),
        n: n === null ? say('ACCOUNT_N_HIDDEN') : String(n),
        definition: code,
        version,
      });
    }),
  };
}
