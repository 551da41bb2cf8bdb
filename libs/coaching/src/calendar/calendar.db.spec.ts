import { newId } from '#kernel';
import { globalId } from '#platform';
import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';

let app: TestApp;
let scope: ACooperative;
let memberId: string;
let member: string;

const MAKE = 'mutation { makeCalendarFeed { calendarFeed { id madeOn } link userErrors { code } } }';
const REVOKE =
  'mutation ($input: RevokeCalendarFeedInput!) { revokeCalendarFeed(input: $input) { isRevoked userErrors { code } } }';

beforeAll(async () => {
  app = await startTestApp({}, false);
  scope = await aCooperative(app, 'scope');
});
beforeEach(async () => {
  app.moveTo('2026-07-01');
  memberId = await scope.active();
  member = await scope.person(`member-${newId()}`, 'MEMBER', memberId);
  await scope.done('assignCoach', { memberId, coachEmail: scope.coach, startsOn: '2026-02-01' });
});
afterAll(() => app.stop());

const here = (as: string) => ({ as, in: scope.id });
const plan = async (plannedOn: string, plannedAt: string | null, more: object = {}) =>
  (
    await app.ok(
      'mutation ($input: PlanCoachingSessionInput!) { planCoachingSession(input: $input) { coachingSession { id } userErrors { code } } }',
      { input: { memberId, plannedOn, plannedAt, place: 'Bij het atelier', ...more } },
      here(scope.coach),
    )
  ).coachingSession.id as string;
const make = async (as: string) => {
  const { calendarFeed, link } = await app.ok(MAKE, {}, here(as));
  return { id: calendarFeed.id as string, path: new URL(link).pathname };
};
const read = async (path: string) => {
  const response = await fetch(`${app.url}${path}`);
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const starts = (text: string) => [...text.matchAll(/^DTSTART[^:]*:(.*)\r$/gm)].map(([, at]) => at).sort();

describe('a calendar link', () => {
  it('shows when, in summer and in winter time, and says only that there is an appointment', async () => {
    await plan('2026-07-04', '10:30', { minutes: 45 });
    await plan('2026-12-15', '10:30');
    await plan('2026-07-20', null);
    const { path } = await make(member);
    const { status, headers, text } = await read(path);
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
      200,
      'text/calendar; charset=utf-8',
      'private, no-store',
    ]);
    expect(starts(text)).toEqual(['20260704T083000Z', '20260720', '20261215T093000Z']);
    expect(text).toContain('DTEND:20260704T091500Z');
    expect(new Set(text.match(/^(SUMMARY|LOCATION|DESCRIPTION|ORGANIZER|ATTENDEE).*\r$/gm))).toEqual(
      new Set(['SUMMARY:Afspraak\r']),
    );
    expect(text).not.toMatch(/atelier|Samira|coach/i);
  });

  it("of a coach shows the coach's own with the members of the day; another coach's is empty", async () => {
    const otherId = await scope.active('Noor');
    await scope.done('assignCoach', { memberId: otherId, coachEmail: scope.coach, startsOn: '2026-02-01' });
    await plan('2026-07-05', '10:00');
    await plan('2026-07-06', '11:00', { memberId: otherId });
    const { path } = await make(scope.coach);
    const mine = starts((await read(path)).text);
    expect(mine).toEqual(expect.arrayContaining(['20260705T080000Z', '20260706T090000Z']));
    const later = await scope.person(`later-${newId()}`, 'COACH');
    const strange = (await make(later)).path;
    expect(starts((await read(strange)).text)).toEqual([]);
    // who coaches somebody no more, meets them no more
    await scope.done('assignCoach', { memberId: otherId, coachEmail: later, startsOn: '2026-07-01' });
    expect(starts((await read(path)).text)).not.toContain('20260706T090000Z');
    expect(starts((await read((await make(member)).path)).text)).toEqual(['20260705T080000Z']);
  });

  it('follows what is moved, cancelled and held', async () => {
    const [moved, cancelled] = [await plan('2026-07-04', '10:30'), await plan('2026-07-05', '10:30')];
    const { path } = await make(member);
    const does = (mutation: string, input: object) =>
      app.ok(
        `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { userErrors { code } } }`,
        { input },
        here(scope.coach),
      );
    await does('moveCoachingSession', { sessionId: moved, plannedOn: '2026-07-08', plannedAt: '14:00' });
    await does('cancelCoachingSession', { sessionId: cancelled });
    expect(starts((await read(path)).text)).toEqual(['20260708T120000Z']);
  });

  it('is shown once, kept as a hash, and taken back at once; unknown and revoked ones answer alike', async () => {
    const { id, path } = await make(member);
    const secret = path.slice('/calendar/'.length, -'.ics'.length);
    const rows = await app.database.owner<{ row: string }>(
      'SELECT f::text AS row FROM registry.calendar_feed f',
    );
    expect(rows.some(({ row }) => row.includes(secret))).toBe(false);
    expect(await app.ok('{ calendarFeeds { id } }', {}, here(member))).toEqual([{ id }]);
    expect(await app.refused(REVOKE, { input: { calendarFeedId: id } }, here(scope.coach))).toBe('NOT_FOUND');
    await app.ok(REVOKE, { input: { calendarFeedId: id } }, here(member));
    expect(await app.ok('{ calendarFeeds { id } }', {}, here(member))).toEqual([]);
    expect(await app.refused(REVOKE, { input: { calendarFeedId: id } }, here(member))).toBe('NOT_FOUND');
    const answers = [];
    for (const asked of [path, `/calendar/${'a'.repeat(43)}.ics`, '/calendar/x.ics', path.slice(0, -4)]) {
      const { status, text } = await read(asked);
      answers.push([status, text]);
    }
    expect(new Set(answers.map(String)).size).toBe(1);
    expect(answers[0]![0]).toBe(404);
    const unknown = globalId('CalendarFeed', newId());
    expect(await app.refused(REVOKE, { input: { calendarFeedId: unknown } }, here(member))).toBe('NOT_FOUND');
  });

  it('ends with the role', async () => {
    const leaving = await scope.person(`leaving-${newId()}`, 'COACH');
    const { path } = await make(leaving);
    expect((await read(path)).status).toBe(200);
    await app.ok(
      'mutation ($input: RevokeRoleInput!) { revokeRole(input: $input) { isRevoked userErrors { code } } }',
      { input: { role: 'COACH', email: leaving } },
      here(scope.coordinator),
    );
    expect((await read(path)).status).toBe(404);
    await app.account(leaving, 'TREASURER', scope.id);
    expect((await read(path)).status).toBe(404);
  });

  it('exists five times at most, also when all are asked for at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => app.gql(MAKE, {}, here(member))));
    const codes = answers.map(({ data }) => data.makeCalendarFeed.userErrors[0]?.code ?? 'MADE').sort();
    expect(codes).toEqual([...Array<string>(3).fill('FEEDS_TOO_MANY'), ...Array<string>(5).fill('MADE')]);
    const treasurer = await scope.person(`treasurer-${newId()}`, 'TREASURER');
    expect(await app.refused(MAKE, {}, here(treasurer))).toBe('FORBIDDEN');
  });

  it('is read so often from one address, and then no more for a while', async () => {
    const { path } = await make(member);
    await app.database.owner(
      `UPDATE registry.sign_in_failure SET failures = 600 WHERE failures = (SELECT max(failures) FROM registry.sign_in_failure)`,
    );
    const { status, text } = await read(path);
    expect([status, JSON.parse(text).code]).toEqual([429, 'THROTTLED']);
  });
});
