import { foundedOn } from '../policy-book.js';
import { iban, kvkNumber } from '../customers.js';
import type { CustomerRow } from '../rows.js';
import type { Stage } from '../stage.js';

/** Customers of another kind than the many: a public body, and a company that pays by a term of its own. */
export interface NotableCustomers {
  readonly municipality: CustomerRow;
  readonly slowPayer: CustomerRow;
  readonly all: readonly CustomerRow[];
}

const LONG_TERM_DAYS = 60;

export function notableCustomersOf(stage: Stage): NotableCustomers {
  const random = stage.chanceFor('notable-customers');
  const { city, postcode, municipality: slug } = stage.character;
  const common = { country: 'NL', locale: 'nl', city, iban: null } as const;
  const municipality: CustomerRow = {
    ...common,
    id: random.id(foundedOn(stage.today)),
    kind: 'PUBLIC_BODY',
    name: `Gemeente ${city}, team Inkoop`,
    email: `inkoop@${slug}.example`,
    street: 'Stadhuisplein',
    house_number: '1',
    postcode: `${postcode.slice(0, 4)} AA`,
    kvk_number: null,
    // a range of legal persons that nobody was given
    oin: `00000001999${random.digits(6)}000`,
    vat_id: null,
    term_days: null,
  };
  const slowPayer: CustomerRow = {
    ...common,
    id: random.id(foundedOn(stage.today)),
    kind: 'COMPANY',
    name: 'Warenhuis Het Zuiden B.V.',
    email: 'crediteuren@warenhuis.example',
    street: 'Marktplein',
    house_number: '4',
    postcode: `${postcode.slice(0, 4)} MP`,
    kvk_number: kvkNumber(random),
    iban: iban(random),
    oin: null,
    vat_id: `NL999${random.digits(6)}B02`,
    term_days: LONG_TERM_DAYS,
  };
  return { municipality, slowPayer, all: [municipality, slowPayer] };
}
