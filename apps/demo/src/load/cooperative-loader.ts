import { chart, LedgerRepository } from '#finance';
import { FileStore, type Db, type Unit, type Vault } from '#platform';
import type { CooperativeStory, TableRows } from '../story/cooperative-story.js';
import { receiptPdf } from '../story/receipt-file.js';
import { batches, insertRows } from './rows.repository.js';

/** Entries of one transaction: each moves the same few balances, and a long transaction would carry their old versions. */
const ENTRIES_AT_ONCE = 100;
const PEOPLE_AT_ONCE = 10;

/** Called with the share that has been done, from 0 to 1. */
export type ShareDone = (share: number) => Promise<void>;

/** Writes the story of one cooperative, in that cooperative's own context. */
export class CooperativeLoader {
  private readonly ledger = new LedgerRepository();

  constructor(
    private readonly db: Db,
    private readonly vault: Vault,
    private readonly files: FileStore,
  ) {}

  /** @throws Error when the books do not verify */
  async load(organisationId: string, story: CooperativeStory, done: ShareDone): Promise<void> {
    await this.keepReceipt(organisationId, story);
    await this.write(story.before);
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

  private async keepReceipt(organisationId: string, { before }: CooperativeStory): Promise<void> {
    const files = before.find(({ table }) => table === 'file')!.rows as { id: string }[];
    for (const { id } of files) await this.files.put(organisationId, id, receiptPdf);
  }

  private async write(tables: readonly TableRows[]): Promise<void> {
    await this.db.write(async (unit) => {
      for (const insert of tables.flatMap(insertRows)) await unit.run(insert);
    });
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
        const goalRows = [];
        for (const { words, ...goal } of goals.filter(({ member_id }) => some.includes(member_id))) {
          goalRows.push({
            ...goal,
            words_ciphertext: await this.sealed(unit, goal.member_id, 'goal.words', words),
          });
        }
        const sessionRows = [];
        for (const { note, ...session } of sessions.filter(({ member_id }) => some.includes(member_id))) {
          sessionRows.push({
            ...session,
            note_ciphertext: await this.sealed(unit, session.member_id, 'session.note', note),
          });
        }
        const tables = [
          { table: 'goal', rows: goalRows },
          { table: 'coaching_session', rows: sessionRows },
        ];
        for (const insert of tables.flatMap(insertRows)) await unit.run(insert);
      });
    }
  }

  private async sealed(unit: Unit, memberId: string, field: string, words: string): Promise<string> {
    return `\\x${(await this.vault.encrypt(unit, memberId, field, words)).toString('hex')}`;
  }
}
