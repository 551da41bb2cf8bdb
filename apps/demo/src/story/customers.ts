import { mod97 } from '#kernel';
import { foundedOn } from './policy-book.js';
import type { Random } from './random.js';
import type { CustomerRow } from './rows.js';
import type { Stage } from './stage.js';

const BUSINESSES = [
  'Bakkerij',
  'Lunchroom',
  'Boekhandel',
  'Installatiebedrijf',
  'Woonzorghuis',
  'Drukkerij',
  'Makelaardij',
  'Garage',
  'Kinderopvang',
  'Adviesbureau',
  'Tandartspraktijk',
  'Bouwbedrijf',
  'Architecten',
  'Sportschool',
  'Kwekerij',
];
const BUSINESS_NAMES = [
  'De Linde',
  'Van Oost',
  'Het Anker',
  'Noorderlicht',
  'De Kroon',
  'Van der Laan',
  'De Pauw',
  'Waterrijk',
  'De Hoek',
  'Zuidwal',
  'Het Plein',
  'De Specht',
  'Bergzicht',
  'De Merel',
  'Kanaalzicht',
];
const NEIGHBOURS = [
  'Buurthuis De Spil',
  'Vereniging Tuinwijk',
  'Basisschool De Vlieger',
  'Stichting Wijkfeest',
  'Bibliotheek Centrum',
];
const FAMILIES = [
  'Jansen',
  'De Graaf',
  'Yildirim',
  'Peeters',
  'El Khatib',
  'Van Buuren',
  'Ramnath',
  'Nowak',
  'Okafor',
  'Hendriksen',
];
const STREETS = [
  'Beukenlaan',
  'Havenstraat',
  'Marktplein',
  'Nieuwe Gracht',
  'Stationsweg',
  'Kerkpad',
  'Industrieweg',
];

/** Whom a cooperative sells to: businesses, neighbours and households that do not exist. */
export function customersOf({ random, character, today }: Stage): CustomerRow[] {
  const businesses = random
    .shuffle(BUSINESSES.flatMap((kind) => BUSINESS_NAMES.map((name) => `${kind} ${name}`)))
    .slice(0, 24);
  const households = random
    .shuffle(FAMILIES)
    .slice(0, 6)
    .map((name) => `Familie ${name}`);
  return [...businesses, ...NEIGHBOURS, ...households].map((name, index) => ({
    id: random.id(foundedOn(today)),
    kind: households.includes(name) ? 'CITIZEN' : 'COMPANY',
    name,
    country: 'NL',
    locale: 'nl',
    email: mailbox(name),
    street: random.pick(STREETS),
    house_number: String(random.between(1, 220)),
    postcode: `${character.postcode.slice(0, 4)} ${random.pick(['BA', 'DC', 'HE', 'KM'])}`,
    city: character.city,
    kvk_number: index < businesses.length ? kvkNumber(random) : null,
    oin: null,
    vat_id: null,
    iban: random.chance(60) ? iban(random) : null,
    term_days: null,
  }));
}

/** At a domain that nobody can own (RFC 2606). */
function mailbox(name: string): string {
  return `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@klant.example`;
}

/** Eight digits as the Kamer van Koophandel writes them, in a range that it has not reached. */
export function kvkNumber(random: Random): string {
  return `99${random.digits(6)}`;
}

/** A Dutch IBAN that passes its check, at a bank that does not exist. */
export function iban(random: Random): string {
  const account = `DEMO0${random.digits(9)}`;
  return `NL${String(98 - mod97(`${account}NL00`)).padStart(2, '0')}${account}`;
}
