import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { DEMO_PASSWORD } from '../../apps/demo/src/index.js';
import { createDemoDatabase } from '../harness/demo-database.js';
import { startTestAppOn, type TestApp } from '../harness/test-app.js';
import { startBrowser, visit, type Visitor } from './visitor.js';

const WEB_FOLDER = resolve('dist/web');

export const COORDINATOR = 'coordinator@scope.example';
export const COACH = 'coach@scope.example';

/** The smallest picture there is. */
export const photo = {
  name: 'bon.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};

/** The product with three cooperatives of the demo in it, and a browser before it. */
export interface DemoHouse {
  readonly app: TestApp;
  /** Somebody who has signed in with this address and opens this page, in Dutch unless they chose otherwise. */
  comes(width: number, path: string, email: string, language?: 'nl' | 'en'): Promise<Visitor>;
  /** Somebody who opens this page without signing in. */
  arrives(width: number, path: string, language?: 'nl' | 'en'): Promise<Visitor>;
  close(): Promise<void>;
}

export async function openDemoHouse(): Promise<DemoHouse> {
  if (!existsSync(WEB_FOLDER)) throw new Error(`${WEB_FOLDER} is not there: npm test builds it first.`);
  const app = await startTestAppOn(await createDemoDatabase(), true, WEB_FOLDER);
  const browser: Browser = await startBrowser();
  const comesFor = async (width: number, language: string): Promise<Visitor> => {
    const visitor = await visit(browser, app.url, width);
    await visitor.page.addInitScript(`localStorage.setItem('opbloei.language', '${language}')`);
    return visitor;
  };
  return {
    app,
    async arrives(width, path, language = 'nl') {
      const visitor = await comesFor(width, language);
      await visitor.page.goto(path);
      return visitor;
    },
    async comes(width, path, email, language = 'nl') {
      const visitor = await comesFor(width, language);
      await visitor.hasSession(email, DEMO_PASSWORD);
      await visitor.page.goto(path);
      return visitor;
    },
    async close() {
      await browser.close();
      await app.stop();
    },
  };
}

/** What is wrong with the page as it stands: for access, wider than the window, or what the browser complained of. */
export async function flawsOf(visitor: Visitor): Promise<string[]> {
  const wider = await visitor.overflow();
  return [
    ...(await visitor.accessibility()),
    ...(wider > 0 ? [`${wider} px wider than the window`] : []),
    ...visitor.complaints,
  ];
}
