import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createClient } from 'graphql-ws';
import { ROLE_HOMES, type Role } from '#identity';
import { localId } from '#platform';
import { captureLog } from '../isolation/captured-log.js';
import type { Kind } from '../isolation/furnished.js';
import { type RootField, rootFields } from '../isolation/schema-walk.js';
import { serverLog } from '../isolation/server-log.js';
import { type Field, type Partner, type Place, startField, type Who } from './field.js';
import { until } from './month.js';

// under Jest the ES module of ws resolves to its browser stand-in
const { WebSocket } = createRequire(import.meta.url)('ws') as { WebSocket: typeof globalThis.WebSocket };

/** Stands in everything that coach and member write to each other. */
const WORD = 'Kanarievogel';
/** Stands in a plan, which others may read: who does not find this, does not look. */
const OPEN_WORD = 'Pimpelmees';
const said = (where: string) => `${WORD} ${where}`;

describe('what coach and member say to each other', () => {
  const log = captureLog();
  let field: Field;
  let scope: Place;
  let delft: Partner;
  let werkse: Partner;
  let fields: RootField[];
  let ids: Partial<Record<Kind, string>>;
  let member: Who;
  let later: Who;
  const strangers = new Map<string, Who>();

  beforeAll(async () => {
    field = await startField({ LOG_LEVEL: 'trace' });
    field.on('2026-01-02');
    scope = await field.cooperative('scope', 'Scope', {
      contribution: {
        rateBasisPoints: 3000,
        trainingFundBasisPoints: 0,
        base: 'NET_REVENUE',
        rounding: 'PER_BOOKING',
        creditOn: 'PAYMENT',
      },
      'decision-letter': { isAutomatic: true },
    });
    const registration = {
      name: 'Scope',
      street: 'Oude Delft',
      houseNumber: '12',
      postcode: '2611 CA',
      city: 'Delft',
    };
    await field.does(scope.coordinator, 'changeCooperative', {
      ...registration,
      kvkNumber: '12345678',
      iban: 'NL83OPBL0123456789',
    });
    delft = await field.partner('MUNICIPALITY', 'delft', 'gemeente Delft');
    werkse = await field.partner('REFERRER', 'werkse', 'Werkse!');
    for (const partner of [delft, werkse]) await field.worksWith(scope, partner, '2026-01-01');
    field.on('2026-06-01');
    const sent = { source: 'REFERRER', organisationId: werkse.id };
    const memberId = await field.memberSince(scope, 2026, { givenName: 'Samira', ...sent }, delft);
    const neighbourId = await field.memberSince(scope, 2026, { givenName: 'Joris' }, delft);
    member = await field.signsUp(scope, memberId, 'samira@post.example');
    strangers.set('another member', await field.signsUp(scope, neighbourId, 'joris@post.example'));
    await everyRole();
    later = { as: 'later@scope.example', in: scope.id };
    await field.app.account(later.as, 'COACH', scope.id);
    const { coach } = scope;
    await field.does(scope.coordinator, 'assignCoach', {
      memberId,
      coachEmail: coach.as,
      startsOn: '2026-06-01',
    });
    await field.does(member, 'submitBusinessPlan', {
      memberId,
      title: OPEN_WORD,
      summary: 'x',
      submittedOn: '2026-06-01',
    });

    const { goal } = await field.does(
      coach,
      'setGoal',
      {
        memberId,
        words: said('goal'),
        steps: [said('step')],
        levels: [{ attainment: 0, words: said('level') }],
        reviewOn: '2026-09-01',
      },
      'goal { id }',
    );
    await field.does(coach, 'reviewGoal', {
      goalId: goal.id,
      attainment: 1,
      words: said('review'),
      nextReviewOn: '2026-10-01',
    });
    const { coachingSession: planned } = await field.does(
      coach,
      'planCoachingSession',
      { memberId, plannedOn: '2026-06-20', plannedAt: '10:30', place: said('place') },
      'coachingSession { id }',
    );
    const { coachingSession: held } = await field.does(
      coach,
      'recordCoachingSession',
      {
        memberId,
        heldOn: '2026-06-01',
        note: said('note'),
        agreements: [{ words: said('agreement'), doneBy: 'MEMBER', dueOn: '2026-06-10' }],
      },
      'coachingSession { id agreements { id } }',
    );
    const statement = {
      definition: 'THERMOMETER_STATEMENT',
      memberId,
      fromOn: '2026-06-01',
      untilOn: '2026-06-01',
    };
    const { report } = await field.does(scope.coordinator, 'requestReport', statement, 'report { id }');
    const { trajectory } = await field.asks(
      scope.coordinator,
      'query ($id: ID!) { member(id: $id) { trajectory { id } } }',
      { id: memberId },
    );
    ids = {
      Member: memberId,
      Trajectory: trajectory.id,
      CoachingSession: held.id,
      Goal: goal.id,
      Agreement: held.agreements[0].id,
      Report: report.id,
    };
    plannedId = planned.id;
    fields = await rootFields(field.app);
  });
  afterAll(async () => {
    await field.app.stop();
    log.release();
  });
  let plannedId: string;

  /** Somebody of each role, in Scope, with a partner of it, in the network, and in another cooperative. */
  async function everyRole(): Promise<void> {
    const { app } = field;
    const homes = {
      COOPERATIVE: scope.id,
      MUNICIPALITY: localId('Organisation', delft.id),
      REFERRER: localId('Organisation', werkse.id),
      NETWORK: await app.organisation('NETWORK', 'lansco', 'LaNSCO'),
      PLATFORM: await app.organisation('PLATFORM', 'platform', 'Platform'),
    };
    for (const role of Object.keys(ROLE_HOMES) as Role[]) {
      if (role === 'MEMBER') continue;
      const as = `vreemd-${role.toLowerCase().replaceAll('_', '-')}@post.example`;
      await app.account(as, role, homes[ROLE_HOMES[role]]);
      strangers.set(role, { as, in: scope.id });
    }
    // her own officer and the desk that sent her know more of her than colleagues do
    strangers.set('her officer', field.at(delft, scope));
    strangers.set('her referrer', field.at(werkse, scope));
    strangers.set('coordinator', scope.coordinator);
    const pangea = await field.cooperative('pangea', 'Pangea');
    strangers.set('coordinator of another', pangea.coordinator);
    strangers.set('coach of another', pangea.coach);
  }

  /** Everything that somebody gets to hear when they ask every question there is about her. */
  async function hears(who: Who): Promise<string> {
    const inNoCooperative = { as: who.as };
    const answers: string[] = [];
    for (const one of fields.filter(({ operation }) => operation === 'query')) {
      // what is looked for stands in the access log, so nobody looks for the whole word
      for (const text of [WORD.slice(0, 7), 'Samira']) {
        const variables = one.variables(({ kind }) => ids[kind as Kind] ?? null);
        if ('text' in variables) variables.text = text;
        for (const options of [who, inNoCooperative])
          answers.push(JSON.stringify(await field.app.gql(one.document, variables, options)));
        if (!('text' in variables)) break;
      }
    }
    return answers.join('\n');
  }

  it('is read by the two of them, so that whoever asks the same and reads nothing was refused', async () => {
    for (const who of [scope.coach, member]) {
      const heard = await hears(who);
      for (const where of ['note', 'agreement', 'goal', 'step', 'level', 'review', 'place'])
        expect([where, heard.includes(said(where))]).toEqual([where, true]);
    }
    expect(await hears(scope.coordinator)).toContain(OPEN_WORD);
  });

  it('is heard by no other role, whatever they ask', async () => {
    const heard: string[] = [];
    for (const [name, who] of strangers) if ((await hears(who)).includes(WORD)) heard.push(name);
    expect(heard).toEqual([]);
  });

  it('is in no answer to what others try to do', async () => {
    const sessionId = plannedId;
    const tries = [
      ['planCoachingSession', { memberId: ids.Member, plannedOn: '2026-06-20' }],
      ['moveCoachingSession', { sessionId, plannedOn: '2026-06-21' }],
      ['cancelCoachingSession', { sessionId }],
      ['missCoachingSession', { sessionId, missedBy: 'MEMBER' }],
      [
        'recordCoachingSession',
        { memberId: ids.Member, heldOn: '2026-06-01', note: 'Meegelezen.', plannedSessionId: sessionId },
      ],
      ['setAgreements', { sessionId: ids.CoachingSession, agreements: [] }],
      ['confirmAgreements', { sessionId: ids.CoachingSession, agreementsVersion: 1 }],
      ['completeAgreement', { agreementId: ids.Agreement, isDone: true }],
      ['closeGoal', { goalId: ids.Goal }],
      ['addGoalStep', { goalId: ids.Goal, words: 'Meegelezen.' }],
    ] as const;
    for (const [name, who] of strangers) {
      for (const [mutation, input] of tries) {
        const { document } = fields.find((one) => one.name === mutation)!;
        const answer = await field.app.gql(document, { input }, who);
        expect([name, mutation, JSON.stringify(answer).includes(WORD)]).toEqual([name, mutation, false]);
        expect([name, mutation, await field.refused(who, mutation, input)]).toEqual([
          name,
          mutation,
          expect.stringMatching(/^(NOT_FOUND|FORBIDDEN|UNAUTHENTICATED)$/),
        ]);
      }
    }
  });

  it('is neither told while a report is made, nor in a calendar', async () => {
    const { coordinator, coach } = scope;
    const socket = createClient({
      url: `${field.app.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${await field.app.token(coordinator.as)}` },
      retryAttempts: 0,
    });
    const { document } = fields.find(({ name }) => name === 'reportProgress')!;
    const told: unknown[] = [];
    for await (const one of socket.iterate({ query: document, variables: { id: ids.Report } }))
      told.push(one);
    await socket.dispose();
    expect(JSON.stringify(told)).toContain('"state":"READY"');
    expect(JSON.stringify(told)).not.toContain(WORD);
    for (const who of [coach, member]) {
      const { link } = await field.app.ok(
        'mutation { makeCalendarFeed { link userErrors { code } } }',
        {},
        who,
      );
      const calendar = await (await fetch(`${field.app.url}${new URL(link, field.app.url).pathname}`)).text();
      expect(calendar).toContain('Afspraak');
      expect(calendar).not.toContain(WORD);
    }
  });

  it('is opened to a later coach by the member alone, and then no more to the one before', async () => {
    field.on('2026-06-02');
    const memberId = ids.Member;
    await field.does(scope.coordinator, 'assignCoach', {
      memberId,
      coachEmail: later.as,
      startsOn: '2026-06-02',
    });
    expect(await hears(scope.coach)).not.toContain(WORD);
    const about = ['note', 'agreement'];
    const heardNotes = async () => {
      const heard = await hears(later);
      return about.filter((where) => heard.includes(said(where)));
    };
    expect(await heardNotes()).toEqual([]);
    const release = { memberId, coachId: await coachOfHers() };
    for (const who of [scope.coordinator, scope.coach, later])
      expect(await field.refused(who, 'releaseNotes', release)).toBe('FORBIDDEN');
    const { noteRelease } = await field.does(member, 'releaseNotes', release, 'noteRelease { id }');
    expect(await heardNotes()).toEqual(about);
    expect(await hears(scope.coach)).not.toContain(WORD);
    await field.does(member, 'revokeNoteRelease', { noteReleaseId: noteRelease.id });
    expect(await heardNotes()).toEqual([]);
  });

  it('stands in no table, no file and no log', async () => {
    await until(async () => {
      const open = await field.app.database.owner(
        `SELECT FROM outbox.request WHERE state NOT IN ('DONE', 'FAILED')`,
      );
      return open.length === 0;
    });
    // refused words too: they come close to a log
    const wrong = { memberId: ids.Member, heldOn: '2026-06-02', note: `${said('refused')} 111222333` };
    expect(await field.refused(later, 'recordCoachingSession', wrong)).toBe('TEXT_HAS_BSN');
    expect(await field.refused(later, 'recordCoachingSession', { ...wrong, heldOn: '2026-02-30' })).not.toBe(
      '',
    );

    const dump = await everyRow();
    expect(dump).toContain(OPEN_WORD);
    expect(inPlain(dump)).toEqual([]);
    const { filesDir } = field.app.database.config;
    const kept = readdirSync(filesDir, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(kept.length).toBeGreaterThan(0);
    for (const { parentPath, name } of kept)
      expect(readFileSync(join(parentPath, name)).toString('latin1')).not.toContain(WORD);
    expect(log.text()).toContain('"level"');
    expect(inPlain(log.text())).toEqual([]);
    expect(inPlain(await serverLog(field.app.database))).toEqual([]);
  });

  async function coachOfHers(): Promise<string> {
    const { coach } = await field.asks(member, 'query ($id: ID!) { member(id: $id) { coach { id } } }', {
      id: ids.Member,
    });
    return coach.id;
  }

  /** Every row of every table of every schema, as text; bytes in hexadecimal. */
  async function everyRow(): Promise<string> {
    const { owner } = field.app.database;
    const tables = await owner<{ name: string }>(
      `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
        WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
    );
    const rows: string[] = [];
    for (const { name } of tables) {
      for (const { row } of await owner<{ row: string }>(`SELECT t::text AS row FROM ${name} t`))
        rows.push(row);
    }
    return rows.join('\n');
  }
});

/** In which ways the word can be read in a text: as it is, in hexadecimal, or in base64 wherever it begins. */
function inPlain(text: string): string[] {
  const bytes = Buffer.from(WORD);
  const ways = {
    plain: WORD,
    hexadecimal: bytes.toString('hex'),
    ...Object.fromEntries(
      [0, 1, 2].map((shift) => [
        `base64 from ${shift}`,
        // the first and last sign depend on the neighbours
        Buffer.concat([Buffer.alloc(shift), bytes])
          .toString('base64')
          .slice(shift + 1, -4),
      ]),
    ),
  };
  const low = text.toLowerCase();
  return Object.entries(ways)
    .filter(([way, sign]) =>
      way.startsWith('base64') ? text.includes(sign) : low.includes(sign.toLowerCase()),
    )
    .map(([way]) => way);
}
