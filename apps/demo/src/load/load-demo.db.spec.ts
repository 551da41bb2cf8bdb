import { verifyPassword } from '#identity';
import { civilDate } from '#kernel';
import { createTestDatabase, type TestDatabase } from '../../../../test/harness/test-database.js';
import { DEMO_PASSWORD } from '../story/accounts.js';
import { networkStory } from '../story/network-story.js';
import { demoState, loadDemo } from './load-demo.js';

const today = civilDate('2026-11-23');
const slugs = ['scope', 'pangea', 'brugwachter'];
let database: TestDatabase;
const seen: number[] = [];
let before: string;

beforeAll(async () => {
  database = await createTestDatabase();
  before = await demoState(database.ownerUrl);
  await loadDemo({ ...database, today, only: slugs, onProgress: (percent) => seen.push(percent) });
});
afterAll(() => database.drop());

describe('loading the demo', () => {
  it('says how far it is, and that it is complete', async () => {
    expect(before).toBe('ABSENT');
    expect(seen).toEqual(Array.from({ length: 100 }, (_none, index) => index + 1));
    expect(await demoState(database.ownerUrl)).toBe('COMPLETE');
  });

  it.each(slugs)('writes every row of %s, in its own cooperative', async (slug) => {
    const network = networkStory(today);
    const story = network.cooperative(slug);
    const { organisationId } = network.registry.castMember(slug);
    const { after, onAccounts, entries, papers } = story.money;
    const books = [...after, ...onAccounts, { table: 'journal_entry', rows: entries }];
    const written = [...story.before, ...books, { table: 'sales_document', rows: papers }];
    const expected = [...written, ...story.sealed, ...story.beside];
    for (const { table, rows } of expected) {
      const [found] = await database.owner<{ count: string }>(
        `SELECT count(*) FROM tenant.${table} WHERE tenant_id = $1`,
        [organisationId],
      );
      expect([table, Number(found!.count)]).toEqual([table, rows.length]);
    }
  });

  it('leaves every thermometer at or above zero, with the postings of its lines', async () => {
    const wrong = await database.owner(
      `SELECT b.account_id FROM tenant.account_balance b
        WHERE (b.allowed_sign * b.balance_cents < 0)
           OR b.balance_cents <> (SELECT coalesce(sum(p.cents), 0) FROM tenant.posting p
                                   WHERE p.tenant_id = b.tenant_id AND p.account_id = b.account_id)`,
    );
    expect(wrong).toEqual([]);
  });

  it('asks for the PDF of every paper, and closes the books', async () => {
    const [found] = await database.owner<Record<string, unknown>>(
      `SELECT (SELECT count(*) FROM tenant.sales_document d WHERE NOT EXISTS (SELECT FROM outbox.request r
                WHERE r.tenant_id = d.tenant_id AND r.kind = 'sales-document-to-make'
                  AND r.payload->>'documentId' = d.id::text)) AS unasked,
              (SELECT array_agg(DISTINCT closed_until::text) FROM tenant.ledger_head) AS closed`,
    );
    expect(found).toEqual({ unasked: '0', closed: ['2026-06-30'] });
  });

  it('offers somebody to another cooperative, where both are there', async () => {
    const offers = await database.owner<{ slugs: string[]; given: string }>(
      `SELECT array_agg(o.slug ORDER BY o.id = h.to_id) AS slugs, h.payload->>'givenName' AS given
         FROM registry.handover h JOIN registry.organisation o ON o.id IN (h.from_id, h.to_id) GROUP BY h.id`,
    );
    expect(offers).toEqual([{ slugs: ['scope', 'pangea'], given: expect.stringMatching(/./) }]);
  });

  it('gives every account the one password, and the member a member', async () => {
    const [account] = await database.owner<{
      password_hash: string;
      given_name: string;
      display_name: string;
    }>(
      `SELECT a.password_hash, a.display_name, m.given_name FROM registry.account a
         JOIN registry.role_grant g ON g.account_id = a.id JOIN tenant.member m ON m.id = g.subject_id
        WHERE a.email = 'member@scope.example'`,
    );
    expect(await verifyPassword(account!.password_hash, DEMO_PASSWORD)).toBe(true);
    expect(account!.display_name.startsWith(account!.given_name)).toBe(true);
  });

  it('does nothing where it is complete', async () => {
    await loadDemo({ ...database, today });
    const [found] = await database.owner<{ count: string }>('SELECT count(*) FROM tenant.cooperative');
    expect(Number(found!.count)).toBe(slugs.length);
  });

  it('refuses half a demo, and a database with another cooperative', async () => {
    await database.owner("UPDATE registry.organisation SET is_demo = false WHERE kind = 'PLATFORM'");
    expect(await demoState(database.ownerUrl)).toBe('BROKEN');
    await expect(loadDemo({ ...database, today })).rejects.toThrow('cut off');
    await database.owner(
      "INSERT INTO registry.organisation (kind, slug, name) VALUES ('COOPERATIVE', 'real-one', 'A real one')",
    );
    expect(await demoState(database.ownerUrl)).toBe('FOREIGN');
    await expect(loadDemo({ ...database, today })).rejects.toThrow('not part of the demo');
  });
});
