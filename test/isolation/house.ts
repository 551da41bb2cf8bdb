import type { Role } from '#identity';
import type { CallOptions, TestClient } from '../harness/test-client.js';
import type { Marks } from './marks.js';

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** The day on which a furnished cooperative stands. */
export const TODAY = '2026-12-01';
export const FOUNDED = '2026-06-01';
/** Of one member in each cooperative: who asks for it must find their own. */
export const SHARED_EMAIL = 'somebody@elsewhere.example';

const CALLERS = [
  'coordinator',
  'coach',
  'treasurer',
  'member',
  'board',
  'integrator',
  'officer',
  'policy_adviser',
  'referrer',
  'other_coach',
  'other_member',
  'other_officer',
  'other_referrer',
] as const;
export type Caller = (typeof CALLERS)[number];

/** What a cooperative is furnished with: who calls, how texts are marked, and how something is done over the API. */
export interface House {
  readonly app: TestClient;
  readonly own: Marks;
  readonly id: string;
  readonly municipality: string;
  readonly referrer: string;
  readonly secondReferrer: string;
  readonly callers: Readonly<Record<Caller, CallOptions>>;
  text(column: string): string;
  email(name: string): string;
  /** Calls a mutation with an input; refusals throw. */
  does(name: string, input: object, fields: string, as: CallOptions): ReturnType<TestClient['ok']>;
  picture(as: CallOptions): Promise<string>;
}

/** Opens a cooperative with its partners and everybody who has a role in it; nothing has happened in it yet. */
export async function openHouse(app: TestClient, own: Marks): Promise<House> {
  const text = (column: string) => `${own.word.toUpperCase()} ${column}`;
  const email = (name: string) => `${name}@${own.word}.example`;
  const id = await app.organisation('COOPERATIVE', own.word, text('organisation'));
  const municipality = await app.organisation('MUNICIPALITY', `gemeente-${own.word}`, text('municipality'));
  const referrer = await app.organisation('REFERRER', `referrer-${own.word}`, text('referrer'));
  const secondReferrer = await app.organisation('REFERRER', `second-${own.word}`, text('second referrer'));
  for (const name of CALLERS) {
    const role = name.replace('other_', '').toUpperCase() as Role;
    const home = { OFFICER: municipality, POLICY_ADVISER: municipality, REFERRER: referrer }[role as string];
    if (role !== 'MEMBER')
      await app.account(email(name), role, name === 'other_referrer' ? secondReferrer : (home ?? id));
  }
  await app.database.owner(
    `INSERT INTO tenant.collaboration (tenant_id, organisation_id, starts_on, recorded_by, request_id)
     SELECT $1, o, '2026-01-01', $1, 'test' FROM unnest($2::uuid[]) o`,
    [id, [municipality, referrer, secondReferrer]],
  );
  const callers = Object.fromEntries(CALLERS.map((name) => [name, { as: email(name), in: id }])) as Record<
    Caller,
    CallOptions
  >;

  return {
    app,
    own,
    id,
    municipality,
    referrer,
    secondReferrer,
    callers,
    text,
    email,
    does: (name, input, fields, as) =>
      app.ok(
        `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${fields} userErrors { path code message } } }`,
        { input },
        as,
      ),
    picture: (as) => app.upload(PICTURE, `${text('file')}.png`, as),
  };
}

/** Moves the day of the whole instance. */
export async function moveTo({ does, callers }: House, date: string): Promise<void> {
  await does('moveBusinessDate', { date }, 'instance { businessDate }', callers.coordinator);
}

/** An address with a mark in each part. */
export function addressOf({ text, own }: House) {
  return { street: text('street'), houseNumber: '7', postcode: own.postcode, city: text('city') };
}

/** The UUID in an id of the API. */
export function uuidOf(id: string): string {
  return id.slice(4).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
