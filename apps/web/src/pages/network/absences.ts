import type { NotShownCode, ReleaseBody } from '../../api/release-body.js';

/** About whom or what a release shows nothing, by the reason: names of cooperatives, and years. Each once, in order. */
export function absencesOf({
  own,
  notCompared,
  yearsNotShown,
}: Pick<ReleaseBody, 'own' | 'notCompared' | 'yearsNotShown'>): Map<NotShownCode, string[]> {
  const without = own.flatMap(({ comparisons }) =>
    comparisons.flatMap(({ withoutFigure = [] }) => withoutFigure),
  );
  const found = [
    ...[...without, ...notCompared].map(({ cooperative, code }) => [code, cooperative] as const),
    ...yearsNotShown.map(({ year, code }) => [code, String(year)] as const),
  ];
  const byCode = new Map<NotShownCode, string[]>();
  for (const [code, name] of found) {
    const names = byCode.get(code) ?? [];
    if (!names.includes(name)) byCode.set(code, [...names, name].sort());
  }
  return byCode;
}
