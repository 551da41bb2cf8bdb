import { newId } from '#kernel';
import { globalId, localId } from '#platform';
import { en } from '../../apps/web/src/text/en.js';
import { nl } from '../../apps/web/src/text/nl.js';
import { COORDINATOR, type DemoHouse, flawsOf, openDemoHouse } from './demo-house.js';
import type { Visitor } from './visitor.js';

const TREASURER = 'treasurer@scope.example';
const MEMBER = 'member@scope.example';
const OFFICER = 'officer@delft.example';
const ADVISER = 'adviser@delft.example';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly balance: { readonly amount: string } | null;
}

let house: DemoHouse;
/** One with a thermometer, and one who has none yet: there is no statement of the second. */
let withThermometer: Person;
let without: Person;

beforeAll(async () => {
  house = await openDemoHouse();
  const { edges } = await house.app.ok(
    '{ members(first: 100, orderBy: NAME_ASC) { edges { node { id name balance { amount } } } } }',
    {},
    { as: COORDINATOR },
  );
  const people: Person[] = edges.map(({ node }: { node: Person }) => node);
  withThermometer = people.find(({ balance }) => balance !== null)!;
  without = people.find(({ balance }) => balance === null)!;
}, 120_000);
afterAll(async () => {
  await house?.close();
});

describe.each([
  [390, 'nl', nl],
  [1280, 'en', en],
] as const)('at %d px in %s', (width, language, say) => {
  const statement = language === 'nl' ? 'Thermometeroverzicht' : 'Thermometer statement';
  let visitor: Visitor;

  const comes = async (path: string, email: string): Promise<Visitor> =>
    (visitor = await house.comes(width, path, email, language));
  const standsWell = async () => expect(await flawsOf(visitor)).toEqual([]);
  const press = (name: string) => visitor.page.getByRole('button', { name, exact: true }).click();
  const isReady = () => visitor.page.getByText(say['reportState.READY.lead']).waitFor();

  afterEach(async () => {
    await visitor?.context.close();
  });

  it('a coordinator finds the way from the board, looks at the cover, asks, and takes the file along', async () => {
    const { page } = await comes('/pipeline', COORDINATOR);
    await visitor.sees(say['pipeline.title']);
    await page.getByRole('link', { name: say['reports.board'] }).click();
    await visitor.sees(say['newReport.title']);
    await standsWell();
    await page.getByRole('link', { name: statement }).click();
    await visitor.sees(statement);
    await page.getByLabel(say['newReport.about.MEMBER']).selectOption({ label: withThermometer.name });
    const cover = page.getByRole('region', { name: say['newReport.cover'] });
    await cover.getByText(withThermometer.name).waitFor();
    await cover.getByText(say['newReport.leftOut']).waitFor();
    await standsWell();
    await press(say['newReport.submit']);
    await page.waitForURL(/\/reports\/rep_/);
    await isReady();
    await standsWell();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Open PDF/ }).click();
    expect((await download).suggestedFilename()).toMatch(/\.pdf$/);

    await press(say['report.compare']);
    await page.getByText(language === 'nl' ? /^Er is niets veranderd/ : /^Nothing has changed/).waitFor();
    await standsWell();
    await press(say['report.remake']);
    const dialog = page.getByRole('dialog');
    await dialog.getByText(say['report.remakeLead']).waitFor();
    await standsWell();
    await dialog.getByRole('button', { name: say['report.remake'] }).click();
    await page.getByText(say['report.remake.done']).waitFor();
    await isReady();

    await page.getByRole('link', { name: say['reports.title'], exact: true }).first().click();
    await visitor.sees(say['reports.title']);
    const found = page.getByRole('article').filter({ hasText: withThermometer.name }).first();
    await found.getByText(say['reportState.READY'], { exact: true }).waitFor();
    await standsWell();
    await page.getByLabel(say['reports.state'], { exact: true }).selectOption('EXPIRED');
    await page.getByText(say['reports.notFound']).waitFor();
    await standsWell();

    await page.goto('/notices');
    await visitor.sees(say['notices.title']);
    await page.locator('a[href^="/reports/rep_"]').first().click();
    await page.waitForURL(/\/reports\/rep_/);
    await isReady();
  }, 120_000);

  it('a period is two days only where somebody wants to type them, and a day too late is told at its field', async () => {
    const { page } = await comes('/reports/new?kind=THERMOMETER_STATEMENT', COORDINATOR);
    await visitor.sees(statement);
    await page.getByLabel(say['newReport.about.MEMBER']).selectOption({ label: withThermometer.name });
    await page.getByLabel(say['newReport.period']).selectOption({ label: say['newReport.ownPeriod'] });
    await page.getByLabel(say['newReport.from']).fill('2026-03-01');
    await page.getByLabel(say['newReport.until']).fill('2026-02-01');
    await press(say['newReport.submit']);
    await page.locator('[id$="-error"]').first().waitFor();
    expect(await visitor.accessibility()).toEqual([]);
  }, 60_000);

  it('one that there cannot be is refused when it is asked for', async () => {
    const { page } = await comes(
      `/reports/new?kind=THERMOMETER_STATEMENT&subject=${without.id}`,
      COORDINATOR,
    );
    await visitor.sees(statement);
    await press(say['newReport.submit']);
    await page.locator('[id$="-error"]').first().waitFor();
    expect(page.url()).toContain('/reports/new');
    await standsWell();
  }, 60_000);

  it('one that could not be made says why, and is tried again with a reason', async () => {
    const id = await inHand(withThermometer.id, { state: 'FAILED', error: 'REPORT_RENDER_TIMEOUT' });
    const { page } = await comes(`/reports/${globalId('Report', id)}`, COORDINATOR);
    await visitor.sees(statement);
    await page.getByText(say['reportState.FAILED.lead']).waitFor();
    await standsWell();
    await press(say['report.retry']);
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(say['report.retryReason']).fill('Nu wel / now');
    await standsWell();
    await dialog.getByRole('button', { name: say['report.retry'] }).click();
    await page.getByText(say['report.retry.done']).waitFor();
    await page.getByText('Nu wel / now').waitFor();
    await isReady();
  }, 60_000);

  it('one that is being made shows its steps, and is cancelled', async () => {
    const id = await inHand(withThermometer.id, { state: 'RELEASED', error: null });
    const { page } = await comes(`/reports/${globalId('Report', id)}`, COORDINATOR);
    await visitor.sees(statement);
    await page.locator('[aria-current="step"]').filter({ hasText: say['reportStep.PRINTING'] }).waitFor();
    await standsWell();
    await press(say['report.cancel']);
    const dialog = page.getByRole('dialog');
    await dialog.getByText(say['report.cancelLead']).waitFor();
    await standsWell();
    await dialog.getByRole('button', { name: say['report.cancel'] }).click();
    await page.getByText(say['reportState.CANCELLED.lead']).waitFor();
    await standsWell();
  }, 60_000);

  it('one is set to come by itself, and ended', async () => {
    const { page } = await comes('/reports/schedules', TREASURER);
    await visitor.sees(say['schedules.title']);
    await standsWell();
    await press(say['schedules.set']);
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(say['schedules.which']).selectOption('THERMOMETER_STATEMENT');
    await dialog.getByLabel(say['newReport.about.MEMBER']).selectOption({ label: withThermometer.name });
    await dialog.getByLabel(say['schedules.every.QUARTER']).check();
    await standsWell();
    await dialog.getByRole('button', { name: say['schedules.submit'], exact: true }).click();
    await page.getByText(say['schedules.set.done']).waitFor();
    const card = page.getByRole('article').filter({ hasText: withThermometer.name });
    await standsWell();
    await card.getByRole('button', { name: say['schedules.end'] }).click();
    await dialog.getByRole('button', { name: say['schedules.end'] }).click();
    await page.getByText(say['schedules.end.done']).waitFor();
    await card.waitFor({ state: 'detached' });
  }, 60_000);

  it('a treasurer comes from the books, and a member from the own thermometer', async () => {
    await comes('/books', TREASURER);
    await visitor.page.getByRole('link', { name: say['reports.books'] }).click();
    await visitor.page.waitForURL(/\/reports\/new/);
    await visitor.context.close();

    const { page } = await comes('/thermometer', MEMBER);
    await page.getByRole('link', { name: say['reports.ownStatement'] }).click();
    await visitor.sees(statement);
    expect(await page.getByLabel(say['newReport.about.MEMBER']).count()).toBe(0);
    await standsWell();
    await press(say['newReport.submit']);
    await isReady();
    await standsWell();
    expect(await page.getByRole('button', { name: say['report.remake'] }).count()).toBe(0);
  }, 90_000);

  it('an officer finds what there is about own clients', async () => {
    const { page } = await comes('/home', OFFICER);
    const about = language === 'nl' ? /^Rapporten over / : /^Reports about /;
    await page.getByRole('link', { name: about }).first().click();
    await visitor.sees(say['reports.title']);
    await standsWell();
    await press(say['reports.everybody']);
    await page.waitForURL((url) => url.search === '');
    await standsWell();
  }, 60_000);

  it('an adviser finds the figures of groups, and nothing else to ask for', async () => {
    const { page } = await comes('/', ADVISER);
    await visitor.sees(say['reports.title']);
    await page.getByRole('link', { name: say['reports.new'] }).first().click();
    await visitor.sees(language === 'nl' ? 'Cijfers voor de gemeente' : 'Figures for the municipality');
    await standsWell();
    await press(say['newReport.submit']);
    await isReady();
    await standsWell();
  }, 90_000);
});

/** A report that a worker has in hand and will not let go of, or that it gave up: what a page shows halfway. */
async function inHand(
  memberId: string,
  { state, error }: { state: 'RELEASED' | 'FAILED'; error: string | null },
): Promise<string> {
  const id = newId();
  const [owner] = await house.app.database.owner<{ tenant: string; account: string }>(
    `SELECT m.tenant_id AS tenant, a.id AS account FROM tenant.member m, registry.account a
      WHERE m.id = $1 AND a.email = $2`,
    [localId('Member', memberId), COORDINATOR],
  );
  const { tenant, account } = owner!;
  await house.app.database.owner(
    `INSERT INTO tenant.report (tenant_id, id, definition, about, subject_id, parameters, locale, requested_on, recorded_by, request_id)
     VALUES ($1, $2, 'THERMOMETER_STATEMENT', 'MEMBER', $3, '{"from":"2026-01-01","until":"2026-03-31"}', 'nl', '2026-04-01', $4, 'test')`,
    [tenant, id, localId('Member', memberId), account],
  );
  await house.app.database.owner(
    `INSERT INTO tenant.report_file (tenant_id, id, report_id, format, recorded_by, request_id) VALUES ($1, $2, $2, 'PDF', $3, 'test')`,
    [tenant, id, account],
  );
  // released in the future of the machine, so that nobody takes it for lost and gives it to a worker
  await house.app.database.owner(
    `INSERT INTO outbox.request (tenant_id, id, kind, payload, state, error_code, progress, released_at, recorded_by, request_id)
     VALUES ($1, $2, 'report', '{}', $4, $5, 40, now() + interval '1 hour', $3, 'test')`,
    [tenant, id, account, state, error],
  );
  return id;
}
