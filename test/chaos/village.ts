import { Policies } from '#cooperative';
import { civilDate } from '#kernel';
import { memberId, testCooperative } from '../fixtures/cooperative/a-treasury.js';
import type { CallOptions, TestApp } from '../harness/test-app.js';
import type { Told } from '../money/audit.js';
import type { Agreement, Fact, FinalInvoice } from '../money/facts.js';

export const ACCOUNT = 'NL83OPBL0123456789';
/** Above this a second person approves, in cents. */
export const APPROVAL_LIMIT = 25_000;

export interface Member {
  /** Id in the API. */
  readonly id: string;
  readonly uuid: string;
  readonly as: CallOptions;
}

/** An invoice on its way: `document` is its UUID, and `open` what its callers know to be unpaid. */
export interface KnownInvoice {
  readonly id: string;
  readonly draft: Omit<FinalInvoice, 'on'>;
  open: number;
}

export interface Arrival {
  readonly id: string;
  readonly uuid: string;
  readonly cents: number;
  readonly on: string;
}

export interface Wish {
  readonly id: string;
  readonly uuid: string;
  readonly member: Member;
  readonly amount: number;
  readonly vat: number;
  readonly approvers: string[];
}

/** A cooperative, the people who act for it, and what they know between them. */
export interface Village extends Told {
  readonly slug: string;
  readonly treasurers: readonly CallOptions[];
  readonly board: CallOptions;
  readonly people: readonly Member[];
  readonly customers: readonly string[];
  readonly facts: Map<string, Fact>;
  /** What a caller saw that cannot be right. */
  readonly wrong: string[];
  readonly drafts: KnownInvoice[];
  readonly finals: KnownInvoice[];
  readonly arrivals: Arrival[];
  readonly booked: Arrival[];
  readonly wishes: Wish[];
  readonly approved: Wish[];
  /** Purposes, descriptions and reasons by what became of them: how often accepted, and how often not answered at first. */
  readonly papers: Map<string, { accepted: number; cut: number }>;
  /** How many names were given. */
  names: number;
  /** Whose key a sale that stands went under. */
  lastSale: { readonly key: string; readonly as: CallOptions } | null;
  /** Through which day the books are closed for certain, and through which somebody tried. */
  closed: string;
  closing: string;
  statement: { place: number; closing: number; isOnItsWay: boolean };
}

const AGREEMENTS: readonly Agreement[] = [
  { from: '2016-01-01', contribution: 3000, trainingFund: 0 },
  { from: '2025-01-01', contribution: 2500, trainingFund: 500 },
];
const NAMES = ['Noor de Wit', 'Samir Haddad', 'Wim de Boer', 'Aicha Amrani', 'Joke Visser', 'Tesfay Haile'];

/**
 * Opens one through the product itself, with a contribution that changes and invoices in a series of its own.
 * @param streets how many people of each name there are
 */
export async function openVillage(
  app: TestApp,
  slug: string,
  series: string,
  streets: number,
): Promise<Village> {
  const cooperative = await testCooperative(app, slug);
  const policies = app.get(Policies);
  const decide = (kind: string, validFrom: string, body: object) =>
    cooperative.asTreasurer(() =>
      policies.record({
        kind,
        body,
        validFrom: civilDate(validFrom),
        decidedOn: civilDate(validFrom),
        decidedBy: 'algemene vergadering',
      }),
    );
  for (const { from, contribution, trainingFund } of AGREEMENTS.slice(1))
    await decide('contribution', from, {
      rateBasisPoints: contribution,
      trainingFundBasisPoints: trainingFund,
      base: 'NET_REVENUE',
      rounding: 'PER_BOOKING',
      creditOn: 'PAYMENT',
    });
  await decide('invoicing', '2017-01-01', { series, termDays: 30 });
  const account = async (role: 'TREASURER' | 'BOARD', email: string) => {
    await app.account(email, role, cooperative.id);
    return { as: email };
  };
  const treasurers = [cooperative.treasurer];
  for (const n of [2, 3]) treasurers.push(await account('TREASURER', `treasurer${n}@${slug}.example`));
  const people: Member[] = [];
  for (const name of Array.from({ length: streets }, () => NAMES).flat()) {
    const uuid = await cooperative.member(name);
    people.push({ id: memberId(uuid), uuid, as: await cooperative.memberOf(uuid) });
  }
  const does = (field: string, input: object, fields: string) =>
    app.ok(
      `mutation ($input: ${field[0]!.toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) { ${fields} userErrors { code } } }`,
      { input },
      cooperative.treasurer,
    );
  await does('openBankAccount', { iban: ACCOUNT, name: 'Betaalrekening' }, '');
  const customers: string[] = [];
  for (const name of ['Bakkerij Het Zoute Brood', 'Gemeente Delft', 'Buurthuis De Zon']) {
    const address = { street: 'Markt', houseNumber: '1', postcode: '2611 GP', city: 'Delft' };
    const { customer } = await does(
      'createCustomer',
      { name, ...address, vatId: 'NL123456789B01' },
      'customer { id }',
    );
    customers.push(customer.id);
  }
  return {
    slug,
    cooperative: cooperative.id,
    treasurer: cooperative.treasurer,
    treasurers,
    board: await account('BOARD', `board@${slug}.example`),
    members: people.map(({ id }) => id),
    people,
    customers,
    agreements: AGREEMENTS,
    facts: new Map(),
    wrong: [],
    drafts: [],
    finals: [],
    arrivals: [],
    booked: [],
    wishes: [],
    approved: [],
    papers: new Map(),
    names: 0,
    lastSale: null,
    closed: '1900-01-01',
    closing: '1900-01-01',
    statement: { place: 0, closing: 0, isOnItsWay: false },
  };
}
