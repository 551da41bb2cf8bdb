import type { Role } from '#identity';
import type { Character } from './cast.js';

/** One account of the demo. All have the same password: it protects nothing but invented people. */
export interface DemoAccount {
  readonly email: string;
  readonly label: { readonly nl: string; readonly en: string };
  /** Name of the cooperative, or of the organisation for who belongs to none. */
  readonly cooperative: string;
  /** Slug of the organisation with each role. */
  readonly roles: readonly { readonly role: Role; readonly organisation: string }[];
  /** Slug of the cooperative whose member this is; null for everybody else. */
  readonly holderOf: string | null;
}

export const DEMO_PASSWORD = 'opbloei-demo';

const IN_A_COOPERATIVE = [
  ['coordinator', 'COORDINATOR', 'Projectcoördinator', 'Project coordinator'],
  ['coach', 'COACH', 'Begeleider', 'Coach'],
  ['treasurer', 'TREASURER', 'Penningmeester', 'Treasurer'],
  ['member', 'MEMBER', 'Lid', 'Member'],
  ['board', 'BOARD', 'Bestuur', 'Board'],
  ['coach2', 'COACH', 'Tweede begeleider', 'Second coach'],
] as const satisfies readonly (readonly [string, Role, string, string])[];

const ELSEWHERE: readonly DemoAccount[] = [
  account('officer@delft.example', 'Klantmanager', 'Case manager', 'gemeente Delft', 'delft', 'OFFICER'),
  account('referrer@werkse.example', 'Doorverwijzer', 'Referrer', 'Werkse!', 'werkse', 'REFERRER'),
  account('analyst@network.example', 'Analist', 'Network analyst', 'LaNSCO', 'lansco', 'ANALYST'),
  account(
    'administrator@network.example',
    'Netwerkbeheerder',
    'Network administrator',
    'LaNSCO',
    'lansco',
    'NETWORK_ADMINISTRATOR',
  ),
  account(
    'operator@opbloei.example',
    'Beheerder van het platform',
    'Platform operator',
    'Opbloei',
    'opbloei',
    'OPERATOR',
  ),
  account(
    'officer@alkmaar.example',
    'Klantmanager',
    'Case manager',
    'gemeente Alkmaar',
    'alkmaar',
    'OFFICER',
  ),
  account(
    'adviser@delft.example',
    'Beleidsadviseur',
    'Policy adviser',
    'gemeente Delft',
    'delft',
    'POLICY_ADVISER',
  ),
];

/** Every account: those of Scope first, then those outside the cooperatives, then the other cooperatives'. */
export function accountsOf(characters: readonly Character[]): readonly DemoAccount[] {
  const [scope, ...others] = characters.map(inCooperative);
  return [...scope!, ...ELSEWHERE, ...others.flat()];
}

function inCooperative({ slug, name }: Character): DemoAccount[] {
  return IN_A_COOPERATIVE.map(([box, role, nl, en]) => {
    const own = {
      ...account(`${box}@${slug}.example`, nl, en, name, slug, role),
      holderOf: role === 'MEMBER' ? slug : null,
    };
    // one coordinator runs both
    if (own.email !== 'coordinator@pangea.example') return own;
    return {
      ...own,
      cooperative: 'Pangea, Lichtpunt',
      roles: [...own.roles, { role, organisation: 'lichtpunt' }],
    };
  });
}

function account(
  email: string,
  nl: string,
  en: string,
  cooperative: string,
  organisation: string,
  role: Role,
): DemoAccount {
  return { email, label: { nl, en }, cooperative, roles: [{ role, organisation }], holderOf: null };
}
