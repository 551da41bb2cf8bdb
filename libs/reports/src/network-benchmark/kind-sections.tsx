import { FunnelChart } from '#charts';
import type { Benchmark, BenchmarkFunnel, BenchmarkKind } from '#network';
import type { Locale } from '#platform';
import { numberText, rateText } from '../locale/locale-text.js';
import type { ReportSection } from '../section/report-section.js';
import type { Cell } from '../sheet/sheet.js';
import { percentText, periodText, say, verdictOf, wholePercent } from './benchmark-words.js';

/** Of one figure: what is meant and every number, and whether the own one is more than chance. */
export function kindSections(
  of: BenchmarkKind,
  { rangeBasisPoints, credibilityBasisPoints }: Benchmark['rules'],
  locale: Locale,
): ReportSection[] {
  const { kind, definition, exact, published, range, cooperatives, pooled } = of;
  const title = say(`BENCHMARK_${kind}`, locale);
  const rows: Cell[][] = [];
  if (exact)
    rows.push([
      say('BENCHMARK_EXACT_ROW', locale),
      periodText(exact, locale),
      exact.n,
      exact.out,
      exact.n > 0 ? wholePercent(exact.out / exact.n) : null,
      null,
      null,
    ]);
  const rateRow = (what: string, rate: NonNullable<typeof pooled>): Cell[] => [
    what,
    periodText(rate, locale),
    rate.n,
    null,
    ...[rate.rate, rate.low, rate.high].map(wholePercent),
  ];
  if (published) rows.push(rateRow(say('BENCHMARK_PUBLISHED', locale), published));
  if (range) {
    const middle = { middle: rateText(rangeBasisPoints, locale), count: cooperatives };
    rows.push([
      say('BENCHMARK_RANGE_ROW', locale, middle),
      '',
      null,
      null,
      null,
      wholePercent(range.low),
      wholePercent(range.high),
    ]);
  }
  if (pooled) rows.push(rateRow(say('BENCHMARK_POOLED', locale), pooled));
  const meant = `${say(`BENCHMARK_${kind}_IS`, locale)} ${say('BENCHMARK_DEFINITION', locale, { definition })}`;
  return [
    {
      heading: title,
      note: rows.length > 0 ? meant : `${meant} ${say('BENCHMARK_NOTHING', locale)}`,
      columns: [
        { heading: say('BENCHMARK_WHAT', locale), kind: 'TEXT' },
        { heading: say('BENCHMARK_BEGAN', locale), kind: 'TEXT' },
        { heading: say('BENCHMARK_PEOPLE', locale), kind: 'NUMBER' },
        { heading: say('BENCHMARK_COUNT', locale), kind: 'NUMBER' },
        { heading: say('BENCHMARK_SHARE', locale), kind: 'PERCENT' },
        { heading: say('BENCHMARK_FROM', locale), kind: 'PERCENT' },
        { heading: say('BENCHMARK_TO', locale), kind: 'PERCENT' },
      ],
      rows,
      chart: null,
      remark: published
        ? say('BENCHMARK_RANGE_HOW', locale, { chance: rateText(credibilityBasisPoints, locale) })
        : null,
    },
    funnelSection(of, locale),
  ];
}

/** By size of group: how many cooperatives, how far apart they lie, and between which lines chance keeps them. */
function funnelSection(of: BenchmarkKind, locale: Locale): ReportSection {
  const { kind, funnel, code } = of;
  const title = say(`BENCHMARK_${kind}`, locale);
  const percents = (['LOWEST', 'HIGHEST', 'INNER_FROM', 'INNER_TO', 'OUTER_FROM', 'OUTER_TO'] as const).map(
    (head) => ({ heading: say(`BENCHMARK_${head}`, locale), kind: 'PERCENT' as const }),
  );
  return {
    heading: say('BENCHMARK_FUNNEL', locale, { kind: title }),
    note: funnel
      ? [say('BENCHMARK_FUNNEL_HOW', locale), funnel.isWidened && say('BENCHMARK_FUNNEL_WIDENED', locale)]
          .filter(Boolean)
          .join(' ')
      : say(
          code === 'PARTICIPATION_NOT_COMPARED'
            ? 'BENCHMARK_PARTICIPATION_NOT_COMPARED'
            : 'BENCHMARK_FUNNEL_NO',
          locale,
        ),
    columns: [
      { heading: say('BENCHMARK_PEOPLE', locale), kind: 'NUMBER' },
      { heading: say('BENCHMARK_COOPERATIVES', locale), kind: 'NUMBER' },
      ...percents,
    ],
    rows: funnel ? rowsOf(funnel) : [],
    chart: funnel && funnelChart(of, funnel, locale),
    remark: funnel && ownWords(of, funnel, locale),
  };
}

function rowsOf({ others, own, limits }: BenchmarkFunnel): Cell[][] {
  const points = own ? [...others, own] : others;
  return limits.map(({ n, epsilon, low95, high95, low998, high998 }) => {
    const shares = points
      .filter((point) => point.n === n && point.epsilon === epsilon)
      .map(({ share }) => share);
    const ends = [Math.min(...shares), Math.max(...shares), low95, high95, low998, high998];
    return [n, shares.length, ...ends.map(wholePercent)];
  });
}

function ownWords(of: BenchmarkKind, { own }: BenchmarkFunnel, locale: Locale): string {
  if (!own) return say('BENCHMARK_FUNNEL_NO_OWN', locale);
  return say('BENCHMARK_FUNNEL_OWN', locale, {
    n: own.n,
    share: percentText(own.share, locale),
    place: verdictOf({ ...of, change: null }, locale),
  });
}

function funnelChart(of: BenchmarkKind, funnel: BenchmarkFunnel, locale: Locale): ReportSection['chart'] {
  const { centre, others, own, limits } = funnel;
  const title = say('BENCHMARK_FUNNEL', locale, { kind: say(`BENCHMARK_${of.kind}`, locale) });
  const percent = (share: number) => percentText(share, locale);
  const sizes = limits.map(({ n }) => n);
  const pointsOf = (label: string, points: typeof others) => ({
    label,
    points: points.map(({ n, share }) => ({ label, n, share })),
  });
  const limitsOf = (label: string, low: 'low95' | 'low998', high: 'high95' | 'high998') => ({
    label,
    at: limits.map((limit) => ({ n: limit.n, low: limit[low], high: limit[high] })),
  });
  const description = ownWords(of, funnel, locale);
  return {
    alt: `${title}. ${description}`,
    drawing: (
      <FunnelChart
        width={680}
        chart={{
          title,
          description,
          nothing: say('BENCHMARK_FUNNEL_NO', locale),
          label: say('BENCHMARK_COOPERATIVES', locale),
          // one to spare on either side: no dot lies on the axis or on the words at the end of a line
          x: {
            label: say('BENCHMARK_PEOPLE', locale),
            format: (n) => numberText(n, locale),
            isWhole: true,
            from: Math.max(0, Math.min(...sizes) - 1),
            until: Math.max(...sizes) + 1,
          },
          y: { label: say('BENCHMARK_SHARE_OF_PEOPLE', locale), format: percent },
          groups: [
            pointsOf(say('BENCHMARK_OTHERS', locale), others),
            ...(own ? [pointsOf(say('BENCHMARK_OURS', locale), [own])] : []),
          ],
          centre: { label: say('BENCHMARK_TOGETHER', locale, { share: percent(centre) }), value: centre },
          limits: [
            limitsOf(say('BENCHMARK_INNER', locale), 'low95', 'high95'),
            limitsOf(say('BENCHMARK_OUTER', locale), 'low998', 'high998'),
          ],
        }}
      />
    ),
  };
}
