import { Random } from './random.js';
import type { Background } from './person-names.js';

/** What makes one cooperative of the demo differ from another. Counts are people. */
export interface Character {
  readonly slug: string;
  readonly name: string;
  readonly street: string;
  readonly houseNumber: string;
  readonly postcode: string;
  readonly city: string;
  /** Its province, as the network names it. */
  readonly region: string;
  /** Slugs of the organisations it works with. */
  readonly municipality: string;
  readonly referrer: string | null;
  readonly background: Background;
  readonly programme: 'OUTFLOW' | 'PARTICIPATION';
  readonly participation: 'NONE' | 'POOLED' | 'NAMED';
  /** Who decides on an admission. */
  readonly admittedBy: 'COORDINATOR' | 'BOARD' | 'MEMBERS';
  /** Whether a trial needs a plan that was approved. */
  readonly plansAreApproved: boolean;
  /** Months of membership at most; null where members may stay. */
  readonly termMonths: number | null;
  /** The board's own outflow target, in basis points of those who started; null where it set none. */
  readonly target: { readonly outflow12BasisPoints: number; readonly outflow24BasisPoints: number } | null;
  readonly trajectories: number;
  readonly active: number;
  readonly inTrial: number;
  readonly waiting: number;
  readonly outflow: number;
  /** The contribution by date, oldest first: years since the founding and the rates in basis points. */
  readonly contributions: readonly {
    readonly afterYears: number;
    readonly rate: number;
    readonly trainingFund: number;
  }[];
}

const THIRTY_PERCENT = [{ afterYears: 0, rate: 3_000, trainingFund: 0 }];

/** The three of the article, as far as it tells; everything that it does not tell is invented. */
const KNOWN: readonly Character[] = [
  {
    slug: 'scope',
    name: 'Scope',
    street: 'Demostraat',
    houseNumber: '17',
    postcode: '2611 AB',
    city: 'Delft',
    region: 'ZUID_HOLLAND',
    municipality: 'delft',
    referrer: 'werkse',
    background: 'TOWN',
    programme: 'OUTFLOW',
    participation: 'NAMED',
    admittedBy: 'MEMBERS',
    plansAreApproved: true,
    termMonths: 24,
    target: null,
    trajectories: 62,
    active: 9,
    inTrial: 4,
    waiting: 4,
    outflow: 15,
    contributions: THIRTY_PERCENT,
  },
  {
    slug: 'pangea',
    name: 'Pangea',
    street: 'Voorbeeldkade',
    houseNumber: '8',
    postcode: '1811 CD',
    city: 'Alkmaar',
    region: 'NOORD_HOLLAND',
    municipality: 'alkmaar',
    referrer: null,
    background: 'NEWCOMERS',
    programme: 'OUTFLOW',
    participation: 'NAMED',
    admittedBy: 'COORDINATOR',
    plansAreApproved: false,
    termMonths: 24,
    target: { outflow12BasisPoints: 6_000, outflow24BasisPoints: 8_500 },
    trajectories: 78,
    active: 12,
    inTrial: 3,
    waiting: 4,
    outflow: 40,
    contributions: THIRTY_PERCENT,
  },
  {
    slug: 'lichtpunt',
    name: 'Lichtpunt',
    street: 'Voorbeeldkade',
    houseNumber: '10',
    postcode: '1811 CD',
    city: 'Alkmaar',
    region: 'NOORD_HOLLAND',
    municipality: 'alkmaar',
    referrer: null,
    background: 'TOWN',
    programme: 'PARTICIPATION',
    participation: 'NAMED',
    admittedBy: 'BOARD',
    plansAreApproved: false,
    termMonths: null,
    target: null,
    trajectories: 48,
    active: 14,
    inTrial: 2,
    waiting: 2,
    outflow: 5,
    contributions: THIRTY_PERCENT,
  },
];

/** Cooperatives and towns that do not exist. */
const INVENTED: readonly (readonly [slug: string, name: string, city: string])[] = [
  ['zonnehoek', 'De Zonnehoek', 'Wilgeveld'],
  ['bijenkast', 'De Bijenkast', 'Oosterkoog'],
  ['nieuwe-oogst', 'Nieuwe Oogst', 'Lindevoort'],
  ['handwerk', 'Handwerk Verenigd', 'Berkelhaven'],
  ['wilgentak', 'De Wilgentak', 'Duinderwaard'],
  ['opstap', 'De Opstap', 'Molenmeer'],
  ['samenwind', 'Samenwind', 'Polderbroek'],
  ['werkbij', 'De Werkbij', 'Heidelaar'],
  ['brugwachter', 'De Brugwachter', 'Sluisdrecht'],
  ['kiemkracht', 'Kiemkracht', 'Rivierwijk'],
  ['morgenrood', 'Morgenrood', 'Esdonkerveld'],
  ['appelboom', 'De Appelboom', 'Boomgaarden'],
  ['eigen-vaart', 'Eigen Vaart', 'Zeilmonde'],
  ['veerkracht', 'Veerkracht', 'Nieuw-Akkerdam'],
  ['buurtbaas', 'Buurtbaas', 'Lage Venne'],
  ['springplank', 'De Springplank', 'Westerschoor'],
  ['vuurtoren', 'De Vuurtoren', 'Strandwoude'],
  ['talentpand', 'Het Talentpand', 'Torenbeek'],
  ['kansrijk', 'Kansrijk', 'Korenbrug'],
  ['vlechtwerk', 'Vlechtwerk', 'Rietmolen aan Zee'],
  ['ondernemend', 'Ondernemend Samen', 'Kasteelhoeve'],
  ['rozentuin', 'De Rozentuin', 'Sterrenveen'],
];

/** One in each part of the country, so that each part has enough to be compared. */
const REGIONS = ['DRENTHE', 'GELDERLAND', 'UTRECHT', 'LIMBURG'];

/** All 25, the three of the article first. */
export function castOf(seed: string): readonly Character[] {
  return [...KNOWN, ...INVENTED.map(([slug, name, city], index) => invented(seed, slug, name, city, index))];
}

function invented(seed: string, slug: string, name: string, city: string, index: number): Character {
  const random = new Random(`${seed}/${slug}/character`);
  const participates = index % 7 === 3;
  const trajectories = random.between(66, 80);
  return {
    slug,
    name,
    street: random.pick(['Verzonnenweg', 'Fictielaan', 'Proefstraat', 'Voorbeeldplein', 'Demohof']),
    houseNumber: String(random.between(1, 180)),
    postcode: `${random.between(1000, 9999)} ${random.pick(['AB', 'CD', 'EK', 'GH', 'KL', 'NP'])}`,
    city,
    region: REGIONS[index % REGIONS.length]!,
    municipality: slugOf(city),
    referrer: null,
    background: 'TOWN',
    programme: participates ? 'PARTICIPATION' : 'OUTFLOW',
    participation: index % 11 === 10 ? 'NONE' : index % 5 === 4 ? 'POOLED' : 'NAMED',
    admittedBy: (['COORDINATOR', 'MEMBERS', 'BOARD'] as const)[index % 3]!,
    plansAreApproved: index % 2 === 0,
    termMonths: 24,
    target: participates ? null : { outflow12BasisPoints: 1_500, outflow24BasisPoints: 2_500 },
    trajectories,
    active: random.between(9, 16),
    inTrial: random.between(1, 4),
    waiting: random.between(1, 4),
    outflow: Math.round((trajectories * random.between(18, 26)) / 100),
    contributions: contributionsOf(random, index),
  };
}

/** Rates differ, some have a training fund, and in every fifth cooperative the members decided on another rate. */
function contributionsOf(random: Random, index: number): Character['contributions'] {
  const rate = random.pick([2_000, 2_500, 2_500, 3_000, 3_000, 3_000, 3_500]);
  const trainingFund = random.chance(30) ? 100 : 0;
  const first = { afterYears: 0, rate, trainingFund };
  return index % 5 === 1
    ? [first, { afterYears: random.between(3, 6), rate: rate - 500, trainingFund: 100 }]
    : [first];
}

export function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z]+/g, '-');
}
