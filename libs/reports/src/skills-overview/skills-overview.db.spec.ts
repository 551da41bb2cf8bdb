import { type ACooperative, aCooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import {
  madeReport,
  READ_REPORT,
  registerCooperative,
  REQUEST_REPORT,
} from '../report/made-report.fixture.js';
import type { FrozenSkills } from './skills-overview.js';

describe('the skills of a member, to take along', () => {
  let app: TestApp;
  let scope: ACooperative;
  let memberId: string;
  let member: string;
  const here = (as: string) => ({ as, in: scope.id });
  const input = () => ({ definition: 'SKILLS_OVERVIEW', memberId });
  const done = (mutation: string, type: string, more: object, as = member) =>
    app.ok(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code path } } }`,
      { input: { memberId, ...more } },
      here(as),
    );

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-07-01');
    scope = await aCooperative(app, 'vaardig');
    await registerCooperative(app, here(scope.coordinator));
    memberId = await scope.active();
    member = await scope.person('lid', 'MEMBER', memberId);
    await scope.done('assignCoach', { memberId, coachEmail: scope.coach, startsOn: '2026-02-01' });
    await done('recordTalentProfile', 'RecordTalentProfileInput', {
      basedOnVersion: 0,
      experience: [],
      diplomas: [],
      languages: [{ language: 'Dari', level: 'MOTHER_TONGUE' }],
      strengths: 'Rekenen',
    });
    await done('addCompetence', 'AddCompetenceInput', { isOffered: true, kind: 'COOKING', words: 'Brood' });
    await done('addCompetence', 'AddCompetenceInput', {
      isOffered: false,
      kind: 'MONEY',
      words: 'Belasting',
    });
    await done('startLearningModule', 'StartLearningModuleInput', { module: 'IDEA_AND_CANVAS' });
    await done('finishLearningModule', 'FinishLearningModuleInput', {
      module: 'IDEA_AND_CANVAS',
      words: 'Mijn canvas hangt boven de oven',
    });
    await done(
      'commentOnLearningModule',
      'CommentOnLearningModuleInput',
      { module: 'IDEA_AND_CANVAS', words: 'Knap gedaan' },
      scope.coach,
    );
    for (const [as, value] of [
      [member, 3],
      [scope.coach, 7],
    ] as const)
      await done(
        'recordMeasurement',
        'RecordMeasurementInput',
        { instrument: 'ENTRECOMP', version: 1, answers: [{ item: 'CREATIVITY', value }] },
        as,
      );
  });
  afterAll(() => app.stop());

  it("holds what was told and done, the member's own scores, and no evidence nor what the coach said", async () => {
    const made = await madeReport(app, input(), here(member));
    const data = made.data as FrozenSkills;
    expect(data.profile).toMatchObject({ strengths: 'Rekenen', languages: [{ language: 'Dari' }] });
    expect(data.offered).toEqual([{ kind: 'COOKING', words: 'Brood' }]);
    expect(data.modules[0]).toMatchObject({ startedOn: '2026-07-01', doneOn: '2026-07-01' });
    expect(data.modules[1]).toMatchObject({ startedOn: null, doneOn: null });
    const scored = data.competences!.domains.filter(({ score }) => score !== null);
    expect(scored).toEqual([{ name: { nl: 'Creativiteit', en: 'Creativity' }, score: 3 }]);
    expect(JSON.stringify(data)).not.toMatch(/oven|Knap|Belasting/);
  });

  it('is asked for by the coach too, which the log names', async () => {
    await madeReport(app, input(), here(scope.coach));
    const logged = await app.database.owner(
      `SELECT FROM tenant.access_log WHERE tenant_id = $1 AND purpose = 'report.skills-overview'`,
      [scope.id],
    );
    expect(logged).toHaveLength(1);
  });

  it('is nobody else’s: coordinator, officer, another coach, another member', async () => {
    const { id } = await madeReport(app, input(), here(member));
    const ask = (as: string) => app.refused(REQUEST_REPORT, { input: input() }, here(as));
    const read = (as: string) => app.refused(READ_REPORT, { id }, here(as));
    for (const as of [scope.coordinator, scope.officer]) {
      expect(await ask(as)).toBe('REPORT_NOT_ALLOWED');
      expect(await read(as)).toBe('NOT_FOUND');
    }
    const neighbour = await scope.person('buur', 'MEMBER', await scope.active('Noor'));
    for (const as of [await scope.person('andere', 'COACH'), neighbour]) {
      expect(await ask(as)).toBe('NOT_FOUND');
      expect(await read(as)).toBe('NOT_FOUND');
    }
  });

  it('of who never told anything says so, and is made', async () => {
    const quiet = await scope.active('Wim');
    const as = await scope.person('stil', 'MEMBER', quiet);
    const made = await madeReport(app, { definition: 'SKILLS_OVERVIEW', memberId: quiet }, here(as));
    expect(made.data).toMatchObject({ offered: [], competences: null, profile: { strengths: '' } });
  });
});
