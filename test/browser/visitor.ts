import axe, { type AxeResults } from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright-core';
import { programs } from '../harness/programs.mjs';

export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser complained of, a refused style or script included, and each request to another host. */
  readonly complaints: readonly string[];
  /** Bytes that came over the line for pages, scripts, styles, fonts and pictures, as they were sent. */
  loadedBytes(): Promise<number>;
  /** Waits until the page of this title stands there with its data. */
  sees(title: string | RegExp): Promise<void>;
  /** Signs in on the page that asks for it. */
  signIn(email: string, password: string): Promise<void>;
  /** Has signed in before, so that the browser holds the cookie and no page asks. */
  hasSession(email: string, password: string): Promise<void>;
  /** Violations of WCAG 2.2 AA and of axe's best practices, each with where it stands; empty when there are none. */
  accessibility(except?: string): Promise<string[]>;
  /** By how many pixels the page is wider than the window. */
  overflow(): Promise<number>;
}

/** How long a page may take to come to what a test waits for: for what hangs, not for what is slow. */
const PATIENCE_MS = 240_000;

export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: programs.chromium.find()!,
    timeout: PATIENCE_MS,
    // the sandbox of Chromium does not run as root in a container; nothing but our own pages is opened
    args: ['--no-sandbox'],
  });
}

/** Somebody who comes to the app for the first time, with a window of this width. */
export async function visit(browser: Browser, url: string, width: number): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height: 844 },
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const loaded: Request[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() !== 'fetch') loaded.push(request);
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (!['data:', 'blob:'].includes(protocol) && origin !== url) complaints.push(`asks ${request.url()}`);
  });

  return {
    page,
    context,
    complaints,
    async loadedBytes() {
      await page.waitForLoadState('networkidle');
      // asked for now and not as they come in: the page may be closed before an answer is there
      const sizes = await Promise.all(loaded.map((request) => request.sizes()));
      return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
    },
    async sees(title) {
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      // the first of those left: gone when all are
      await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
    },
    async signIn(email, password) {
      await page.locator('[name="email"]').fill(email);
      await page.locator('[name="password"]').fill(password);
      await page.locator('form:has([name="password"]) [type="submit"]').click();
    },
    async hasSession(email, password) {
      const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }';
      const variables = { input: { email, password, keepInCookie: true } };
      const answer = await context.request.post('/graphql', { data: { query, variables } });
      const { signIn } = ((await answer.json()) as { data: { signIn: { userErrors: unknown[] } } }).data;
      if (signIn.userErrors.length > 0) throw new Error(`refused: ${JSON.stringify(signIn.userErrors)}`);
    },
    async accessibility(except) {
      if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe.source);
      // only what is wrong comes back: most of the time of a run goes into telling what is right
      const { violations } = await page.evaluate<Pick<AxeResults, 'violations'>>(
        `axe.run({ exclude: ${JSON.stringify(except ? [except] : [])} }, { resultTypes: ['violations'] })
            .then(({ violations }) => ({ violations }))`,
      );
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target }) => `${id}: ${help} at ${target.join(' ')}`),
      );
    },
    overflow: () => page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth'),
  };
}
