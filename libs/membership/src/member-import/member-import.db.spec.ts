import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import Excel from '@protobi/exceljs';
import fc from 'fast-check';
import { newId } from '#kernel';
import { globalId, localId } from '#platform';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { MemberImports } from './member-import.service.js';
import {
  anySheet,
  cellsOf,
  HEADER,
  type Person,
  soundPeople,
  TODAY,
  WORLD_NAMES,
} from './member-sheet.fixture.js';

const FIELDS = `id state fileName columns { header field } rowsDone rowsTotal errorCode errorMessage
  counts { newRows unchangedRows differentRows duplicateRows faultyRows }`;
const START = `mutation ($input: StartMemberImportInput!) { startMemberImport(input: $input) { memberImport { ${FIELDS} } userErrors { path code message } } }`;
const MAP = `mutation ($input: SetMemberImportMappingInput!) { setMemberImportMapping(input: $input) { memberImport { ${FIELDS} } userErrors { path code message } } }`;
const CHECK = `mutation ($input: MemberImportInput!) { checkMemberImport(input: $input) { memberImport { ${FIELDS} } userErrors { code } } }`;
const RUN = `mutation ($input: RunMemberImportInput!) { runMemberImport(input: $input) { memberImport { ${FIELDS} } userErrors { code message } } }`;
const CANCEL = `mutation ($input: MemberImportInput!) { cancelMemberImport(input: $input) { memberImport { ${FIELDS} } userErrors { code } } }`;
const ONE = `query ($id: ID!) { memberImport(id: $id) { ${FIELDS} } }`;
const ISSUES = `query ($importId: ID!, $first: Int, $after: String) { memberImportIssues(importId: $importId, first: $first, after: $after) {
  edges { cursor node { row column field kind code message } } pageInfo { hasNextPage endCursor } } }`;

/** Several chunks, and ten thousand where there is time for it. */
const MANY = process.env.OPBLOEI_FULL === '1' ? 10_000 : 2_500;

describe('importing a sheet of members', () => {
  let app: TestApp;
  let cooperative: string;
  let coordinatorId: string;
  const coordinator = { as: 'coordinator@intake.example' };

  /** A cooperative of its own for each test that counts people. */
  async function settle(slug: string): Promise<void> {
    cooperative = await app.organisation('COOPERATIVE', slug);
    coordinatorId = await app.account(`${slug}@intake.example`, 'COORDINATOR', cooperative);
    coordinator.as = `${slug}@intake.example`;
    await app.account(WORLD_NAMES.coach, 'COACH', cooperative);
    await app.database.owner(
      `INSERT INTO tenant.collaboration (tenant_id, organisation_id, starts_on, recorded_by, request_id)
       SELECT $1, id, '2020-01-01', $1, 'test' FROM registry.organisation WHERE slug IN ('delft', 'werkse')`,
      [cooperative],
    );
    await app.database.owner(
      `INSERT INTO tenant.policy_version (tenant_id, id, kind, valid_from, body, decided_on, decided_by, recorded_by, request_id)
       SELECT $1, uuidv7(), kind, '2020-01-01', body, '2020-01-01', 'x', $1, 'test'
         FROM (VALUES ('trial', '{"months": 3}'::jsonb), ('term', '{"months": 24}')) p (kind, body)`,
      [cooperative],
    );
  }

  const csv = (rows: readonly (readonly string[])[]) =>
    `\uFEFF${rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n')}\r\n`;
  const sheetOf = (people: readonly Pick<Person, 'cells'>[]) => csv([HEADER, ...people.map(cellsOf)]);
  const upload = (content: string | Buffer, name = 'leden.csv') =>
    app.upload(content, name, coordinator, 'SHEET');
  const start = async (content: string | Buffer) =>
    (await app.ok(START, { input: { fileId: await upload(content) } }, coordinator)).memberImport;
  const settled = async (id: string) => {
    for (;;) {
      const row = await app.ok(ONE, { id }, coordinator);
      if (!['CHECKING', 'RUNNING'].includes(row.state)) return row;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const check = async (id: string) => {
    await app.ok(CHECK, { input: { importId: id } }, coordinator);
    return settled(id);
  };
  const run = async (id: string, asNewRows: number[] = []) => {
    await app.ok(RUN, { input: { importId: id, asNewRows } }, coordinator);
    return settled(id);
  };
  const issues = async (importId: string) => {
    const found: any[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: any = await app.ok(ISSUES, { importId, first: 100, after }, coordinator);
      found.push(...page.edges.map(({ node }: any) => node));
      [more, after] = [page.pageInfo.hasNextPage, page.pageInfo.endCursor];
    }
    return found;
  };
  const people = async () => {
    const rows = await app.database.owner<{ person: any }>(
      `SELECT to_json(x) AS person FROM (SELECT x.external_number AS "externalNumber", m.given_name || ' ' || m.family_name AS name, f.referred_on AS "referredOn",
          f.source = 'REFERRER' AS "isReferred", f.planned_on AS "plannedOn", p.starts_on AS "permittedOn", d.decided_on AS "approvedOn", v.votes_for AS "votesFor",
          f.trial_starts_on AS "trialStartsOn", f.decided_on AS "decidedOn", f.outcome, f.ended_on AS "endedOn", f.destination,
          f.benefit_ended AS "benefitEnded", e.name AS enterprise, c.id IS NOT NULL AS "hasCoach"
         FROM tenant.member m JOIN tenant.member_external_number x ON x.tenant_id = m.tenant_id AND x.member_id = m.id
         JOIN tenant.trajectory_facts f ON f.tenant_id = m.tenant_id AND f.member_id = m.id
         LEFT JOIN tenant.municipal_permission p ON p.tenant_id = m.tenant_id AND p.trajectory_id = f.id
         LEFT JOIN tenant.business_plan b ON b.tenant_id = m.tenant_id AND b.trajectory_id = f.id
         LEFT JOIN tenant.plan_decision d ON d.tenant_id = m.tenant_id AND d.business_plan_id = b.id AND d.outcome = 'APPROVED'
         LEFT JOIN tenant.admission_record v ON v.tenant_id = m.tenant_id AND v.trajectory_id = f.id
         LEFT JOIN tenant.enterprise e ON e.tenant_id = m.tenant_id AND e.member_id = m.id
         LEFT JOIN tenant.coach_assignment c ON c.tenant_id = m.tenant_id AND c.member_id = m.id
        WHERE m.tenant_id = $1 ORDER BY m.number) x`,
      [cooperative],
    );
    return rows.map(({ person }) => person);
  };
  const count = async (table: string) =>
    (
      await app.database.owner<{ n: number }>(
        `SELECT count(*)::int AS n FROM tenant.${table} WHERE tenant_id = $1`,
        [cooperative],
      )
    )[0]!.n;
  const files = async () =>
    (await readdir(join(app.database.config.filesDir, cooperative)).catch(() => [])).length;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo(TODAY);
    await app.organisation('MUNICIPALITY', 'delft', WORLD_NAMES.municipality);
    await app.organisation('REFERRER', 'werkse', WORLD_NAMES.referrer);
    await settle('intake');
  });
  afterAll(() => app?.stop());

  it('finds exactly the planted faults, and says them by row, column and code in the language of the reader', async () => {
    const [sheet] = fc.sample(anySheet(60, 80), { numRuns: 1, seed: 3 });
    const { id, columns, fileName } = await start(sheetOf(sheet!.people));
    expect(fileName).toBe('leden.csv');
    expect(columns).toContainEqual({ header: 'Start proef', field: 'TRIAL_STARTS_ON' });
    const row = await check(id);
    expect(row).toMatchObject({
      state: 'CHECKED',
      rowsDone: sheet!.people.length,
      rowsTotal: sheet!.people.length,
    });
    const found = await issues(id);
    expect(found.map(({ row: at, field, code }) => ({ row: at, field, code }))).toEqual(sheet!.planted);
    expect(row.counts).toMatchObject({
      faultyRows: sheet!.planted.length,
      newRows: sheet!.people.length - sheet!.planted.length,
    });
    expect(
      found.every(({ kind, message, code }) => kind === 'ERROR' && message !== code && !/[{}]/.test(message)),
    ).toBe(true);
    const english = await app.ok(ISSUES, { importId: id, first: 1 }, { ...coordinator, locale: 'en' });
    expect(english.edges[0].node.message).not.toBe(found[0].message);
    expect(await app.refused(RUN, { input: { importId: id } }, coordinator)).toBe('IMPORT_HAS_FAULTS');
    expect(await count('member')).toBe(0);
  });

  it('brings in exactly the facts of a sound sheet, once, and lets go of the sheet', async () => {
    await settle('sound');
    const made = soundPeople(60, 11);
    const content = sheetOf(made);
    const { id } = await start(content);
    expect(await check(id)).toMatchObject({
      state: 'CHECKED',
      counts: { newRows: made.length, faultyRows: 0 },
    });
    expect(await run(id)).toMatchObject({ state: 'DONE', counts: { newRows: made.length } });
    expect(await people()).toEqual(made.map(({ told }) => told));
    const decided = made.filter(({ told }) => told.decidedOn);
    const admitted = decided.filter(({ told }) => told.outcome === 'ADMITTED');
    await until(async () => (await count('file')) === 0);
    expect(await files()).toBe(0);
    // finance heard of every decision
    await until(async () => {
      const [accounts] = await app.database.owner<{ n: number }>(
        `SELECT count(*)::int AS n FROM tenant.ledger_account WHERE tenant_id = $1 AND role = 'THERMOMETER'`,
        [cooperative],
      );
      return accounts!.n === admitted.length;
    });
    expect(await app.refused(RUN, { input: { importId: id } }, coordinator)).toBe('IMPORT_CLOSED');

    const again = await start(content);
    expect((await check(again.id)).counts).toMatchObject({
      newRows: 0,
      unchangedRows: made.length,
      differentRows: 0,
      duplicateRows: 0,
    });
    expect(await run(again.id)).toMatchObject({ state: 'DONE' });
    expect(await people()).toEqual(made.map(({ told }) => told));

    const [first] = made;
    const moved = [{ cells: { ...first!.cells, GIVEN_NAME: 'Anders' } }, ...made.slice(1)];
    const different = await start(sheetOf(moved));
    expect((await check(different.id)).counts).toMatchObject({
      newRows: 0,
      differentRows: 1,
      unchangedRows: made.length - 1,
    });
    expect(await issues(different.id)).toMatchObject([
      { row: 2, field: 'GIVEN_NAME', kind: 'DIFFERENCE', code: 'IMPORT_DIFFERS' },
    ]);
    await run(different.id);
    expect(await people()).toEqual(made.map(({ told }) => told));
    expect(await issues(different.id)).toHaveLength(1);
  });

  it('sees who is there already, and takes them for somebody else only when told so', async () => {
    await settle('alike');
    const cells = (number: string, given: string, more: object = {}) => ({
      cells: {
        EXTERNAL_NUMBER: number,
        GIVEN_NAME: given,
        FAMILY_NAME: 'Bakker',
        REFERRED_ON: '1-2-2026',
        ...more,
      },
    });
    const there = await start(sheetOf([cells('1', 'Zoë', { EMAIL: 'zoe@post.example' })]));
    await check(there.id);
    await run(there.id);
    const next = await start(
      sheetOf([
        cells('2', 'ZOE'),
        cells('3', 'Bo', { EMAIL: 'Zoe@post.example' }),
        cells('4', 'Bo'),
        cells('5', 'Cas'),
      ]),
    );
    expect((await check(next.id)).counts).toMatchObject({ newRows: 1, duplicateRows: 3 });
    expect((await issues(next.id)).map(({ row, kind, code }) => [row, kind, code])).toEqual([
      [2, 'DUPLICATE', 'IMPORT_LIKE_MEMBER'],
      [3, 'DUPLICATE', 'IMPORT_LIKE_MEMBER'],
      [4, 'DUPLICATE', 'IMPORT_LIKE_ROW'],
    ]);
    expect((await run(next.id, [4])).counts).toMatchObject({ newRows: 2, duplicateRows: 2 });
    expect((await people()).map(({ name }) => name)).toEqual(['Zoë Bakker', 'Bo Bakker', 'Cas Bakker']);
    const twice = await start(sheetOf([cells('7', 'Een'), cells('7', 'Twee')]));
    await check(twice.id);
    expect(await issues(twice.id)).toMatchObject([{ row: 3, code: 'IMPORT_NUMBER_TWICE', column: 'Nummer' }]);
  });

  it('knows by both numbers whom two rows became when they were merged', async () => {
    await settle('merged');
    const row = (number: string, given: string) => ({
      cells: { EXTERNAL_NUMBER: number, GIVEN_NAME: given, FAMILY_NAME: 'Bakker', REFERRED_ON: '1-2-2026' },
    });
    const stopped = {
      PLAN_ON: '2-2-2026',
      PLAN_TITLE: 'x',
      TRIAL_STARTS_ON: '3-2-2026',
      DECIDED_ON: '4-2-2026',
    };
    const why = { OUTCOME: 'gestopt', DECISION_REASON: 'x', PERMISSION_BY: WORLD_NAMES.municipality };
    const permission = { PERMISSION_NUMBER: '1', PERMISSION_STARTS_ON: '1-2-2026' };
    const later = { cells: { ...row('2', 'Ada').cells, REFERRED_ON: '1-3-2026' } };
    const sheet = sheetOf([
      { cells: { ...row('1', 'Ada').cells, ...stopped, ...why, ...permission } },
      later,
    ]);
    const { id } = await start(sheet);
    await check(id);
    await run(id, [3]);
    const list = await app.ok(
      '{ members(first: 5, orderBy: PHASE_SINCE_DESC) { edges { node { id } } } }',
      {},
      coordinator,
    );
    const [keepMemberId, dropMemberId] = list.edges.map(({ node }: any) => node.id);
    await app.ok(
      'mutation ($input: MergeMembersInput!) { mergeMembers(input: $input) { userErrors { code } } }',
      { input: { keepMemberId, dropMemberId } },
      coordinator,
    );
    const again = await start(sheet);
    expect((await check(again.id)).counts).toMatchObject({ newRows: 0, duplicateRows: 0, faultyRows: 0 });
  });

  it('takes a workbook, columns as they are said, and words as they are meant', async () => {
    await settle('boek');
    const book = new Excel.Workbook();
    const sheet = book.addWorksheet('Leden');
    sheet.addRow(['Wie', 'Code', 'Binnen', 'Spreekt']);
    sheet.addRow(['Ada Bakker', 17, new Date('2026-02-03'), 'Frysk']);
    const { id, columns } = await start(Buffer.from(await book.xlsx.writeBuffer()));
    expect(columns.map(({ field }: any) => field)).toEqual([null, null, null, null]);
    const map = (input: object) => app.gql(MAP, { input: { importId: id, ...input } }, coordinator);
    const fields = ['FULL_NAME', 'EXTERNAL_NUMBER', 'REFERRED_ON', 'LANGUAGE'];
    await map({ columns: fields });
    await check(id);
    expect(await issues(id)).toMatchObject([{ row: 2, column: 'Spreekt', code: 'IMPORT_WORD_UNKNOWN' }]);
    const words = [{ kind: 'LANGUAGE', word: 'FRYSK', meaning: 'nl' }];
    expect((await map({ columns: fields, words })).data.setMemberImportMapping.memberImport.state).toBe(
      'DRAFT',
    );
    expect(await issues(id)).toEqual([]);
    expect(await app.refused(RUN, { input: { importId: id } }, coordinator)).toBe('IMPORT_NOT_CHECKED');
    await check(id);
    expect(await run(id)).toMatchObject({ state: 'DONE' });
    expect(await people()).toMatchObject([
      { externalNumber: '17', name: 'Ada Bakker', referredOn: '2026-02-03' },
    ]);
    const refused = async (input: object) =>
      (await map(input)).data.setMemberImportMapping.userErrors[0].code;
    expect(await refused({ columns: ['EMAIL', 'EMAIL'] })).toBe('IMPORT_FIELD_TWICE');
    expect(await refused({ columns: [], words: [{ kind: 'YES_NO', word: 'x', meaning: 'MAYBE' }] })).toBe(
      'IMPORT_MEANING_UNKNOWN',
    );
    expect(
      await refused({ columns: [], words: [{ kind: 'YES_NO', word: 'x'.repeat(101), meaning: 'YES' }] }),
    ).toBe('VALUE_OUT_OF_RANGE');
    expect(await refused({ columns: [] })).toBe('IMPORT_CLOSED');
  });

  it('refuses what is no sheet, at the door or when it is opened, and keeps nothing of it', async () => {
    await settle('none');
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    for (const content of [
      png,
      Buffer.from([1, 2, 3, 0, 59]),
      '<html>a;b</html>',
      'geen kolommen',
      '%PDF-1.7 a;b;c',
    ])
      await expect(upload(content)).rejects.toThrow('SHEET_TYPE_REFUSED');
    await expect(app.upload('a;b', 'leden.csv', coordinator)).rejects.toThrow('FILE_TYPE_REFUSED');
    await expect(app.upload('a;b', 'leden.csv', coordinator, 'OTHER' as never)).rejects.toThrow(
      'VALUE_OUT_OF_RANGE',
    );
    const refused = async (fileId: string) => app.refused(START, { input: { fileId } }, coordinator);
    expect(await refused(await upload(Buffer.from('PK\u0003\u0004 no book'), 'leden.xlsx'))).toBe(
      'SHEET_UNREADABLE',
    );
    expect(await refused(await app.upload(png, 'a.png', coordinator))).toBe('FILE_TYPE_REFUSED');
    expect(await refused(globalId('File', newId()))).toBe('NOT_FOUND');
    const blank = await upload(';;\r\n;;\r\n');
    expect(await refused(blank)).toBe('SHEET_EMPTY');
    const { id } = await start(csv([HEADER]));
    expect(await check(id)).toMatchObject({ state: 'FAILED', errorCode: 'SHEET_EMPTY' });
    expect((await check(id)).errorMessage).toMatch(/geen rijen/);
    expect(await count('member_import')).toBe(1);
  });

  it('is given up at any time, also while it is at work, and then nobody came in', async () => {
    await settle('cancelled');
    const made = soundPeople(40, 5);
    const { id } = await start(sheetOf(made));
    await check(id);
    await app.ok(RUN, { input: { importId: id } }, coordinator);
    const early = await app.gql(CHECK, { input: { importId: id } }, coordinator);
    const row = await app.gql(CANCEL, { input: { importId: id } }, coordinator);
    const wasInTime = row.data.cancelMemberImport.userErrors.length === 0;
    if (wasInTime)
      expect(['IMPORT_AT_WORK', 'IMPORT_CLOSED']).toContain(early.data.checkMemberImport.userErrors[0].code);
    await until(async () => (await files()) === 0);
    expect((await app.ok(ONE, { id }, coordinator)).state).toBe(wasInTime ? 'CANCELLED' : 'DONE');
    expect(await count('member')).toBe(wasInTime ? 0 : made.length);
    expect(await app.refused(CANCEL, { input: { importId: id } }, coordinator)).toBe('IMPORT_CLOSED');
  });

  it('expires, and the next one lets go of its sheet', async () => {
    await settle('expired');
    const { id } = await start(sheetOf(soundPeople(3, 5)));
    await app.database.owner(
      `UPDATE tenant.member_import SET expires_at = now() - interval '1 day' WHERE tenant_id = $1`,
      [cooperative],
    );
    expect((await app.ok(ONE, { id }, coordinator)).state).toBe('EXPIRED');
    expect(await app.refused(CHECK, { input: { importId: id } }, coordinator)).toBe('IMPORT_CLOSED');
    expect(await files()).toBe(1);
    await start(sheetOf(soundPeople(3, 6)));
    await until(async () => (await count('file')) === 1);
    expect(await files()).toBe(1);
  });

  it('is found again, followed row by row, and is for coordinators', async () => {
    await settle('followed');
    const { id } = await start(sheetOf(soundPeople(30, 5)));
    await app.ok(CHECK, { input: { importId: id } }, coordinator);
    const seen: string[] = await app.within(cooperative, coordinatorId, 'COORDINATOR', async () => {
      const states: string[] = [];
      for await (const row of await app.get(MemberImports).progress(localId('MemberImport', id)))
        states.push(row.state);
      return states;
    });
    expect(seen.at(-1)).toBe('CHECKED');
    const list = await app.ok('{ memberImports(first: 5) { edges { node { id state } } } }', {}, coordinator);
    expect(list.edges).toEqual([{ node: { id, state: 'CHECKED' } }]);
    expect(await app.refused(ONE, { id }, { as: WORLD_NAMES.coach, in: cooperative })).toBe('FORBIDDEN');
    expect(await app.refused(ONE, { id: globalId('MemberImport', newId()) }, coordinator)).toBe('NOT_FOUND');
    const foreign = (keys: string[]) => Buffer.from(JSON.stringify(keys)).toString('base64url');
    expect(
      await app.refused(ISSUES, { importId: id, first: 1, after: foreign(['x', 'y']) }, coordinator),
    ).toBe('CURSOR_INVALID');
    const page = 'query ($after: String) { memberImports(first: 1, after: $after) { edges { cursor } } }';
    expect(await app.refused(page, { after: foreign(['x']) }, coordinator)).toBe('CURSOR_INVALID');
    const template = await app.ok('{ memberImportTemplate { fileName content } }', {}, coordinator);
    expect(template).toMatchObject({
      fileName: 'leden.csv',
      content: expect.stringMatching(/^\uFEFFNummer;Voornaam;/),
    });
  });

  it(`brings in ${MANY} at once within bounds`, async () => {
    // statistics that know others and not this one are the hardest: everything of it seems to be one row
    await app.database.owner('ANALYZE');
    await settle('many');
    const lines = Array.from(
      { length: MANY },
      (_, i) => `${i};Voornaam${i};Achternaam${i};3-2-2026;lid${i}@post.example`,
    );
    const content = `nummer;voornaam;achternaam;aangemeld op;e-mail\n${lines.join('\n')}\n`;
    const { id } = await start(content);
    const before = process.memoryUsage().rss;

    expect((await check(id)).counts).toMatchObject({ newRows: MANY, faultyRows: 0 });
    expect(await run(id)).toMatchObject({ state: 'DONE', rowsDone: MANY });
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
    expect(await count('member')).toBe(MANY);
    const [numbers] = await app.database.owner<{ last: number }>(
      'SELECT max(number) AS last FROM tenant.member WHERE tenant_id = $1',
      [cooperative],
    );
    expect(numbers!.last).toBe(MANY);
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}
