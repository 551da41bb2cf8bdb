import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { aDefinition, aLicence } from './definition.fixture.js';

let app: TestApp;
let scope: ACooperative;
let other: ACooperative;

beforeAll(async () => {
  app = await startTestApp({}, false);
  app.moveTo('2026-07-01');
  scope = await aCooperative(app, 'scope');
  other = await aCooperative(app, 'other');
});
afterAll(() => app.stop());

const FIELDS = `code version name question scoredBy minimumIntervalDays isUsable source terms direction
  licence { holder number validUntilOn statedBy } scale { min max step labels { value text } }
  domains { key name lowest highest items { key text } }`;
const load = (input: object, as = scope.coordinator) =>
  [
    `mutation ($input: LoadInstrumentInput!) { loadInstrument(input: $input) { instrument { ${FIELDS} } userErrors { code path message } } }`,
    { input },
    { as, in: scope.id },
  ] as const;
const renew = (input: object, as = scope.coordinator) =>
  [
    `mutation ($input: RenewInstrumentLicenceInput!) { renewInstrumentLicence(input: $input) { instrument { ${FIELDS} } userErrors { code path } } }`,
    { input },
    { as, in: scope.id },
  ] as const;
const list = async (as = scope.coordinator, where = scope.id, locale: 'nl' | 'en' = 'nl') =>
  (await app.ok(`{ instruments { ${FIELDS} } }`, {}, { as, in: where, locale })) as {
    code: string;
    version: number;
    name: string;
    question: string;
    isUsable: boolean;
    licence: object | null;
    domains: { name: string; lowest: number; highest: number; items: { text: string }[] }[];
    scale: { labels: object[] };
  }[];

describe('the free instruments', () => {
  it('are there for every cooperative, in the language of the caller', async () => {
    const dutch = await list();
    expect(dutch.map(({ code }) => code)).toEqual([
      'PARTICIPATION_LADDER',
      'CANTRIL_LADDER',
      'WHO_5',
      'ENTRECOMP',
    ]);
    expect(dutch[2]).toMatchObject({ name: 'WHO-5 welbevinden', isUsable: true, licence: null });
    expect(dutch[2]!.domains).toMatchObject([{ name: 'Welbevinden', lowest: 0, highest: 100 }]);
    const english = await list(scope.coach, scope.id, 'en');
    expect(english[0]!.name).toBe('Participation ladder');
  });
});

describe('a licensed instrument', () => {
  it('is for the cooperative that loaded it, with the licence that it recorded', async () => {
    const loaded = await app.ok(...load({ definition: aDefinition(), licence: aLicence() }));
    expect(loaded.instrument).toMatchObject({
      code: 'OWN_STAR',
      version: 1,
      scoredBy: ['COACH'],
      isUsable: true,
      licence: aLicence(),
      domains: [{ key: 'HOME', items: [{ key: 'HOUSE' }, { key: 'STREET' }] }, { key: 'WORK' }],
    });
    expect((await list()).at(-1)!.code).toBe('OWN_STAR');
    expect((await list(other.coordinator, other.id)).map(({ code }) => code)).not.toContain('OWN_STAR');
  });

  it('shows no words of its own any more after the last day of its licence, until another is recorded', async () => {
    app.moveTo('2026-12-31');
    expect((await list()).at(-1)!.isUsable).toBe(true);
    app.moveTo('2027-01-01');
    const ended = (await list()).at(-1)!;
    expect(ended).toMatchObject({ isUsable: false, question: '', name: 'Eigen ster' });
    expect([ended.domains.flatMap(({ items }) => items), ended.scale.labels]).toEqual([[], []]);
    const licence = aLicence({ number: 'L-2', validUntilOn: '2027-12-31' });
    const renewed = await app.ok(...renew({ instrument: 'OWN_STAR', version: 1, licence }));
    expect(renewed.instrument).toMatchObject({ isUsable: true, licence });
    app.moveTo('2026-07-01');
  });

  it.each([
    ['code', { code: 'own star' }],
    ['version', { version: 0 }],
    ['name.nl', { name: { nl: '' } }],
    ['name.fr', { name: { nl: 'Ster', fr: 'Étoile' } }],
    [
      'domains.1.items.0.key',
      { domains: aDefinition().domains.map((d) => ({ ...d, items: [{ key: 'HOUSE', text: { nl: 'x' } }] })) },
    ],
    ['domains.0.items', { scoring: { kind: 'SINGLE' } }],
    ['scale.max', { scale: { min: 1, max: 1, step: 1, labels: [] } }],
    [
      'scale.labels.0.value',
      { scale: { min: 1, max: 5, step: 1, labels: [{ value: 6, text: { nl: 'x' } }] } },
    ],
    ['scoring.factor', { scoring: { kind: 'SUM', factor: 0 } }],
    ['colour', { colour: 'red' }],
  ])('is refused with the exact place that is wrong: %s', async (place, wrong) => {
    const answer = await app.gql(
      ...load({ definition: { ...aDefinition(), code: 'WRONG', ...wrong }, licence: aLicence() }),
    );
    const [error] = (
      answer.data.loadInstrument as { userErrors: { code: string; path: string[]; message: string }[] }
    ).userErrors;
    expect(error).toMatchObject({
      code: 'INSTRUMENT_INVALID',
      path: ['definition', ...place.split('.')],
    });
    expect(error!.message).toContain(place);
  });

  it.each([
    ['INSTRUMENT_SHIPPED', { definition: aDefinition({ code: 'WHO_5' }) }],
    ['INSTRUMENT_ALREADY_LOADED', {}],
    ['LICENCE_ENDED', { licence: aLicence({ validUntilOn: '2026-06-30' }) }],
    ['TEXT_REQUIRED', { licence: aLicence({ holder: ' ' }) }],
    ['TEXT_TOO_LONG', { licence: aLicence({ number: 'a'.repeat(101) }) }],
    ['TEXT_HAS_BSN', { licence: aLicence({ statedBy: 'Jan 111222333' }) }],
  ])('is refused with %s', async (code, wrong) => {
    expect(await app.refused(...load({ definition: aDefinition(), licence: aLicence(), ...wrong }))).toBe(
      code,
    );
  });

  it('is renewed where it was loaded, and only there', async () => {
    const unknown = { instrument: 'NO_SUCH', version: 1, licence: aLicence() };
    expect(await app.refused(...renew(unknown))).toBe('INSTRUMENT_UNKNOWN');
    const ended = { instrument: 'OWN_STAR', version: 1, licence: aLicence({ validUntilOn: '2026-06-30' }) };
    expect(await app.refused(...renew(ended))).toBe('LICENCE_ENDED');
    for (const as of [scope.coach, await scope.person('treasurer', 'TREASURER')]) {
      expect(await app.refused(...renew(unknown, as))).toBe('FORBIDDEN');
      expect(await app.refused(...load({ definition: aDefinition(), licence: aLicence() }, as))).toBe(
        'FORBIDDEN',
      );
    }
  });
});
