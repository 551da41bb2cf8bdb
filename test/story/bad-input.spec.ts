import { text } from '#platform';
import { packed, WORKBOOK } from '../fixtures/sheet/packed.js';
import type { GraphqlAnswer } from '../harness/test-app.js';
import { type Field, type Partner, type Place, startField, type Who } from './field.js';

const MEBIBYTE = 1024 * 1024;
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const EXE = Buffer.from('MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00', 'latin1');

/** Stands where a sentence names a value. */
const GAP = '\0';
const NAMES = ['date', 'earliest', 'endsOn', 'latest', 'latestOn', 'megabytes', 'month', 'most', 'rows'];
const ANY = Object.fromEntries(NAMES.map((name) => [name, GAP]));

/** Wrong input meets a code and a sentence in the caller's own language, and leaves everything as it was. */
describe('bad input', () => {
  let field: Field;
  let scope: Place;
  let delft: Partner;
  let here: Who;
  /** Referred; in a trial; a member. */
  let [referred, inTrial, active] = ['', '', ''];

  beforeAll(async () => {
    field = await startField();
    field.on('2026-01-02');
    scope = await field.cooperative('scope', 'Scope', { trial: { months: 3, extensionMonths: 1 } });
    here = scope.coordinator;
    delft = await field.partner('MUNICIPALITY', 'delft', 'gemeente Delft');
    await field.worksWith(scope, delft, '2026-01-01');
    field.on('2026-07-01');
    active = await field.memberSince(scope, 2026, { givenName: 'Samira' }, delft);
    inTrial = await trialOf('Joris');
    const { member } = await field.does(
      here,
      'registerReferral',
      { givenName: 'Ilse', familyName: 'Bos', source: 'SELF', referredOn: '2026-06-01' },
      'member { id }',
    );
    referred = member.id;
    const pause = { memberId: active, startsOn: '2026-06-10', endsOn: '2026-06-20' };
    await field.does(here, 'startPause', pause);
    await field.app.account('weg@scope.example', 'COACH', scope.id);
    await field.does(here, 'revokeRole', { email: 'weg@scope.example', role: 'COACH' });
  });
  afterAll(() => field.app.stop());

  async function trialOf(givenName: string): Promise<string> {
    const { member } = await field.does(
      here,
      'registerReferral',
      { givenName, familyName: 'Visser', source: 'SELF', referredOn: '2026-05-01' },
      'member { id }',
    );
    const memberId: string = member.id;
    await field.does(here, 'submitBusinessPlan', {
      memberId,
      title: 'Plan',
      summary: 'Plan',
      submittedOn: '2026-05-01',
    });
    const permission = { organisationId: delft.id, number: 'D-2026-18', startsOn: '2026-05-01' };
    await field.does(here, 'recordMunicipalDecision', { memberId, ...permission });
    await field.does(here, 'startTrial', { memberId, startsOn: '2026-06-01' });
    return memberId;
  }

  /** How many rows every table has. */
  const everything = async (): Promise<Record<string, number>> => {
    const { owner } = field.app.database;
    const tables = await owner<{ name: string }>(
      `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
        WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
    );
    const counts = tables.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS n FROM ${name}`);
    const rows = await owner<{ name: string; n: number }>(counts.join(' UNION ALL '));
    return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
  };
  const nothingDone = async (work: () => Promise<void>) => {
    const before = await everything();
    await work();
    expect(await everything()).toEqual(before);
  };
  const refusalIn = ({ data, errors }: GraphqlAnswer): { code: string; message: string } => {
    const [error] = errors ?? [];
    if (error) return { code: error.extensions.reason ?? error.extensions.code, message: error.message };
    const [payload] = Object.values(data) as { userErrors: { code: string; message: string }[] }[];
    return payload!.userErrors[0]!;
  };
  /** Refused with this code, and said in Dutch to who reads Dutch and in English to who reads English. */
  const isRefused = async (code: string, mutation: string, input: object, who = here) => {
    const document = `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { userErrors { code message } } }`;
    await field.app.token(who.as);
    await nothingDone(async () => {
      const said: string[] = [];
      for (const locale of ['nl', 'en'] as const) {
        const refusal = refusalIn(await field.app.gql(document, { input }, { ...who, locale }));
        expect(refusal.code).toBe(code);
        // the sentence of the catalogue, its values filled in
        const [beginning] = text(code, locale, ANY).split(GAP);
        expect(beginning!.length).toBeGreaterThan(0);
        expect(refusal.message.startsWith(beginning!)).toBe(true);
        said.push(refusal.message);
      }
      expect(said[0]).not.toBe(said[1]);
    });
  };

  describe('in dates', () => {
    it.each<[string, string, () => object]>([
      // out of order
      [
        'DATE_TOO_EARLY',
        'submitBusinessPlan',
        () => ({ memberId: referred, title: 'a', summary: 'b', submittedOn: '2026-05-31' }),
      ],
      [
        'DATE_TOO_EARLY',
        'decideTrial',
        () => ({ memberId: inTrial, outcome: 'DECLINED', reason: 'a', decidedOn: '2026-05-31' }),
      ],
      [
        'TRIAL_NOT_ENDED',
        'decideTrial',
        () => ({ memberId: inTrial, outcome: 'ADMITTED', decidedOn: '2026-07-01' }),
      ],
      ['DATE_TOO_EARLY', 'stopTrial', () => ({ memberId: inTrial, reason: 'a', stoppedOn: '2026-05-31' })],
      [
        'DATE_TOO_EARLY',
        'recordOutflow',
        () => ({ memberId: active, endedOn: '2026-05-31', destination: 'MOVED', benefit: 'UNCHANGED' }),
      ],
      [
        'DATE_IN_FUTURE',
        'recordOutflow',
        () => ({ memberId: active, endedOn: '2026-07-02', destination: 'MOVED', benefit: 'UNCHANGED' }),
      ],
      [
        'DATE_IN_FUTURE',
        'registerReferral',
        () => ({ givenName: 'a', familyName: 'b', source: 'SELF', referredOn: '2026-07-02' }),
      ],
      [
        'PERIOD_INVALID',
        'startPause',
        () => ({ memberId: active, startsOn: '2026-07-02', endsOn: '2026-07-01' }),
      ],
      // over each other
      [
        'PAUSE_OVERLAPS',
        'startPause',
        () => ({ memberId: active, startsOn: '2026-06-20', endsOn: '2026-06-25' }),
      ],
      ['PAUSE_OVERLAPS', 'startPause', () => ({ memberId: active, startsOn: '2026-06-05', endsOn: null })],
      // longer than the cooperative decided
      [
        'TRIAL_TOO_LONG',
        'extendTrial',
        () => ({ memberId: inTrial, endsOn: '2026-10-02', decidedOn: '2026-07-01', reason: 'a' }),
      ],
      // days that are none, or far from any
      ['DATE_INVALID', 'startPause', () => ({ memberId: active, startsOn: '2026-02-30' })],
      ['DATE_INVALID', 'startPause', () => ({ memberId: active, startsOn: '2026-13-01' })],
      ['DATE_INVALID', 'startPause', () => ({ memberId: active, startsOn: '1899-12-31' })],
      ['DATE_INVALID', 'startPause', () => ({ memberId: active, startsOn: '9999-12-31' })],
      ['DATE_INVALID', 'startPause', () => ({ memberId: active, startsOn: 'morgen' })],
      ['DATE_TOO_EARLY', 'startPause', () => ({ memberId: active, startsOn: '1900-01-01' })],
      ['DATE_INVALID', 'startTrial', () => ({ memberId: referred, startsOn: '2199-12-31' })],
    ])('%s: %s', (code, mutation, input) => isRefused(code, mutation, input()));
  });

  describe('in people', () => {
    it('is a coach whose role was taken away', async () => {
      const gone = { memberId: active, coachEmail: 'weg@scope.example', startsOn: '2026-07-01' };
      await isRefused('COACH_UNKNOWN', 'assignCoach', gone);
      const nobody = { ...gone, coachEmail: 'niemand@scope.example' };
      await isRefused('COACH_UNKNOWN', 'assignCoach', nobody);
      const session = { memberId: active, plannedOn: '2026-07-04' };
      await isRefused('FORBIDDEN', 'planCoachingSession', session, { as: 'weg@scope.example', in: scope.id });
    });

    it.each([
      ['a NUL', 'Sam\0ira', 'TEXT_UNREADABLE'],
      ['half of a pair of surrogates', 'Sam\ud83dira', 'TEXT_UNREADABLE'],
      ['the other half', 'Sam\ude00ira', 'TEXT_UNREADABLE'],
      ['a sign that turns the rest round', 'Sam\u202eari', 'TEXT_UNREADABLE'],
      ['a bell', 'Sam\u0007ira', 'TEXT_UNREADABLE'],
      ['more than a name', 'a'.repeat(101), 'TEXT_TOO_LONG'],
      ['nothing that shows', ' \t\n ', 'TEXT_REQUIRED'],
      ['a citizen number', '111222333', 'TEXT_HAS_BSN'],
    ])('is a name with %s', async (_, givenName, code) => {
      const person = { givenName, familyName: 'Nieuw', source: 'SELF', referredOn: '2026-07-01' };
      await isRefused(code, 'registerReferral', person);
    });

    it('is not a name of any people on earth, nor a smile', async () => {
      for (const [givenName, familyName] of [
        ['محمد', 'الخطيب'],
        ['Nguyễn', 'Thị'],
        ['李', '小龙'],
        ['Zoë 😀', "d'Artagnan-O’Neill"],
        ['Å'.normalize('NFD'), 'y'.repeat(100)],
      ]) {
        const person = { givenName, familyName, source: 'SELF', referredOn: '2026-07-01' };
        const { member } = await field.does(
          here,
          'registerReferral',
          person,
          'member { givenName familyName }',
        );
        expect(member).toEqual({ givenName, familyName });
      }
    });
  });

  describe('in size', () => {
    it('is ten megabytes of text, and the caller hears so', async () => {
      const note = 'a'.repeat(10 * MEBIBYTE);
      const body = JSON.stringify({
        query: 'mutation ($input: StopTrialInput!) { stopTrial(input: $input) { userErrors { code } } }',
        variables: { input: { memberId: inTrial, stoppedOn: '2026-07-01', reason: note } },
      });
      const token = await field.app.token(here.as);
      await nothingDone(async () => {
        for (const [locale, word] of [
          ['nl', 'groot'],
          ['en', 'large'],
        ] as const) {
          const answer = await fetch(`${field.app.url}/graphql`, {
            method: 'POST',
            headers: {
              'content-type': 'application/json',
              'accept-language': locale,
              authorization: `Bearer ${token}`,
            },
            body,
          });
          expect(answer.status).toBe(413);
          const { errors } = (await answer.json()) as GraphqlAnswer;
          expect(errors).toEqual([
            {
              message: expect.stringContaining(word),
              extensions: {
                code: 'BAD_USER_INPUT',
                reason: 'REQUEST_TOO_LARGE',
                requestId: expect.any(String),
              },
            },
          ]);
        }
      });
      // and the server goes on
      expect(await field.asks(here, '{ viewer { account { email } } }')).toEqual({
        account: { email: here.as },
      });
    });

    it('is a text that is longer than its field', () =>
      isRefused('TEXT_TOO_LONG', 'stopTrial', {
        memberId: inTrial,
        stoppedOn: '2026-07-01',
        reason: 'a'.repeat(400_000),
      }));
  });

  describe('in files', () => {
    /** Answers the code with which an upload is refused, in both languages. */
    const uploaded = async (content: Buffer, name: string, purpose: string): Promise<string> => {
      const codes = new Set<string>();
      const said = new Set<string>();
      for (const locale of ['nl', 'en']) {
        const form = new FormData();
        form.append('file', new Blob([new Uint8Array(content)]), name);
        const headers = {
          authorization: `Bearer ${await field.app.token(here.as)}`,
          'accept-language': locale,
        };
        const answer = await fetch(`${field.app.url}/files?purpose=${purpose}`, {
          method: 'POST',
          headers,
          body: form,
        });
        const { code, message } = (await answer.json()) as { code: string; message: string };
        codes.add(code);
        said.add(message);
      }
      expect([codes.size, said.size]).toEqual([1, 2]);
      return [...codes][0]!;
    };

    it.each([
      ['a program named .pdf', EXE, 'bijlage.pdf', 'ATTACHMENT', 'FILE_TYPE_REFUSED'],
      [
        'a web page named .png',
        Buffer.from('<html><script>1</script></html>'),
        'foto.png',
        'ATTACHMENT',
        'FILE_TYPE_REFUSED',
      ],
      ['a picture named .xlsx', PNG, 'leden.xlsx', 'SHEET', 'SHEET_TYPE_REFUSED'],
      ['a program named .csv', EXE, 'leden.csv', 'SHEET', 'SHEET_TYPE_REFUSED'],
      ['nothing', Buffer.alloc(0), 'leeg.pdf', 'ATTACHMENT', 'FILE_MISSING'],
    ])('is %s', async (_, content, name, purpose, code) => {
      await field.app.token(here.as);
      await nothingDone(async () => expect(await uploaded(content, name, purpose)).toBe(code));
    });

    it('is a sheet that unfolds without end, or an archive that is no sheet', async () => {
      const zeroes = `<worksheet>${' '.repeat(150 * MEBIBYTE)}</worksheet>`;
      const bomb = packed({ ...WORKBOOK, 'xl/worksheets/sheet1.xml': zeroes });
      expect(bomb.length).toBeLessThan(MEBIBYTE);
      for (const [content, code] of [
        [bomb, 'SHEET_TOO_LARGE'],
        [packed({ 'word/document.xml': '<w/>' }), 'SHEET_UNREADABLE'],
      ] as const) {
        const fileId = await field.app.upload(content, 'leden.xlsx', here, 'SHEET');
        await isRefused(code, 'startMemberImport', { fileId });
      }
    });

    it('is a sheet where a paper is asked', async () => {
      const fileId = await field.app.upload('naam;adres\na;b\n', 'plan.csv', here, 'SHEET');
      const plan = { memberId: referred, title: 'a', summary: 'b', submittedOn: '2026-06-02', fileId };
      await isRefused('FILE_TYPE_REFUSED', 'submitBusinessPlan', plan);
    });
  });
});
