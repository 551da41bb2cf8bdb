import type { CivilDate } from '#kernel';
import type { OrganisationKind, Role } from '#identity';
import { accountsOf, type DemoAccount } from './accounts.js';
import { castOf, type Character } from './cast.js';
import { type PersonName, PersonNames, wholeName } from './person-names.js';
import { foundedOn } from './policy-book.js';
import { Random } from './random.js';

export interface OrganisationRow {
  id: string;
  kind: OrganisationKind;
  slug: string;
  name: string;
}
export interface AccountRow {
  id: string;
  email: string;
  display_name: string;
}
export interface GrantRow {
  id: string;
  account_id: string;
  organisation_id: string;
  role: Role;
  subject_id: string | null;
}

/** Who is who in one cooperative, as far as the registry knows it. */
export interface CastMember {
  readonly organisationId: string;
  readonly municipalityId: string;
  readonly referrerId: string | null;
  /** The account at the referrer; null where there is none. */
  readonly referrerAccountId: string | null;
  /** An organisation with which the collaboration ended. */
  readonly formerPartnerId: string;
  /** The account of the case manager; null where the municipality has none in the demo. */
  readonly officerId: string | null;
  readonly accounts: Readonly<
    Record<'coordinator' | 'coach' | 'coach2' | 'treasurer' | 'board' | 'member', string>
  >;
  /** The member whom the account `member@…` is about. */
  readonly holder: PersonName & { readonly id: string };
}

export interface Registry {
  readonly organisations: readonly OrganisationRow[];
  readonly accounts: readonly AccountRow[];
  readonly grants: readonly GrantRow[];
  readonly characters: readonly Character[];
  castMember(slug: string): CastMember;
}

/** The organisations of the network, and who may sign in to them. */
export function registryOf(seed: string, today: CivilDate): Registry {
  const random = new Random(`${seed}/registry`);
  const on = foundedOn(today);
  const names = new PersonNames(random, 'TOWN');
  const characters = castOf(seed);
  const organisations = organisationsOf(characters).map((row): OrganisationRow => ({
    ...row,
    id: random.id(on),
  }));
  const former: OrganisationRow = {
    id: new Random(`${seed}/former-partner`).id(on),
    kind: 'REFERRER',
    slug: 'stap-voor-stap',
    name: 'Stichting Stap voor Stap',
  };
  const organisationId = (slug: string) => organisations.find((row) => row.slug === slug)!.id;
  const holders = new Map(
    characters.map(({ slug, background }) => [
      slug,
      { id: random.id(on), ...new PersonNames(random, background).next() },
    ]),
  );
  const demoAccounts = accountsOf(characters);
  const accounts = demoAccounts.map(({ email, holderOf }): AccountRow => ({
    id: random.id(on),
    email,
    display_name: wholeName(holderOf ? holders.get(holderOf)! : names.next()),
  }));
  const accountId = (email: string) => accounts.find((row) => row.email === email)?.id ?? null;
  const grants = demoAccounts.flatMap(({ email, roles }: DemoAccount) =>
    roles.map(({ role, organisation }): GrantRow => ({
      id: random.id(on),
      account_id: accountId(email)!,
      organisation_id: organisationId(organisation),
      role,
      subject_id: role === 'MEMBER' ? holders.get(organisation)!.id : null,
    })),
  );
  return {
    organisations: [...organisations, former],
    accounts,
    grants,
    characters,
    castMember(slug) {
      const { municipality, referrer } = characters.find((character) => character.slug === slug)!;
      const of = (name: string) => accountId(`${name}@${slug}.example`)!;
      return {
        organisationId: organisationId(slug),
        municipalityId: organisationId(municipality),
        referrerId: referrer && organisationId(referrer),
        referrerAccountId: referrer && accountId(`referrer@${referrer}.example`),
        formerPartnerId: former.id,
        officerId: accountId(`officer@${municipality}.example`),
        accounts: {
          coordinator: of('coordinator'),
          coach: of('coach'),
          coach2: of('coach2'),
          treasurer: of('treasurer'),
          board: of('board'),
          member: of('member'),
        },
        holder: holders.get(slug)!,
      };
    },
  };
}

function organisationsOf(characters: readonly Character[]): Omit<OrganisationRow, 'id'>[] {
  const municipalities = new Map(characters.map(({ municipality, city }) => [municipality, city]));
  return [
    ...characters.map(({ slug, name }) => ({ kind: 'COOPERATIVE' as const, slug, name })),
    ...[...municipalities].map(([slug, city]) => ({
      kind: 'MUNICIPALITY' as const,
      slug,
      name: `gemeente ${city}`,
    })),
    { kind: 'REFERRER', slug: 'werkse', name: 'Werkse!' },
    { kind: 'NETWORK', slug: 'lansco', name: 'LaNSCO' },
    { kind: 'PLATFORM', slug: 'opbloei', name: 'Opbloei' },
  ];
}
