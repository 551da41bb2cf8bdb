import { Policies } from '#cooperative';
import { civilDate } from '#kernel';
import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { TrialReminders } from './trial-reminders.service.js';

const NOTICES = '{ notices(first: 100) { edges { node { kind text aboutId } } } }';

describe('reminders of a decision on a trial', () => {
  let app: TestApp;
  let scope: ACooperative;
  let bestuurd: ACooperative;
  let board: string;

  beforeAll(async () => {
    app = await startTestApp({}, false);
    app.moveTo('2026-03-01');
    [scope, bestuurd] = [await aCooperative(app, 'scope'), await aCooperative(app, 'bestuurd')];
    board = await bestuurd.person('bestuur', 'BOARD');
    await scope.person('penningmeester', 'TREASURER');
    const since = civilDate('2020-02-01');
    const decided = { validFrom: since, decidedOn: since, decidedBy: 'leden' };
    await app.within(bestuurd.id, bestuurd.coordinatorId, 'COORDINATOR', () =>
      app.get(Policies).record({ kind: 'admission', body: { decidedBy: 'BOARD' }, ...decided }),
    );
    await app.within(scope.id, scope.coordinatorId, 'COORDINATOR', () =>
      app.get(Policies).record({ kind: 'trial', body: { months: 3, extensionMonths: 3 }, ...decided }),
    );
  });
  afterAll(() => app.stop());

  /** Goes round on a day, twice at a time and then again: what was told is told once. */
  const on = async (day: string) => {
    app.moveTo(day);
    const reminders = app.get(TrialReminders);
    await Promise.all([reminders.remindAll(), reminders.remindAll()]);
    await reminders.remindAll();
  };
  const told = async (of: ACooperative, as: string, about: string): Promise<string[]> =>
    (await app.ok(NOTICES, {}, { as, in: of.id })).edges
      .map(({ node }: { node: { kind: string; text: string; aboutId: string } }) => node)
      .filter(
        (node: { kind: string; aboutId: string }) =>
          node.kind === 'trial-decision-due' && node.aboutId === about,
      )
      .map(({ text }: { text: string }) => text)
      .reverse();

  it('come two weeks before, on the day, and every week that it is late; to coordinators', async () => {
    const memberId = await scope.inTrial();
    const penningmeester = 'penningmeester@scope.example';
    const sofar: string[] = [];
    for (const [day, sentence] of [
      ['2026-05-17', null],
      ['2026-05-18', 'De proefperiode van Samira eindigt op 1 juni 2026. Bereid het besluit voor.'],
      ['2026-05-31', null],
      ['2026-06-01', 'De proefperiode van Samira is op 1 juni 2026 klaar. Neem een besluit.'],
      ['2026-06-07', null],
      ['2026-06-08', 'De proefperiode van Samira was op 1 juni 2026 klaar. Er is nog geen besluit.'],
      ['2026-06-15', 'De proefperiode van Samira was op 1 juni 2026 klaar. Er is nog geen besluit.'],
    ] as const) {
      await on(day);
      if (sentence) sofar.push(sentence);
      expect([day, await told(scope, scope.coordinator, memberId)]).toEqual([day, sofar]);
    }
    expect(await told(scope, penningmeester, memberId)).toEqual([]);
    // an end that was put off is another one
    const longer = { memberId, endsOn: '2026-08-01', decidedOn: '2026-06-15', reason: 'Nog een opdracht.' };
    await scope.done('extendTrial', longer);
    await on('2026-06-22');
    expect(await told(scope, scope.coordinator, memberId)).toHaveLength(sofar.length);
    await on('2026-07-20');
    expect((await told(scope, scope.coordinator, memberId)).at(-1)).toContain('1 augustus 2026');
    await scope.done('stopTrial', { memberId, stoppedOn: '2026-07-20', reason: 'Ziek.' });
    await on('2026-08-10');
    expect(await told(scope, scope.coordinator, memberId)).toHaveLength(sofar.length + 1);
  });

  it('come to the board too where the board decides, and to nobody of another cooperative', async () => {
    app.moveTo('2026-03-01');
    const memberId = await bestuurd.inTrial();
    await on('2026-06-01');
    for (const as of [board, bestuurd.coordinator])
      expect(await told(bestuurd, as, memberId)).toHaveLength(1);
    expect(await told(bestuurd, bestuurd.coach, memberId)).toEqual([]);
    const elsewhere = (await app.ok(NOTICES, {}, { as: scope.coordinator, in: scope.id })).edges;
    expect(JSON.stringify(elsewhere)).not.toContain(memberId);
  });
});
