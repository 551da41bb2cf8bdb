import { localId } from '#platform';
import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';

/** Somebody who can write to the database, and not more, cannot make one person read what is another's. */
describe('a note that was moved in the database', () => {
  let app: TestApp;
  let scope: ACooperative;
  let members: { id: string; as: string }[];

  beforeAll(async () => {
    app = await startTestApp({}, false);
    app.moveTo('2026-07-01');
    scope = await aCooperative(app, 'scope');
    members = [];
    for (const name of ['een', 'twee']) {
      const id = await scope.active(name);
      await scope.done('assignCoach', { memberId: id, coachEmail: scope.coach, startsOn: '2026-02-01' });
      members.push({ id, as: await scope.person(name, 'MEMBER', id) });
    }
  });
  afterAll(() => app.stop());

  const record = async (memberId: string, note: string) => {
    const { coachingSession } = await app.ok(
      'mutation ($input: RecordCoachingSessionInput!) { recordCoachingSession(input: $input) { coachingSession { id } userErrors { code } } }',
      {
        input: { memberId, heldOn: '2026-06-20', note, agreements: [{ words: `${note}!`, doneBy: 'COACH' }] },
      },
      { as: scope.coach, in: scope.id },
    );
    return localId('CoachingSession', coachingSession.id);
  };
  const read = ({ id, as }: { id: string; as: string }) =>
    app.gql(
      'query ($id: ID!) { coachingSessions(memberId: $id, first: 5) { edges { node { note } } } }',
      { id },
      { as, in: scope.id },
    );

  it.each([
    ['to another session of the same person', 0, 'note_ciphertext'],
    ['to a session of somebody else', 1, 'note_ciphertext'],
    ['out of another field', 0, 'words'],
  ])('%s cannot be read', async (_how, to, what) => {
    const reader = members[to]!;
    const from = await record(members[0]!.id, 'Bron');
    const target = await record(reader.id, 'Doel');
    const source =
      what === 'words'
        ? 'SELECT words_ciphertext FROM tenant.agreement WHERE session_id = $1'
        : 'SELECT note_ciphertext FROM tenant.coaching_session WHERE id = $1';
    const kept = await app.database.owner<{ note: Buffer }>(
      'SELECT note_ciphertext AS note FROM tenant.coaching_session WHERE id = $1',
      [target],
    );
    const put = 'UPDATE tenant.coaching_session SET note_ciphertext =';
    await app.database.owner(`${put} (${source}) WHERE id = $2`, [from, target]);
    const { errors, data } = await read(reader);
    expect(errors?.[0]?.extensions.code).toBe('INTERNAL');
    expect(JSON.stringify(data ?? {})).not.toContain('Bron');
    await app.database.owner(`${put} $1 WHERE id = $2`, [kept[0]!.note, target]);
    expect((await read(reader)).errors).toBeUndefined();
  });
});
