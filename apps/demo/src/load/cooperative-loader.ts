import { chart, LedgerRepository } from '#finance';
import { Timelines, TrajectoryRepository } from '#membership';
import { FileStore, type Db, type Sealer, type Vault } from '#platform';
import type { CooperativeStory, TableRows } from '../story/cooperative-story.js';
import { batches, insertRows } from './rows.repository.js';

/** Entries of one transaction: each moves the same few balances, and a long transaction would carry their old versions. */
const ENTRIES_AT_ONCE = 100;
const PEOPLE_AT_ONCE = 10;

/** Called with the share that has been done, from 0 to 1. */
export type ShareDone = (share: number) => Promise<void>;

/** Writes the story of one cooperative, in that cooperative's own context. */
export class CooperativeLoader {
  private readonly ledger = new LedgerRepository();
  private readonly timelines = new Timelines(new TrajectoryRepository());

  constructor(
    private readonly db: Db,
    private readonly vault: Vault,
    private readonly files: FileStore,
  ) {}

  /** @throws Error when the books do not verify */
  async load(organisationId: string, story: CooperativeStory, done: ShareDone): Promise<void> {
    for (const { row, bytes } of story.files) await this.files.put(organisationId, row.id, bytes);
    await this.write(story.before);
    await this.storeTimelines(story);
    await this.openBooks(story.thermometers);
    const batched = batches(story.entries, ENTRIES_AT_ONCE);
    for (const [index, entries] of batched.entries()) {
      await this.db.write(this.ledger.post(entries));
      await done((index + 1) / (batched.length + 2));
    }
    await this.write(story.after);
    await this.writeCoaching(story);
    const faults = await this.db.read(this.ledger.verify());
    if (faults.length > 0)
      throw new Error(`The books of ${organisationId} do not verify: ${JSON.stringify(faults[0])}`);
    await done(1);
  }

  private async write(tables: readonly TableRows[]): Promise<void> {
    await this.db.write(async (unit) => {
      for (const insert of tables.flatMap(insertRows)) await unit.run(insert);
    });
  }

  private async storeTimelines({ before }: CooperativeStory): Promise<void> {
    const members = before.find(({ table }) => table === 'member')!.rows as { id: string }[];
    await this.db.write((unit) =>
      this.timelines.store(
        unit,
        members.map(({ id }) => id),
      ),
    );
  }

  private async openBooks(thermometers: readonly string[]): Promise<void> {
    const account = chart.find(({ role }) => role === 'THERMOMETER')!;
    await this.db.write(async (unit) => {
      await unit.run(this.ledger.openBooks());
      for (const memberId of thermometers) await unit.run(this.ledger.openSubAccount(account, memberId));
    });
  }

  /** Words go into the database as they do in the product: encrypted under the member's own key. */
  private async writeCoaching({ goals, sessions }: CooperativeStory): Promise<void> {
    const members = [...new Set([...goals, ...sessions].map(({ member_id }) => member_id))];
    for (const some of batches(members, PEOPLE_AT_ONCE)) {
      await this.db.write(async (unit) => {
        const sealers = new Map<string, Sealer>();
        for (const memberId of some) sealers.set(memberId, await this.vault.sealer(unit, memberId));
        const sealed = (memberId: string, field: string, id: string, words: string) =>
          `\\x${sealers.get(memberId)!(field, id, words).toString('hex')}`;
        const theirs = ({ member_id }: { member_id: string }) => some.includes(member_id);
        const goalRows = goals.filter(theirs).map(({ words, ...goal }) => ({
          ...goal,
          words_ciphertext: sealed(goal.member_id, 'goal.words', goal.id, words),
        }));
        const sessionRows = sessions.filter(theirs).map(({ note, ...session }) => ({
          ...session,
          note_ciphertext: note && sealed(session.member_id, 'session.note', session.id, note),
        }));
        const tables = [
          { table: 'goal', rows: goalRows },
          { table: 'coaching_session', rows: sessionRows },
        ];
        for (const insert of tables.flatMap(insertRows)) await unit.run(insert);
      });
    }
  }
}
