import type { TestApp } from '../harness/test-app.js';
import {
  type Attacked,
  exported,
  openNetwork,
  PATIENCE,
  QUARTERS,
  release,
  tellFigures,
} from './an-attacked-network.js';
import { attackLater } from './later.attacks.js';
import { attackAmounts } from './money.attacks.js';
import { attackReleases } from './releases.attacks.js';

describe('attacks on the releases of a network', () => {
  let app: TestApp;
  let attacked: Attacked;

  beforeAll(async () => {
    app = await openNetwork();
    await release(app, QUARTERS);
    attacked = { app, releases: await exported(app) };
  }, PATIENCE);
  afterAll(async () => {
    tellFigures();
    await app?.stop();
  });

  attackReleases(() => attacked);
  attackAmounts(() => attacked);
  attackLater(() => attacked);
});
