import type { CivilDate } from '#kernel';
import type { Stage } from './stage.js';

interface MunicipalFigureRow {
  id: string;
  organisation_id: string;
  kind: 'CARE_COSTS' | 'REFERENCE_OUTFLOW_24';
  cents: number | null;
  share_basis_points: number | null;
  group_size: number;
  from_on: CivilDate;
  until_on: CivilDate;
  source: string;
}

/** What the municipality entered of last year: what care cost, and how many of others on benefit flowed out. */
export function municipalFiguresOf(stage: Stage): MunicipalFigureRow[] {
  const random = stage.chanceFor('municipal-figures');
  const year = Number(stage.today.slice(0, 4)) - 1;
  const period = { from_on: `${year}-01-01` as CivilDate, until_on: `${year}-12-31` as CivilDate };
  const figure = { organisation_id: stage.municipalityId, ...period };
  const care = random.between(11, 16);
  return [
    {
      ...figure,
      id: random.id(stage.today),
      kind: 'CARE_COSTS',
      cents: care * random.between(700_000, 1_300_000),
      share_basis_points: null,
      group_size: care,
      source: `Verzonnen: Wmo-administratie ${year}`,
    },
    {
      ...figure,
      id: random.id(stage.today),
      kind: 'REFERENCE_OUTFLOW_24',
      cents: null,
      share_basis_points: random.between(900, 2_200),
      group_size: random.between(180, 900),
      source: `Verzonnen: uitstroom uit de bijstand ${year}`,
    },
  ];
}
