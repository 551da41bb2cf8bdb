import { type Cents, type CivilDate, civilDate, shareOf } from '#kernel';

/** A band of the scale: so much of what lies between the band before and here. */
interface Band {
  /** In cents; null: without end. */
  readonly upTo: Cents | null;
  readonly basisPoints: number;
}

interface Scale {
  readonly validFrom: CivilDate;
  readonly bands: readonly Band[];
  readonly least: Cents;
  readonly most: Cents;
}

/**
 * What may be asked for collecting a debt out of court, as dated data. Source: Besluit vergoeding voor
 * buitengerechtelijke incassokosten, art. 2, in force since 1 July 2012.
 */
const SCALES: readonly Scale[] = [
  {
    validFrom: civilDate('2012-07-01'),
    bands: [
      { upTo: 250_000, basisPoints: 1500 },
      { upTo: 500_000, basisPoints: 1000 },
      { upTo: 1_000_000, basisPoints: 500 },
      { upTo: 20_000_000, basisPoints: 100 },
      { upTo: null, basisPoints: 50 },
    ],
    least: 4_000,
    most: 677_500,
  },
];

/** The most that the law lets one ask for collecting a debt, without VAT; null before the scale begins. Pure. */
export function collectionCosts(debt: Cents, on: CivilDate): Cents | null {
  const scale = SCALES.findLast(({ validFrom }) => validFrom <= on);
  if (!scale) return null;
  let below = 0;
  let costs = 0;
  for (const { upTo, basisPoints } of scale.bands) {
    const end = Math.min(upTo ?? debt, debt);
    if (end > below) costs += shareOf(end - below, basisPoints);
    below = upTo ?? debt;
  }
  return Math.min(Math.max(costs, scale.least), scale.most);
}
