import pg from 'pg';
import { hashPassword } from '#identity';
import type { CivilDate } from '#kernel';
import {
  type Config,
  dataSourceFor,
  Db,
  FileStore,
  IdentityDb,
  Metrics,
  type RequestContext,
  roleUrl,
  runInContext,
  systemContext,
  Vault,
} from '#platform';
import { DEMO_PASSWORD } from '../story/accounts.js';
import { isOfTheArticle } from '../story/intake.js';
import { networkStory, type NetworkStory } from '../story/network-story.js';
import { CooperativeLoader } from './cooperative-loader.js';
import {
  type DemoState,
  insertAccounts,
  insertGrants,
  insertInvitations,
  insertOrganisations,
  markComplete,
  readState,
} from './registry.repository.js';

/** Cooperatives that are loaded side by side: one per core of the smallest machine that we promise anything of. */
const SIDE_BY_SIDE = 2;

/** Percents at which PostgreSQL counts anew: a plan made on empty tables would read whole ledgers for each new line. */
const GROWN = [1, 4, 16, 64];

export interface DemoLoad {
  /** Address of the database for its owner. */
  readonly ownerUrl: string;
  readonly config: Config;
  /** The business date on which the demo opens; the stories end there. */
  readonly today: CivilDate;
  /** Called with whole percents, ever larger, 100 at the end. */
  readonly onProgress?: (percent: number) => void;
  /** Only these cooperatives, by slug; all when it is left out. For tests: the registry is always whole. */
  readonly only?: readonly string[];
}

/** The demo cannot be loaded here, and why. */
export class DemoRefused extends Error {
  constructor(state: 'BROKEN' | 'FOREIGN') {
    super(
      state === 'FOREIGN'
        ? 'This database holds a cooperative that is not part of the demo: the demo is not loaded into it.'
        : 'An earlier load of the demo was cut off. Drop the database and create it again; then the demo loads whole.',
    );
    this.name = 'DemoRefused';
  }
}

/** What of the demo stands in a migrated database. BROKEN: recreate the database, since posted lines are never deleted. */
export async function demoState(ownerUrl: string): Promise<DemoState> {
  const owner = await connected(ownerUrl);
  return readState(owner).finally(() => owner.end());
}

/**
 * Loads the demo network into a migrated database that has none; where it stands complete, nothing is done.
 * @throws DemoRefused where another cooperative or half a demo stands
 */
export async function loadDemo({ ownerUrl, config, today, onProgress, only }: DemoLoad): Promise<void> {
  const owner = await connected(ownerUrl);
  try {
    const state = await readState(owner);
    if (state === 'COMPLETE') return;
    if (state !== 'ABSENT') throw new DemoRefused(state);
    const story = networkStory(today);
    await insertOrganisations(owner, story.registry.organisations);
    await withRoles(config, async (identity, db) => {
      await loadAccounts(identity, story);
      const loader = new CooperativeLoader(db, new Vault(config), new FileStore(config.filesDir));
      const slugs = only ?? story.registry.characters.map(({ slug }) => slug);
      await loadCooperatives(loader, story, slugs, async (percent) => {
        onProgress?.(percent);
        if (GROWN.includes(percent)) await owner.query('ANALYZE');
      });
      await joinCooperatives(identity, loader, story, slugs);
      // what is not counted seems to be one row: the books of whoever came last would be compared line by line
      await owner.query('ANALYZE');
      for (const slug of slugs) await verifyBooks(loader, story, slug);
    });
    await markComplete(owner);
  } finally {
    await owner.end();
  }
}

/** Units of work as the roles of the running product, without a running product. */
async function withRoles(
  config: Config,
  work: (identity: IdentityDb, db: Db) => Promise<void>,
): Promise<void> {
  const metrics = new Metrics();
  const identity = dataSourceFor(roleUrl(config, 'identity'), 1);
  const app = dataSourceFor(roleUrl(config, 'app'), SIDE_BY_SIDE);
  try {
    await identity.initialize();
    await app.initialize();
    await work(new IdentityDb(identity, metrics), new Db(app, metrics));
  } finally {
    for (const source of [identity, app]) if (source.isInitialized) await source.destroy();
  }
}

async function loadAccounts(identity: IdentityDb, { registry }: NetworkStory): Promise<void> {
  await insertAccounts(identity, registry.accounts, await hashPassword(DEMO_PASSWORD));
  await insertGrants(identity, registry.grants);
}

async function loadCooperatives(
  loader: CooperativeLoader,
  story: NetworkStory,
  slugs: readonly string[],
  reached: (percent: number) => Promise<void>,
): Promise<void> {
  const shares = slugs.map(() => 0);
  let shown = 0;
  const done = async (index: number, share: number) => {
    shares[index] = share;
    const percent = Math.floor((100 * shares.reduce((a, b) => a + b, 0)) / slugs.length);
    while (shown < percent) await reached(++shown);
  };
  const waiting = slugs.map((slug, index) => ({ slug, index }));
  const oneAfterAnother = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { slug, index } = next;
      const { organisationId } = story.registry.castMember(slug);
      await runInContext(contextOf(story, slug), () =>
        loader.load(organisationId, story.cooperative(slug), (share) => done(index, share)),
      );
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, oneAfterAnother));
}

/** What leads from one cooperative to another, or into one, when all are there. */
async function joinCooperatives(
  identity: IdentityDb,
  loader: CooperativeLoader,
  story: NetworkStory,
  slugs: readonly string[],
): Promise<void> {
  const idOf = (slug: string) =>
    slugs.includes(slug) ? story.registry.castMember(slug).organisationId : null;
  for (const slug of slugs.filter(isOfTheArticle)) {
    const told = story.cooperative(slug);
    await insertInvitations(identity, told.invitations);
    await runInContext(contextOf(story, slug), () => loader.offerPeople(told, idOf));
  }
}

function verifyBooks(loader: CooperativeLoader, story: NetworkStory, slug: string): Promise<void> {
  const { organisationId } = story.registry.castMember(slug);
  return runInContext(contextOf(story, slug), () => loader.verify(organisationId));
}

/** The coordinator is who registered it all. */
function contextOf({ registry }: NetworkStory, slug: string): RequestContext {
  const { organisationId, accounts } = registry.castMember(slug);
  return {
    ...systemContext(organisationId, 'demo'),
    principal: { accountId: accounts.coordinator, sessionId: null },
  };
}

async function connected(ownerUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  return client;
}
