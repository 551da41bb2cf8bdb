import { sectorName } from '#membership';
import { type Locale, text } from '#platform';
import type {
  PrintedAbsence,
  PrintedBlock,
  PrintedBody,
  PrintedChange,
  PrintedComparison,
  PrintedFigure,
  PrintedFunnel,
} from './printed-body.js';
import type { PublicationModel, PublishedComparison, PublishedFigure } from './publication.model.js';
import type { PublishedChange, PublishedFunnel } from './published-pattern.model.js';
import type { PublicationRow } from './publication-row.js';

/** A publication for its readers: the stored text, and what stands in it with the sentences in their language. */
export function publicationModelOf(row: PublicationRow, locale: Locale): PublicationModel {
  const body = JSON.parse(row.body) as PrintedBody;
  const [outflow12] = body.own.filter(({ kind }) => kind === 'outflow-12');
  const comparisons = outflow12!.comparisons.map((comparison) => comparisonOf(comparison, locale));
  return {
    ...row,
    reportingOn: body.reportingOn,
    promise: text(body.promise.code, locale, {
      oddsFactor: body.promise.oddsFactor,
      oddsFactorTotal: body.promise.oddsFactorTotal,
    }),
    policy: {
      ...body.policy,
      validFromOn: body.policy.validFrom,
      epsilons: Object.entries(body.policy.kinds).map(([kind, { epsilon }]) => ({ kind, epsilon })),
      horizonMonths: body.policy.kinds['outflow-12'].horizonMonths,
      epsilonTotal: body.promise.epsilonTotal,
    },
    comparisons,
    figures: [
      ...comparisons.flatMap(({ figures }) => figures),
      ...body.notCompared.map((absence) =>
        absent(absence, 'PARTICIPATION', body.definitions['outflow-12'], locale),
      ),
    ],
    sectors: sectorsIn(body).flatMap((code) => {
      const name = sectorName(code, locale);
      return name ? [{ code, name }] : [];
    }),
  };
}

/** Those that somebody has words for: `OTHER`, `UNKNOWN` and `ALL` are no sectors. */
function sectorsIn({ themes, money }: PrintedBody): string[] {
  const labels = themes.filter(({ kind }) => kind === 'theme-sector').flatMap(({ cells }) => cells);
  const sectors = money.flatMap(({ cells }) => cells);
  return [...new Set([...labels.map(({ label }) => label), ...sectors.map(({ sector }) => sector)])].sort();
}

function comparisonOf(printed: PrintedComparison, locale: Locale): PublishedComparison {
  const { programmeType, definition, cooperatives, range, pooled, code = null } = printed;
  const blocks = new Map((printed.figures ?? []).map((block) => [block.id, block]));
  return {
    programmeType,
    cooperatives,
    range: range ? { low: Number(range.lower), high: Number(range.upper) } : null,
    pooled: pooled ? shown(pooled, null, programmeType, definition) : null,
    figures: [
      ...(printed.figures ?? []).map((figure) =>
        shown(figure, figure.cooperative, programmeType, definition),
      ),
      ...(printed.withoutFigure ?? []).map((absence) => absent(absence, programmeType, definition, locale)),
    ],
    funnel: printed.funnel ? funnelOf(printed.funnel) : null,
    changes: (printed.changes ?? []).map((change) => changeOf(change, blocks)),
    code,
    message: code && text(code, locale),
  };
}

function funnelOf({ centre, tau, points, limits }: PrintedFunnel): PublishedFunnel {
  return {
    centre: Number(centre),
    spread: Number(tau),
    points: points.map(({ cooperative, n, share }) => ({ label: cooperative, n, share: Number(share) })),
    limits: limits.map(({ n, low95, high95, low998, high998 }) => ({
      n,
      low95: Number(low95),
      high95: Number(high95),
      low998: Number(low998),
      high998: Number(high998),
    })),
  };
}

function changeOf(change: PrintedChange, blocks: ReadonlyMap<string, PrintedBlock>): PublishedChange {
  const [earlier, later] = [change.earlier, change.later].map((id) => blocks.get(id)!);
  return {
    label: change.cooperative,
    earlierPeriod: periodOf(earlier!),
    earlierN: earlier!.n,
    laterPeriod: periodOf(later!),
    laterN: later!.n,
    difference: Number(change.difference),
    low: Number(change.lower),
    high: Number(change.upper),
    isDiscovered: change.discovered === '1',
  };
}

function periodOf({ from, to }: PrintedFigure): string {
  return `${from}/${to}`;
}

function shown(
  figure: PrintedFigure,
  label: string | null,
  programmeType: string | null,
  definition: string,
): PublishedFigure {
  return {
    label,
    programmeType,
    n: figure.n,
    rate: Number(figure.rate),
    low: Number(figure.lower),
    high: Number(figure.upper),
    definition,
    period: periodOf(figure),
    code: null,
    message: null,
  };
}

function absent(
  { cooperative, code }: PrintedAbsence,
  programmeType: string,
  definition: string,
  locale: Locale,
): PublishedFigure {
  const nothing = { n: null, rate: null, low: null, high: null, period: null };
  return { label: cooperative, programmeType, ...nothing, definition, code, message: text(code, locale) };
}
