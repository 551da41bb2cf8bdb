import { type Benchmark, foundText, triedText } from '#network';
import { quarterOf } from '#kernel';
import { type Locale, text } from '#platform';
import { dateText, numberText, rateText } from '../locale/locale-text.js';
import type { ReportSection } from '../section/report-section.js';
import type { Cell } from '../sheet/sheet.js';
import { periodText, pointsText, say } from './benchmark-words.js';
import type { BenchmarkMessage } from './network-benchmark-messages.js';

const column = (code: BenchmarkMessage, locale: Locale) => ({
  heading: say(code, locale),
  kind: 'TEXT' as const,
});

/** What changed by more than chance, over all figures. */
export function changeSection({ kinds, rules }: Benchmark, locale: Locale): ReportSection {
  const rows = kinds.flatMap(({ kind, change }): Cell[][] => {
    if (!change?.isDiscovered) return [];
    const groupOf = (group: typeof change.earlier) =>
      say('BENCHMARK_GROUP', locale, { period: periodText(group, locale), n: group.n });
    const { earlier, later, difference, low, high } = change;
    return [
      [
        say(`BENCHMARK_${kind}`, locale),
        groupOf(earlier),
        groupOf(later),
        ...[difference, low, high].map((points) => pointsText(points, locale)),
      ],
    ];
  });
  const part = rateText(rules.falseDiscoveryBasisPoints, locale);
  return {
    heading: say('BENCHMARK_CHANGES', locale),
    note:
      rows.length > 0
        ? say('BENCHMARK_CHANGES_NOTE', locale, { part })
        : say('BENCHMARK_CHANGES_NONE', locale),
    columns: (['FIGURE', 'BEFORE', 'AFTER', 'DIFFERENCE', 'FROM', 'TO'] as const).map((code) =>
      column(`BENCHMARK_${code}`, locale),
    ),
    widths: [5, 6, 6, 3, 2, 2],
    rows,
    chart: null,
  };
}

/** What a reader may look for and does not find, each with its reason. */
export function absentSection({ kinds, rules }: Benchmark, locale: Locale): ReportSection {
  const sizes = {
    people: rules.minimumEntrants,
    pooledPeople: rules.pooledMinimumEntrants,
    cooperatives: rules.pooledMinimumCooperatives,
    names: rules.namesFromCooperatives,
  };
  return {
    heading: say('BENCHMARK_ABSENT', locale),
    note: '',
    columns: [column('BENCHMARK_WHAT', locale), column('BENCHMARK_ABSENT_WHY', locale)],
    widths: [2, 3],
    rows: [
      ...kinds.flatMap(({ kind, code }) =>
        code && code !== 'MONEY_NOT_SAFE'
          ? [
              [
                say('BENCHMARK_ABSENT_OWN', locale, { kind: say(`BENCHMARK_${kind}`, locale) }),
                say(`BENCHMARK_WHY_${code}`, locale, sizes),
              ],
            ]
          : [],
      ),
      ...(['NAMES', 'RANK', 'WAITING'] as const).map((what) => [
        say(`BENCHMARK_ABSENT_${what}`, locale),
        say(`BENCHMARK_ABSENT_${what}_WHY`, locale),
      ]),
    ],
    chart: null,
  };
}

/** What the network promises, what was tried, and which release it is. */
export function releaseSections(benchmark: Benchmark, locale: Locale): ReportSection[] {
  return [
    promiseSection(benchmark, locale),
    certificateSection(benchmark, locale),
    whichRelease(benchmark, locale),
  ];
}

function promiseSection({ kinds, promise }: Benchmark, locale: Locale): ReportSection {
  const { oddsFactor, oddsFactorTotal, epsilonTotal } = promise;
  // rounded up, so as not to flatter
  const upwards = (factor: number) => Math.ceil(factor * 10) / 10;
  const factorOf = (epsilon: string) => upwards(Math.exp(Number(epsilon)));
  const words = (factor: string) => numberText(upwards(Number(factor)), locale);
  return {
    heading: say('BENCHMARK_PROMISE', locale),
    note: text('RELEASE_PROMISE', locale, {
      oddsFactor: words(oddsFactor),
      oddsFactorTotal: words(oddsFactorTotal),
    }),
    columns: [
      column('BENCHMARK_FIGURE', locale),
      { heading: say('BENCHMARK_EPSILON', locale), kind: 'NUMBER' },
      { heading: say('BENCHMARK_FACTOR', locale), kind: 'NUMBER' },
    ],
    rows: [
      ...kinds.map(({ kind, epsilon }) => [
        say(`BENCHMARK_${kind}`, locale),
        Number(epsilon),
        factorOf(epsilon),
      ]),
      [say('BENCHMARK_ALL_FIGURES', locale), Number(epsilonTotal), factorOf(epsilonTotal)],
    ],
    chart: null,
  };
}

function certificateSection({ certificate, release }: Benchmark, locale: Locale): ReportSection {
  const quarter = quarterOf(release.quarter.from);
  return {
    heading: say('BENCHMARK_CERTIFICATE', locale),
    note: say('BENCHMARK_CERTIFICATE_NOTE', locale, { date: dateText(certificate.certifiedOn, locale) }),
    columns: [
      column('BENCHMARK_TRIED', locale),
      column('BENCHMARK_FOUND', locale),
      column('BENCHMARK_WITHSTOOD', locale),
      column('BENCHMARK_CERTIFICATE_CODE', locale),
    ],
    widths: [6, 9, 2.2, 1.8],
    rows: certificate.checks.map((check) => [
      triedText(check.attack, locale),
      foundText(check, quarter, locale),
      say(check.passed ? 'BENCHMARK_YES' : 'BENCHMARK_NO', locale),
      check.attack,
    ]),
    chart: null,
    standsOn: {
      heading: say('BENCHMARK_TESTED', locale),
      items: certificate.triedWithTheTests.map((attack) => `${triedText(attack, locale)} (${attack})`),
    },
  };
}

function whichRelease({ release, certificate, label }: Benchmark, locale: Locale): ReportSection {
  const rows: [BenchmarkMessage, string][] = [
    ['BENCHMARK_RELEASE_QUARTER', periodText(release.quarter, locale)],
    ['BENCHMARK_RELEASE_NUMBER', String(release.sequence)],
    ['BENCHMARK_RELEASE_PUBLISHED', dateText(release.publishedOn, locale)],
    ['BENCHMARK_RELEASE_REPORTING', dateText(release.reportingOn, locale)],
    ...(label === null ? [] : [['BENCHMARK_RELEASE_LABEL', label] as [BenchmarkMessage, string]]),
    ['BENCHMARK_RELEASE_HASH', release.sha256],
    ['BENCHMARK_CERTIFICATE_HASH', certificate.sha256],
  ];
  return {
    heading: say('BENCHMARK_RELEASE', locale),
    note: say('BENCHMARK_RELEASE_NOTE', locale),
    columns: [column('BENCHMARK_WHAT', locale), column('BENCHMARK_VALUE', locale)],
    rows: rows.map(([code, value]) => [say(code, locale), value]),
    chart: null,
  };
}
