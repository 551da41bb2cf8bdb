import { LedgerRepository, PeriodRepository } from '#finance';
import { Timelines, TrajectoryRepository } from '#membership';
import { FileStore, type Db, type Sealer, type Vault } from '#platform';
import type { CooperativeStory } from '../story/cooperative-story.js';
import type { TableRows } from '../story/rows.js';
import type { MoneyStory } from '../story/money/money-story.js';
import type { SealedRow, SealedTable } from '../story/sealed.js';
import { offer, openDesk } from './handover.repository.js';
import { insertInvoices } from './invoices.repository.js';
import { accountIds, onAccounts } from './ledger-accounts.repository.js';
import { freezePapers } from './papers.repository.js';
import { batches, insertRows } from './rows.repository.js';

/** Entries of one transaction: each moves the same few balances, and a long transaction would carry their old versions. */
const ENTRIES_AT_ONCE = 100;
const PEOPLE_AT_ONCE = 10;

/** Called with the share that has been done, from 0 to 1. */
export type ShareDone = (share: number) => Promise<void>;

/** Writes the story of one cooperative, in that cooperative's own context. */
export class CooperativeLoader {
  private readonly ledger = new LedgerRepository();
  private readonly periods = new PeriodRepository();
  private readonly timelines = new Timelines(new TrajectoryRepository());

  constructor(
    private readonly db: Db,
    private readonly vault: Vault,
    private readonly files: FileStore,
  ) {}

  async load(organisationId: string, story: CooperativeStory, done: ShareDone): Promise<void> {
    for (const { row, bytes } of story.files) await this.files.put(organisationId, row.id, bytes);
    await this.write(story.before);
    if (story.takesHandovers) await this.db.write(openDesk());
    await this.storeTimelines(story);
    const { money } = story;
    await this.openBooks(money);
    const batched = batches(money.entries, ENTRIES_AT_ONCE);
    for (const [index, entries] of batched.entries()) {
      await this.db.write(this.ledger.post(entries));
      await done((index + 1) / (batched.length + 2));
    }
    await this.sell(money);
    await this.write(money.after);
    await this.finishMoney(money);
    await this.writeSealed(story.sealed);
    await this.write(story.beside);
    await done(1);
  }

  /** @throws Error when the books do not verify */
  async verify(organisationId: string): Promise<void> {
    const faults = await this.db.read(this.ledger.verify());
    if (faults.length > 0)
      throw new Error(`The books of ${organisationId} do not verify: ${JSON.stringify(faults[0])}`);
  }

  /** Offers people to other cooperatives, which have been loaded. @param idOf of a cooperative by its slug; null: not here */
  async offerPeople({ offers }: CooperativeStory, idOf: (slug: string) => string | null): Promise<void> {
    for (const one of offers) {
      const toId = idOf(one.toSlug);
      if (toId) await this.db.write(offer(one, toId));
    }
  }

  private async write(tables: readonly TableRows[]): Promise<void> {
    await this.db.write(async (unit) => {
      for (const insert of tables.flatMap(insertRows)) await unit.run(insert);
    });
  }

  private async sell({ invoices, invoiceLines }: MoneyStory): Promise<void> {
    await this.db.write(async (unit) => {
      for (const one of insertInvoices(invoices, invoiceLines)) await unit.run(one);
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

  private async openBooks({ programmeAccounts, subAccounts }: MoneyStory): Promise<void> {
    await this.db.write(async (unit) => {
      await unit.run(this.ledger.openBooks(programmeAccounts));
      for (const { role, memberId } of subAccounts)
        await unit.run(this.ledger.openSubAccount(role, memberId));
    });
  }

  /** What names an account, papers with the wish for their PDFs, and the end of what can still be booked. */
  private async finishMoney({ onAccounts: tables, papers, closing }: MoneyStory): Promise<void> {
    await this.db.write(async (unit) => {
      const ids = await unit.run(accountIds());
      for (const insert of tables.map((one) => onAccounts(one, ids)).flatMap(insertRows))
        await unit.run(insert);
      for (const one of freezePapers(papers)) await unit.run(one);
      await unit.run(this.periods.setClosed(closing.throughOn));
    });
  }

  /** Words go into the database as they do in the product: encrypted under the member's own key. */
  private async writeSealed(tables: readonly SealedTable[]): Promise<void> {
    const members = [...new Set(tables.flatMap(({ rows }) => rows.map(({ memberId }) => memberId)))];
    for (const some of batches(members, PEOPLE_AT_ONCE)) {
      await this.db.write(async (unit) => {
        const sealers = new Map<string, Sealer>();
        for (const memberId of some) sealers.set(memberId, await this.vault.sealer(unit, memberId));
        const sealed = tables.map(({ table, rows }) => ({
          table,
          rows: rows
            .filter(({ memberId }) => sealers.has(memberId))
            .map((one) => ({ ...one.row, ...ciphertexts(one, sealers.get(one.memberId)!) })),
        }));
        for (const insert of sealed.flatMap(insertRows)) await unit.run(insert);
      });
    }
  }
}

/** By column; as PostgreSQL reads bytes. */
function ciphertexts({ row, words }: SealedRow, seal: Sealer): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(words).map(([column, said]) => [
      column,
      said && `\\x${seal(said.field, row.id, said.text).toString('hex')}`,
    ]),
  );
}
