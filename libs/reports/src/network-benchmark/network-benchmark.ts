import type { Benchmark, BenchmarkKind } from '#network';
import { type Locale, text } from '#platform';
import type { Cover } from '../definition/cover.js';
import type { PrintedReport } from '../definition/report-definition.js';
import { rateText } from '../locale/locale-text.js';
import { chartImage } from '../rendering/chart-image.js';
import { printedSections, type ReportSection } from '../section/report-section.js';
import type { Sheet } from '../sheet/sheet.js';
import { percentText, periodText, say, verdictOf } from './benchmark-words.js';
import { kindSections } from './kind-sections.js';
import { rangePicture } from './range-picture.js';
import { absentSection, changeSection, releaseSections } from './release-sections.js';

/** Figure by figure, then what holds for all of them. Pure. */
export function benchmarkSections(benchmark: Benchmark, locale: Locale): ReportSection[] {
  return [
    ...benchmark.kinds.flatMap((kind) => kindSections(kind, benchmark.rules, locale)),
    changeSection(benchmark, locale),
    absentSection(benchmark, locale),
    ...releaseSections(benchmark, locale),
  ];
}

/** The first page says in words and pictures how the cooperative stands; every number is in the tables after it. */
export function benchmarkDocument(benchmark: Benchmark, cover: Cover, locale: Locale): PrintedReport {
  const titled = { title: text('REPORT_NAME_NETWORK_BENCHMARK', locale), subtitle: cover.cooperative.name };
  const printed = printedSections(benchmarkSections(benchmark, locale), cover, titled, locale);
  const cards = benchmark.kinds.map((kind) => {
    const chart = rangePicture(kind, benchmark.rules, locale);
    return { kind, chart, file: `card-${kind.kind}.svg` };
  });
  const pictures = cards.flatMap(({ chart, file }) =>
    chart ? [[file, chartImage(chart.drawing)] as const] : [],
  );
  return {
    template: 'network-benchmark.typ',
    files: { ...printed.files, ...Object.fromEntries(pictures) },
    data: {
      ...(printed.data as object),
      short: {
        lead: say('BENCHMARK_LEAD', locale, { period: periodText(benchmark.release.quarter, locale) }),
        onlyYou: say('BENCHMARK_ONLY_YOU', locale),
        cards: cards.map(({ kind, chart, file }) => ({
          title: say(`BENCHMARK_${kind.kind}`, locale),
          verdict: verdictOf(kind, locale),
          facts: factsOf(kind, benchmark.rules, locale),
          chart: chart && { file, alt: chart.alt },
        })),
      },
    },
  };
}

/** A number in large type with what it is above it and what it is of below it. */
interface Fact {
  readonly label: string;
  readonly value: string;
  readonly detail: string;
}

function factsOf(
  { exact, published, range, cooperatives, pooled }: BenchmarkKind,
  { rangeBasisPoints }: Benchmark['rules'],
  locale: Locale,
): Fact[] {
  const percent = (share: number) => percentText(share, locale);
  return [
    { label: say('BENCHMARK_EXACT', locale), ...exactFact(exact, locale) },
    {
      label: say('BENCHMARK_PUBLISHED', locale),
      value: published ? percent(published.rate) : say('BENCHMARK_NOT_PUBLISHED', locale),
      detail: published
        ? say('BENCHMARK_BETWEEN', locale, { low: percent(published.low), high: percent(published.high) })
        : '',
    },
    {
      label: say('BENCHMARK_RANGE', locale),
      value: range
        ? say('BENCHMARK_RANGE_IS', locale, { low: percent(range.low), high: percent(range.high) })
        : say('BENCHMARK_NOT_SHOWN', locale),
      detail: range
        ? say('BENCHMARK_RANGE_OF', locale, {
            middle: rateText(rangeBasisPoints, locale),
            count: cooperatives,
          })
        : '',
    },
    {
      label: say('BENCHMARK_POOLED', locale),
      value: pooled ? percent(pooled.rate) : say('BENCHMARK_NOT_SHOWN', locale),
      detail: pooled ? say('BENCHMARK_POOLED_OF', locale, { n: pooled.n }) : '',
    },
  ];
}

function exactFact(exact: BenchmarkKind['exact'], locale: Locale): Omit<Fact, 'label'> {
  if (!exact)
    return {
      value: say('BENCHMARK_EXACT_NONE', locale),
      detail: say('BENCHMARK_EXACT_NONE_WHY', locale),
    };
  const period = periodText(exact, locale);
  if (exact.n === 0) return { value: say('BENCHMARK_EXACT_GONE', locale), detail: period };
  return {
    value: say('BENCHMARK_EXACT_IS', locale, { out: exact.out, n: exact.n }),
    detail: say('BENCHMARK_EXACT_SHARE', locale, { share: percentText(exact.out / exact.n, locale), period }),
  };
}

/** Every table as a sheet. The tab of a funnel is short: two of them would begin alike. */
export function benchmarkSheets(benchmark: Benchmark, locale: Locale): Sheet[] {
  const tabs = benchmark.kinds.flatMap(({ kind }) => {
    const title = say(`BENCHMARK_${kind}`, locale);
    return [title, say('BENCHMARK_FUNNEL_TAB', locale, { kind: kind.replace('-', ' ') })];
  });
  return benchmarkSections(benchmark, locale).map(({ heading, columns, rows }, at) => ({
    name: tabs[at] ?? heading,
    columns,
    rows,
  }));
}
