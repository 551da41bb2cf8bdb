import { newId } from '#kernel';
import { globalId, localId } from '#platform';
import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';

interface Person {
  readonly id: string;
  readonly as: string;
}
let app: TestApp;
let scope: ACooperative;
let neat: Person;
let social: Person;

beforeAll(async () => {
  app = await startTestApp({}, false);
  app.moveTo('2026-07-01');
});
beforeEach(async () => {
  scope = await aCooperative(app, `c${newId().slice(-8)}`);
  neat = await person('Samira');
  social = await person('Bram');
});
afterAll(() => app.stop());

async function person(name: string): Promise<Person> {
  const id = await scope.active(name);
  return { id, as: await scope.person(`${name.toLowerCase()}-${newId()}`, 'MEMBER', id) };
}

type Call = readonly [query: string, variables: object, options: { as: string; in: string }];
const EXCHANGE = `exchange { id state isOwnProposal competence { words } answering { words } proposedOn answeredOn withdrawnOn
  other { name email phone } } userErrors { code path }`;
const act = (name: string, input: object, { as }: Person, fields = EXCHANGE): Call => [
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${fields} } }`,
  { input },
  { as, in: scope.id },
];
const ask = (name: string, fields: string, { id, as }: Person): Call => [
  `query ($memberId: ID!) { ${name}(memberId: $memberId) { ${fields} } }`,
  { memberId: id },
  { as, in: scope.id },
];
const addCall = (who: Person, isOffered: boolean, kind = 'NEAT_WORK', more: object = {}) =>
  act(
    'addCompetence',
    { memberId: who.id, isOffered, kind, words: `${kind} ${isOffered}`, ...more },
    who,
    'competence { id } userErrors { code }',
  );
const add = async (who: Person, isOffered: boolean, kind?: string): Promise<string> =>
  (await app.ok(...addCall(who, isOffered, kind))).competence.id;
const withdrawCompetence = (competenceId: string, who: Person) =>
  act('withdrawCompetence', { competenceId }, who, 'isWithdrawn userErrors { code }');
const matches = (who: Person) =>
  ask('competenceMatches', 'isMutual theirs { id kind words } own { words }', who);
const propose = (who: Person, competenceId: string, shares: string[] = ['NAME', 'EMAIL']) =>
  act('proposeExchange', { memberId: who.id, competenceId, shares }, who);
const answer = (who: Person, exchangeId: string, isAccepted = true, shares: string[] = ['NAME', 'PHONE']) =>
  act('answerExchange', { exchangeId, isAccepted, shares }, who);
const withdraw = (who: Person, exchangeId: string) => act('withdrawExchange', { exchangeId }, who);
const own = (who: Person) => ask('exchanges', 'id state isOwnProposal other { name email phone }', who);
const NOTHING = { name: null, email: null, phone: null };

/** One who is good at neat work seeks contacts, and the other way round; the first proposes. */
async function proposed(): Promise<string> {
  await add(neat, true, 'NEAT_WORK');
  const sought = await add(social, false, 'NEAT_WORK');
  return (await app.ok(...propose(neat, sought))).exchange.id;
}

describe('what members offer and seek', () => {
  it('is matched within the cooperative, without names, who can help each other first', async () => {
    await add(neat, true, 'NEAT_WORK');
    await add(neat, false, 'MAKING_CONTACTS');
    await add(social, false, 'NEAT_WORK');
    await add(social, true, 'MAKING_CONTACTS');
    const third = await person('Kees');
    await add(third, false, 'NEAT_WORK');
    await add(third, true, 'COOKING');
    const found = await app.ok(...matches(neat));
    expect(
      found.map((match: { isMutual: boolean; theirs: { words: string } }) => [
        match.isMutual,
        match.theirs.words,
      ]),
    ).toEqual([
      [true, 'NEAT_WORK false'],
      [true, 'MAKING_CONTACTS true'],
      [false, 'NEAT_WORK false'],
    ]);
    expect(JSON.stringify(found)).not.toMatch(/Bram|Kees|mem_/);
    expect(await app.ok(...ask('competences', 'kind isOffered', neat))).toHaveLength(2);
  });

  it('is out of every match at once when it is withdrawn, or its member has left', async () => {
    await add(neat, true);
    const sought = await add(social, false);
    expect(await app.refused(...withdrawCompetence(sought, neat))).toBe('NOT_FOUND');
    await app.ok(...withdrawCompetence(sought, social));
    expect(await app.refused(...withdrawCompetence(sought, social))).toBe('NOT_FOUND');
    expect(await app.ok(...matches(neat))).toEqual([]);
    const again = await add(social, false);
    expect(await app.ok(...matches(neat))).toHaveLength(1);
    await scope.done('recordOutflow', {
      memberId: social.id,
      endedOn: '2026-07-01',
      destination: 'PAID_WORK',
      howFound: 'OTHER',
      benefitEnded: true,
    });
    expect(await app.ok(...matches(neat))).toEqual([]);
    expect(await app.refused(...propose(neat, again))).toBe('NOT_FOUND');
  });

  it.each([
    ['TEXT_REQUIRED', { words: '' }],
    ['TEXT_TOO_LONG', { words: 'a'.repeat(301) }],
    ['TEXT_HAS_BSN', { words: '111222333' }],
    ['NOT_FOUND', { memberId: globalId('Member', newId()) }],
  ])('is refused with %s: %j', async (code, wrong) => {
    expect(await app.refused(...addCall(neat, true, 'SELLING', wrong))).toBe(code);
  });

  it('is read by the coach of today too, and matched by the member alone', async () => {
    await scope.done('assignCoach', { memberId: neat.id, coachEmail: scope.coach, startsOn: '2026-02-01' });
    const coach = { id: neat.id, as: scope.coach };
    expect(await app.ok(...ask('competences', 'kind', coach))).toEqual([]);
    expect(await app.refused(...matches(coach))).toBe('FORBIDDEN');
    expect(await app.refused(...own(coach))).toBe('FORBIDDEN');
    expect(await app.refused(...addCall(coach, true))).toBe('FORBIDDEN');
    const outsider = { id: neat.id, as: social.as };
    for (const call of [ask('competences', 'kind', outsider), matches(outsider), own(outsider)])
      expect(await app.refused(...call)).toBe('NOT_FOUND');
    expect(await app.refused(...ask('competences', 'kind', { id: neat.id, as: scope.coordinator }))).toBe(
      'FORBIDDEN',
    );
  });
});

describe('an exchange', () => {
  it('opens names and contact details as far as both agree, after both said yes', async () => {
    const id = await proposed();
    expect(await app.ok(...own(neat))).toEqual([
      { id, state: 'PROPOSED', isOwnProposal: true, other: NOTHING },
    ]);
    expect(await app.ok(...own(social))).toEqual([
      { id, state: 'PROPOSED', isOwnProposal: false, other: NOTHING },
    ]);
    const accepted = await app.ok(...answer(social, id));
    expect(accepted.exchange).toMatchObject({
      state: 'ACCEPTED',
      answeredOn: '2026-07-01',
      competence: { words: 'NEAT_WORK false' },
      answering: [{ words: 'NEAT_WORK true' }],
      other: { name: 'Samira de Wit', email: null, phone: null },
    });
    expect((await app.ok(...own(neat)))[0].other).toEqual({ ...NOTHING, name: 'Bram de Wit' });
  });

  it('is closed at once when either withdraws', async () => {
    const id = await proposed();
    await app.ok(...answer(social, id, true, ['NAME', 'EMAIL', 'PHONE']));
    expect((await app.ok(...own(neat)))[0].other).toMatchObject({
      name: 'Bram de Wit',
      email: 'bram@post.example',
      phone: null,
    });
    expect((await app.ok(...withdraw(neat, id))).exchange).toMatchObject({
      state: 'WITHDRAWN',
      other: NOTHING,
    });
    expect(await app.ok(...own(social))).toMatchObject([{ state: 'WITHDRAWN', other: NOTHING }]);
    expect(await app.refused(...withdraw(social, id))).toBe('EXCHANGE_NOT_OPEN');
  });

  it('opens nothing when it is declined, whatever was agreed to share', async () => {
    const id = await proposed();
    await app.ok(...answer(social, id, false, ['NAME', 'EMAIL']));
    for (const who of [neat, social])
      expect(await app.ok(...own(who))).toMatchObject([{ state: 'DECLINED', other: NOTHING }]);
    const [row] = await app.database.owner<{ to_shares: string[] }>(
      'SELECT to_shares FROM tenant.exchange WHERE to_member_id = $1',
      [localId('Member', social.id)],
    );
    expect(row!.to_shares).toEqual([]);
    expect(await app.refused(...answer(social, id))).toBe('EXCHANGE_NOT_OPEN');
    expect(await app.refused(...withdraw(neat, id))).toBe('EXCHANGE_NOT_OPEN');
  });

  it('is answered by whom it was proposed to, and seen by the two', async () => {
    const id = await proposed();
    expect(await app.refused(...answer(neat, id))).toBe('EXCHANGE_NOT_OPEN');
    const third = await person('Kees');
    for (const call of [answer(third, id), withdraw(third, id)])
      expect(await app.refused(...call)).toBe('NOT_FOUND');
    expect(await app.ok(...own(third))).toEqual([]);
  });

  it('needs a match, with somebody else, and runs once between two', async () => {
    const offered = await add(neat, true);
    expect(await app.refused(...propose(neat, offered))).toBe('NOT_FOUND');
    expect(await app.refused(...propose(social, offered))).toBe('COMPETENCE_NO_MATCH');
    expect(await app.refused(...propose(neat, globalId('Competence', newId())))).toBe('NOT_FOUND');
    const sought = await add(social, false);
    const both = await Promise.all([app.gql(...propose(neat, sought)), app.gql(...propose(social, offered))]);
    const codes = both.map(({ data }) => data.proposeExchange.userErrors[0]?.code ?? 'OK');
    expect(codes.sort()).toEqual(['EXCHANGE_ALREADY_RUNNING', 'OK']);
  });
});
