import { createRequire } from 'node:module';
import { createClient } from 'graphql-ws';
import { newId, parseEuro } from '#kernel';
import { globalId } from '#platform';
import { type CallOptions, type GraphqlAnswer, startTestApp, type TestApp } from '../harness/test-app.js';
import { bare, codesOf, cursorAfter } from './answers.js';
import { captureLog } from './captured-log.js';
import { furnish, type Furnished } from './furnished.js';
import { uuidOf } from './house.js';
import { holdsMark, marks } from './marks.js';
import { type RootField, rootFields, type Slot } from './schema-walk.js';
import { serverLog } from './server-log.js';

// under Jest the ES module of ws resolves to its browser stand-in
const { WebSocket } = createRequire(import.meta.url)('ws') as { WebSocket: typeof globalThis.WebSocket };

/** What a rule says of a thing that is not there. */
const ABSENT = [
  'NOT_FOUND',
  'COLLABORATION_NOT_RUNNING',
  'THERMOMETER_NOT_OPEN',
  'LEDGER_ACCOUNT_UNKNOWN',
  'COACH_UNKNOWN',
  'ENTERPRISE_NOT_OF_MEMBER',
  'OFFICER_UNKNOWN',
  'SIGN_IN_FAILED',
];

/** What somebody reads who may not call an operation at all. */
const AT_THE_DOOR = ['FORBIDDEN', 'UNAUTHENTICATED'];

/** Columns of text that hold codes of ours, and nothing that anybody typed. */
const CODES =
  /\.(request_id|changed_request|kind|state|phase|role|rgs_code|language|locale|source|journal|rule|outcome|destination|how_found|decline_reason|advice|category|media_type|act|definition|channel|missed_by|done_by|scored_by|error_code|module|vat|direction|format|about|cause)$|^(asset\.owner|contact\.sector|measurement\.instrument|instrument\.code|access_log\.purpose|enterprise\.sector|household\.(household_type|benefit_kind)|quote\.number|recurring_invoice\.(every|makes)|recurring_run\.makes|customer\.(country|oin)|invoice\.payment_reference|ledger_account\.number|idempotency_key\.response|report\.parameters|report_schedule\.every|search_gram\.(gram|field)|member_import\.(columns|job_kind)|member_import_issue\.(field|code)|vault_key\.master)$/;

/** Answers of counts and sums, in which no word or id of anybody stands. */
const SUMS = [
  'bankInboxCounts',
  'forecastSale',
  'investmentForecast',
  'ledgerCheck',
  'moneyCheck',
  'periods',
  'receivables',
  'unreportedIncome',
];

/**
 * Names an organisation of the register, which is everybody's to know and belongs to no cooperative: one can begin to work
 * with any of them. That it opens nothing of another stands in the tests of collaborations and invitations.
 */
const IN_THE_REGISTER = ['startCollaboration.organisationId', 'inviteColleague.organisationId'];

/** It asks about nobody, and ends the session that the walk goes on with. */
const ENDS_THE_SESSION = 'signOut';

describe('two cooperatives that know nothing of each other', () => {
  const log = captureLog();
  let app: TestApp;
  let ours: Furnished;
  let theirs: Furnished;
  let fields: RootField[];
  let callers: [string, CallOptions][];
  let theirSecrets: RegExp;

  beforeAll(async () => {
    app = await startTestApp({ LOG_LEVEL: 'trace' });
    ours = await furnish(app, marks('ownword', 3, 'QOWN'));
    theirs = await furnish(app, marks('canary', 8, 'ZQXJ'));
    fields = await rootFields(app);
    const network = await app.organisation('NETWORK', 'lansco');
    const platform = await app.organisation('PLATFORM', 'opbloei');
    await app.account('analyst@network.example', 'ANALYST', network);
    await app.account('adviser@network.example', 'NETWORK_ADVISER', network);
    await app.account('administrator@network.example', 'NETWORK_ADMINISTRATOR', network);
    await app.account('operator@opbloei.example', 'OPERATOR', platform);
    callers = [
      ...Object.entries(ours.callers),
      ['analyst', { as: 'analyst@network.example' }],
      ['network_adviser', { as: 'adviser@network.example' }],
      ['network_administrator', { as: 'administrator@network.example' }],
      ['operator', { as: 'operator@opbloei.example' }],
      ['nobody', {}],
    ];
    // a link to a calendar is kept with the account, beside the tables of cooperatives
    theirSecrets = new RegExp([...(await idsOf(theirs.id)), ...theirs.ids.CalendarFeed].join('|'));
  });
  afterAll(async () => {
    await app.stop();
    log.release();
  });

  /** Every id in the tables of a cooperative, as the API would write it. */
  async function idsOf(cooperative: string): Promise<string[]> {
    const tables = await app.database.owner<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'tenant' AND column_name = 'id'
         AND table_name IN (SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE')`,
    );
    const union = tables
      .map(({ name }) => `SELECT id FROM tenant.${name} WHERE tenant_id = $1`)
      .join(' UNION ALL ');
    const rows = await app.database.owner<{ id: string }>(union, [cooperative]);
    return [cooperative, ...rows.map(({ id }) => id)].flatMap((id) => [id, id.replaceAll('-', '')]);
  }

  const canaryIn = (text: string) => holdsMark(text, theirs.marks) || theirSecrets.test(text);

  const named = (furnished: Furnished, { kind }: Slot): readonly string[] =>
    kind === 'Email' ? [furnished.callers.coach.as!, furnished.callers.officer.as!] : furnished.ids[kind];
  const unknown = ({ kind }: Slot): string =>
    kind === 'Email' ? `${newId()}@nowhere.example` : globalId(kind, newId());
  const own = (slot: Slot): string => named(ours, slot)[0]!;

  /** The other asks for its own first, so that what somebody keeps for all would be theirs. */
  async function warm(field: RootField, variables: object): Promise<void> {
    for (const options of [theirs.callers.coordinator, theirs.callers.coach, theirs.callers.treasurer]) {
      await app.gql(field.document, variables, options);
    }
  }

  it('hold something of their own in every column of text', async () => {
    const columns = await app.database.owner<{ table: string; column: string }>(
      `SELECT c.table_name AS table, c.column_name AS column FROM information_schema.columns c
         JOIN information_schema.tables t USING (table_schema, table_name)
        WHERE c.table_schema = 'tenant' AND t.table_type = 'BASE TABLE' AND c.data_type IN ('text', 'jsonb')`,
    );
    const unmarked: string[] = [];
    for (const { table, column } of columns) {
      if (CODES.test(`${table}.${column}`)) continue;
      const rows = await app.database.owner<{ text: string }>(
        `SELECT ${column}::text AS text FROM tenant.${table} WHERE tenant_id = $1 AND ${column} IS NOT NULL`,
        [theirs.id],
      );
      if (!rows.some(({ text }) => holdsMark(text, theirs.marks) || text === '7'))
        unmarked.push(`${table}.${column}`);
    }
    expect(unmarked).toEqual([]);
  });

  it('hold something in every table', async () => {
    const tables = await app.database.owner<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'tenant' AND table_type = 'BASE TABLE'`,
    );
    const empty: string[] = [];
    for (const { name } of tables) {
      const rows = await app.database.owner(`SELECT 1 FROM tenant.${name} WHERE tenant_id = $1 LIMIT 1`, [
        theirs.id,
      ]);
      if (rows.length === 0) empty.push(name);
    }
    expect(empty).toEqual([]);
  });

  it('answer the same for the id of the other and for one that nobody has, to everybody', async () => {
    const different: string[] = [];
    const shadowed: string[] = [];
    for (const field of fields.filter(
      ({ operation, slots }) => operation !== 'subscription' && slots.length > 0,
    )) {
      const owned = field.slots.filter(
        ({ path }) => !IN_THE_REGISTER.includes(`${field.name}.${path.split('.').at(-1)}`),
      );
      // one foreign id among own ones, and nothing but foreign ones
      const choices = [...owned.map((slot) => [slot]), ...(owned.length > 1 ? [owned] : [])];
      for (const foreign of choices) {
        const isForeign = ({ path }: Slot) => foreign.some((slot) => path === slot.path);
        const isLeftOut = ({ path, either }: Slot) =>
          either.length > 0 &&
          path !== (either.find((one) => foreign.some((slot) => slot.path === one)) ?? either[0]);
        const where = `${field.name} ${foreign.map(({ path }) => path).join('+')}`;
        const most = Math.max(...foreign.map((slot) => named(theirs, slot).length));
        const codes = new Set<string>();
        if (field.operation === 'query')
          await warm(
            field,
            field.variables((slot) => named(theirs, slot)[0]!),
          );
        for (const [caller, options] of field.name === 'signIn' ? [['nobody', {}] as const] : callers) {
          const ask = async (pick: (slot: Slot) => string) => {
            const asked: string[] = [];
            const variables = field.variables((slot) => {
              if (isLeftOut(slot)) return null;
              if (!isForeign(slot)) return own(slot);
              asked.push(pick(slot));
              return asked.at(-1)!;
            });
            const answer = await app.gql(field.document, variables, options);
            return { codes: codesOf(answer), data: answer.data, said: bare(answer, asked) };
          };
          const absent = await ask(unknown);
          absent.codes.forEach((code) => codes.add(code));
          if (absent.data && absent.codes.length === 0) codes.add('NOTHING');
          // whom the door stops before any id is looked at, it stops for each: one id shows it
          const isStopped = absent.codes.some((code) => AT_THE_DOOR.includes(code));
          for (let i = 0; i < (isStopped ? 1 : most); i++) {
            const there = await ask((slot) => named(theirs, slot)[i % named(theirs, slot).length]!);
            if (there.said !== absent.said || canaryIn(there.said))
              different.push(`${where} as ${caller}: ${there.said} instead of ${absent.said}`);
          }
        }
        const beyondTheDoor = [...codes].filter((code) => !AT_THE_DOOR.includes(code));
        const looked = beyondTheDoor.some(
          (code) => ABSENT.includes(code) || (code === 'NOTHING' && field.operation === 'query'),
        );
        if (!looked) shadowed.push(`${where}: ${[...codes].join(', ')}`);
      }
    }
    expect(different).toEqual([]);
    // a walk that a rule stops before the id is looked for has tried nothing
    expect(shadowed).toEqual([]);
  }, 1_200_000);

  it('show nothing of the other where no id is asked, page by page', async () => {
    const found: string[] = [];
    const broken: string[] = [];
    const open = fields.filter(
      ({ operation, name, slots }) =>
        operation !== 'subscription' && name !== ENDS_THE_SESSION && slots.length === 0,
    );
    for (const field of open) {
      const variables = field.variables(() => null);
      if (field.operation === 'query') await warm(field, variables);
      for (const [caller, options] of callers) {
        const look = async (answer: GraphqlAnswer, how: string) => {
          if (canaryIn(JSON.stringify(answer))) found.push(`${field.name} as ${caller} ${how}`);
          if (answer.status >= 500 || codesOf(answer).includes('INTERNAL'))
            broken.push(`${field.name} as ${caller}`);
          return answer;
        };
        const first = await look(await app.gql(field.document, variables, options), '');
        if (options.as) {
          const there = await look(
            await app.gql(field.document, variables, { ...options, in: theirs.id }),
            'there',
          );
          expect([field.name, caller, codesOf(there)]).toEqual([field.name, caller, ['FORBIDDEN']]);
        }
        if (!field.isPaged || !first.data) continue;
        for (let after = cursorAfter(first); after;) {
          after = cursorAfter(
            await look(await app.gql(field.document, { ...variables, first: 1, after }, options), 'on'),
          );
        }
        await look(
          await app.gql(field.document, { ...variables, first: null, last: 100 }, options),
          'backwards',
        );
      }
    }
    expect(found).toEqual([]);
    expect(broken).toEqual([]);
  }, 600_000);

  it('show the other its own, or this walk would prove nothing', async () => {
    const silent: string[] = [];
    const tells = async (field: RootField, i: number) => {
      const variables = field.variables((slot) => {
        const isLeftOut = slot.either.length > 0 && slot.path !== slot.either[i % slot.either.length];
        return isLeftOut ? null : named(theirs, slot)[i % named(theirs, slot).length]!;
      });
      const answers = await Promise.all(
        Object.values(theirs.callers).map((options) => app.gql(field.document, variables, options)),
      );
      return answers.some((answer) => canaryIn(JSON.stringify(answer.data ?? {})));
    };
    for (const field of fields.filter(({ operation }) => operation === 'query')) {
      const most = Math.max(1, ...field.slots.map((slot) => named(theirs, slot).length));
      let isSilent = true;
      for (let i = 0; i < most && isSilent; i++) isSilent = !(await tells(field, i));
      if (isSilent) silent.push(field.name);
    }
    expect(silent.filter((name) => !SUMS.includes(name))).toEqual([
      'benefitNorm',
      // settings without a name, and nobody here shares theirs
      'colleagues',
      'handoverDeskIsOpen',
      // whoever opens their desk for handovers shows their name to all, and the other has closed theirs
      'handoverDestinations',
      'indicators',
      'instance',
      'keptMails',
      // a form to fill in
      'memberImportTemplate',
      'networkNotes',
      'networkParticipation',
      // who has no link finds no invitation
      'offeredInvitation',
      // too few people for a group
      'openableFigures',
      // the register shows names that are everybody's to know, to who types them
      'organisations',
      'previewPolicy',
      'publication',
      'publications',
      'publishedFigure',
      // who does not know its name finds no form
      'referralForm',
      'releaseCertificate',
      // which kinds there are
      'reportDefinitions',
      // nothing changed since it was made
      'reportDifferences',
      // codes that everybody keeps books by
      'rgsCodes',
      'sectors',
      'unreadNotices',
    ]);
  });

  it('reckon nothing of the other into their sums', async () => {
    const sums = async () => {
      const answers: string[] = [];
      for (const field of fields.filter(({ name }) => SUMS.includes(name)))
        for (const options of [ours.callers.treasurer, ours.callers.member])
          answers.push(`${field.name} ${bare(await app.gql(field.document, field.variables(own), options))}`);
      return answers.map((answer) => answer.replace(/"checkedAt":"[^"]*"/, ''));
    };
    const before = await sums();
    const postIncome = fields.find(({ name }) => name === 'postIncome')!;
    const told = postIncome.variables((slot) => (slot.kind === 'Member' ? theirs.memberIds[0] : null));
    await app.ok(postIncome.document, told, theirs.callers.treasurer);
    const final = fields.find(({ name }) => name === 'finaliseInvoice')!;
    await app.ok(
      final.document,
      final.variables(() => theirs.ids.Invoice[1]!),
      theirs.callers.treasurer,
    );
    expect(await sums()).toEqual(before);
    // each says something to somebody, or this would prove nothing
    const telling = before.filter((answer) => /"data":\{"\w+":[[{]/.test(answer));
    expect([...new Set(telling.map((answer) => answer.split(' ')[0]))].sort()).toEqual(SUMS);
  });

  it("open nobody's file to the other, whatever is signed", async () => {
    const link = async (report: string, options: CallOptions) =>
      (await app.ok('query ($id: ID!) { report(id: $id) { fileLink } }', { id: report }, options))
        .fileLink as string;
    const ourLink = new URL(await link(ours.ids.Report[0]!, ours.callers.coordinator), app.url);
    const theirLink = new URL(await link(theirs.ids.Report[0]!, theirs.callers.coordinator), app.url);
    const get = async (url: URL, { as, in: cooperative }: CallOptions) => {
      const response = await fetch(url, {
        headers: {
          ...(as ? { authorization: `Bearer ${await app.token(as)}` } : {}),
          ...(cooperative ? { 'x-cooperative': globalId('Organisation', cooperative) } : {}),
        },
      });
      const body = (await response.text()).replace(/"requestId":"[^"]*"/, '');
      return JSON.stringify([response.status, body, response.headers.get('content-type')]);
    };
    expect(JSON.parse(await get(theirLink, theirs.callers.coordinator))[0]).toBe(200);
    for (const [caller, options] of callers) {
      const absent = new URL(ourLink);
      absent.pathname = `/files/${newId()}`;
      const nothing = await get(absent, options);
      expect([caller, JSON.parse(nothing)[0]]).toEqual([caller, options.as ? 410 : 401]);
      expect([caller, await get(theirLink, options)]).toEqual([caller, nothing]);
      for (const file of theirs.ids.File) {
        const forged = new URL(ourLink);
        forged.pathname = `/files/${uuidOf(file)}`;
        expect([caller, await get(forged, options)]).toEqual([caller, nothing]);
        forged.searchParams.set('cooperative', theirs.id);
        expect([caller, await get(forged, options)]).toEqual([caller, nothing]);
      }
      if (caller === 'coordinator') continue;
      expect([caller, await get(ourLink, options)]).toEqual([caller, nothing]);
    }
  });

  it.each([
    ['reportProgress', 'Report'],
    ['bankImportProgress', 'BankImport'],
    ['memberImportProgress', 'MemberImport'],
  ] as const)('follow nothing of the other: %s', async (name, kind) => {
    const { document } = fields.find((field) => field.name === name)!;
    for (const [caller, options] of callers.filter(([, { as }]) => as)) {
      const socket = createClient({
        url: `${app.url.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        connectionParams: {
          authorization: `Bearer ${await app.token(options.as!)}`,
          ...(options.in ? { cooperative: globalId('Organisation', options.in) } : {}),
        },
        retryAttempts: 0,
      });
      const follow = async (id: string) => {
        const events: unknown[] = [];
        for await (const event of socket.iterate({ query: document, variables: { id } })) {
          events.push(event);
          if (event.data) break;
        }
        return JSON.stringify(events).replace(/"requestId":"[^"]*"/g, '');
      };
      const absent = await follow(globalId(kind, newId()));
      expect([caller, absent]).toEqual([caller, expect.stringMatching(/FORBIDDEN|NOT_FOUND/)]);
      for (const id of theirs.ids[kind]) expect([caller, await follow(id)]).toEqual([caller, absent]);
      await socket.dispose();
    }
  });

  it('keep what people typed out of the queue, the outbox and what is published', async () => {
    const tables = await app.database.owner<{ name: string }>(
      `SELECT table_schema || '.' || table_name AS name FROM information_schema.tables
        WHERE table_schema IN ('outbox', 'bullmq', 'published') AND table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      const rows = await app.database.owner<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
      const typed = rows.filter(({ row }) => [ours, theirs].some(({ marks: own }) => holdsMark(row, own)));
      // what a cooperative publishes bears its name, and nothing else of it
      if (name !== 'published.cooperative') expect([name, typed]).toEqual([name, []]);
    }
  });

  it('keep goals and notes unreadable in every table', async () => {
    const secrets = [ours, theirs].flatMap(({ words }) => Object.values(words));
    const tables = await app.database.owner<{ name: string }>(
      `SELECT table_schema || '.' || table_name AS name FROM information_schema.tables
        WHERE table_schema IN ('tenant', 'registry', 'outbox', 'bullmq', 'published') AND table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      const hits = await app.database.owner(
        `SELECT 1 FROM ${name} t, unnest($1::text[]) s WHERE t::text LIKE '%' || s || '%' OR t::text LIKE '%' || encode(convert_to(s, 'UTF8'), 'hex') || '%'`,
        [secrets],
      );
      expect([name, hits.length]).toEqual([name, 0]);
    }
  });

  it('leave no word of anybody in the log, whatever they send', async () => {
    const { coordinator, treasurer } = ours.callers;
    const word = `${ours.marks.word} ${ours.marks.iban}`;
    const raw = async (body: string, type = 'application/json') =>
      (
        await fetch(`${app.url}/graphql?${new URLSearchParams({ word })}`, {
          method: 'POST',
          headers: { 'content-type': type },
          body,
        })
      ).status;
    expect(await raw(`{ "query": "{ ${word}`)).toBe(400);
    expect(await raw(word, 'text/plain')).toBeGreaterThanOrEqual(400);
    expect(await raw(JSON.stringify({ query: `{ "${word}" }` }))).toBe(400);
    await app.gql('query ($id: ID!) { member(id: $id) { name } }', { id: word }, coordinator);
    await app.gql(
      '{ members(first: 1, after: "' +
        Buffer.from(JSON.stringify([word, word])).toString('base64url') +
        '") { edges { cursor } } }',
      {},
      coordinator,
    );
    const long = `${word} `.repeat(2_000);
    for (const field of fields.filter(
      ({ operation, name }) => operation === 'mutation' && name !== ENDS_THE_SESSION,
    )) {
      const variables = JSON.stringify(field.variables(own));
      for (const typed of [long, `${word}\u0000`, word]) {
        const told = JSON.parse(variables.replaceAll('"Tekst"', JSON.stringify(typed))) as object;
        for (const options of [coordinator, treasurer]) await app.gql(field.document, told, options);
      }
    }
    await expect(app.upload(word, `${word}.html`, treasurer)).rejects.toThrow(/FILE_TYPE_REFUSED/);
    await fetch(`${app.url}/files/${encodeURIComponent(word)}`);
    await fetch(`${app.url}/${encodeURIComponent(word)}`);

    const lines = log.text().split('\n');
    expect(lines.filter((line) => line.includes('"request"')).length).toBeGreaterThan(1_000);
    const tokens = await Promise.all(callers.flatMap(([, { as }]) => (as ? [app.token(as)] : [])));
    const telling = (line: string) =>
      [ours, theirs].some(({ marks: own }) => holdsMark(line, own)) ||
      tokens.some((token) => line.includes(token)) ||
      /@[a-z]+\.example|not-the-password/.test(line);
    expect(lines.filter(telling)).toEqual([]);
    expect((await serverLog(app.database)).split('\n').filter(telling)).toEqual([]);
    // a fault of ours hides behind INTERNAL: nothing that was sent may have brought one out
    expect(lines.filter((line) => /"level":"(error|fatal)"/.test(line))).toEqual([]);
  });

  it('hide what was typed when something breaks, from the caller and in the log', async () => {
    const { treasurer } = ours.callers;
    await app.database.owner(
      `CREATE FUNCTION tenant.broken() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'broken by %', NEW.name; END $$;
       CREATE TRIGGER broken BEFORE INSERT ON tenant.customer FOR EACH ROW EXECUTE FUNCTION tenant.broken()`,
    );
    const field = fields.find(({ name }) => name === 'createCustomer')!;
    const told = JSON.stringify(field.variables(own)).replaceAll('"Tekst"', JSON.stringify(ours.marks.word));
    const before = log.text().length;
    const answer = await app.gql(field.document, JSON.parse(told) as object, treasurer);
    await app.database.owner('DROP TRIGGER broken ON tenant.customer');
    expect(codesOf(answer)).toEqual(['INTERNAL']);
    expect(holdsMark(bare(answer), ours.marks)).toBe(false);
    const lines = log.text().slice(before);
    expect(lines).toContain('"level":"error"');
    expect(holdsMark(lines, ours.marks)).toBe(false);
  });

  it('count a role only where it is held', async () => {
    const both = 'both@roles.example';
    await app.account(both, 'COACH', ours.id);
    await app.account(both, 'MEMBER', theirs.id, uuidOf(theirs.memberIds[1]));
    const goals =
      'query ($memberId: ID!) { goals(memberId: $memberId, first: 5) { edges { node { words } } } }';
    const setGoal = 'mutation ($input: SetGoalInput!) { setGoal(input: $input) { userErrors { code } } }';
    const input = { memberId: theirs.memberIds[0], words: 'Tekst', reviewOn: '2027-06-01' };
    const there = { as: both, in: theirs.id };
    expect(await app.refused(goals, { memberId: theirs.memberIds[0] }, there)).toBe('NOT_FOUND');
    expect(await app.refused(setGoal, { input }, there)).toBe('FORBIDDEN');
    expect(await app.ok(goals, { memberId: theirs.memberIds[1] }, there)).toEqual({ edges: [] });
    const here = { as: both, in: ours.id };
    for (const memberId of [...theirs.memberIds, ours.memberIds[0]]) {
      expect(await app.refused(goals, { memberId }, here)).toBe('NOT_FOUND');
    }
    // who has several names one
    expect(await app.refused(goals, { memberId: theirs.memberIds[1] }, { as: both })).toBe('FORBIDDEN');
  });

  it('end what officers and referrers see with the collaboration', async () => {
    const members = '{ members(first: 1) { edges { node { id } } } }';
    const outside = (['officer', 'other_officer', 'referrer'] as const).map((name) => ours.callers[name]);
    for (const options of outside) expect((await app.ok(members, {}, options)).edges).toHaveLength(1);
    await app.database.owner(`UPDATE tenant.collaboration SET ends_on = '2026-11-30' WHERE tenant_id = $1`, [
      ours.id,
    ]);
    for (const options of outside) expect(await app.refused(members, {}, options)).toBe('FORBIDDEN');
  });

  it('keep the same books as before', async () => {
    const balance = await app.ok(
      '{ trialBalance(on: "2026-12-01") { totalDebit { amount } totalCredit { amount } } }',
      {},
      theirs.callers.treasurer,
    );
    expect(parseEuro(balance.totalDebit.amount)).toBe(parseEuro(balance.totalCredit.amount));
  });
});
