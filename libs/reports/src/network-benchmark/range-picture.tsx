import { RangeChart, type RangeRow } from '#charts';
import type { Benchmark, BenchmarkKind, Entered } from '#network';
import type { Locale } from '#platform';
import { rateText } from '../locale/locale-text.js';
import type { ReportSection } from '../section/report-section.js';
import { percentText, periodText, say, verdictOf } from './benchmark-words.js';

/** Beside the words of a card. */
const WIDTH = 360;

/** The own figure in the range of the middle cooperatives, with the line of all together; null where nothing is known. */
export function rangePicture(
  of: BenchmarkKind,
  { rangeBasisPoints }: Benchmark['rules'],
  locale: Locale,
): ReportSection['chart'] {
  const { kind, exact, published, range, cooperatives, pooled } = of;
  if (!pooled) return null;
  const percent = (share: number) => percentText(share, locale);
  const rowOf = (
    label: string,
    entered: Entered,
    row: { n: number; value: number; low: number; high: number },
  ): RangeRow => ({ label, period: periodText(entered, locale), ...row });
  const share = exact && exact.n > 0 ? exact.out / exact.n : null;
  const rows = [
    ...(exact && share !== null
      ? [rowOf(say('BENCHMARK_EXACT', locale), exact, { n: exact.n, value: share, low: share, high: share })]
      : []),
    ...(published
      ? [rowOf(say('BENCHMARK_PUBLISHED', locale), published, { ...published, value: published.rate })]
      : []),
  ];
  const together = rowOf(say('BENCHMARK_POOLED', locale), pooled, { ...pooled, value: pooled.rate });
  const title = say(`BENCHMARK_${kind}`, locale);
  const description = [
    verdictOf(of, locale),
    range &&
      `${say('BENCHMARK_RANGE_ROW', locale, { middle: rateText(rangeBasisPoints, locale), count: cooperatives })}: ` +
        `${say('BENCHMARK_RANGE_IS', locale, { low: percent(range.low), high: percent(range.high) })}.`,
    say('BENCHMARK_RANGE_SEEN', locale, { title }),
  ]
    .filter(Boolean)
    .join(' ');
  return {
    alt: `${title}. ${description}`,
    drawing: (
      <RangeChart
        width={WIDTH}
        chart={{
          title,
          description,
          nothing: say('BENCHMARK_NOTHING', locale),
          label: say('BENCHMARK_WHAT', locale),
          x: { label: say('BENCHMARK_SHARE_OF_PEOPLE', locale), format: percent, from: 0, until: 1 },
          n: { label: say('BENCHMARK_PEOPLE', locale), format: (n) => say('BENCHMARK_N', locale, { n }) },
          rows: rows.length > 0 ? rows : [together],
          mean:
            rows.length > 0
              ? {
                  label: say('BENCHMARK_TOGETHER', locale, { share: percent(pooled.rate) }),
                  value: pooled.rate,
                }
              : null,
          middle: range,
          heads: {
            period: say('BENCHMARK_BEGAN', locale),
            low: say('BENCHMARK_FROM', locale),
            high: say('BENCHMARK_TO', locale),
          },
        }}
      />
    ),
  };
}
