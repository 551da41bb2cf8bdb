import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type CivilDate, DomainError } from '#kernel';
import { Clock, currentContext, Db, freeText, type Page } from '#platform';
import { Bookings } from '../booking/bookings.service.js';
import { BankBookings, waiting } from './bank-booking.service.js';
import type { BankEntryRow, BankEntryState, BankInboxFilter, StoredState } from './bank-entry.js';
import { BankEntryRepository, type LockedEntry } from './bank-entry.repository.js';
import { BankRuleRepository, type HoldingRule } from './bank-rule.repository.js';

const LONGEST_TEXT = 500;
const MOST_AT_ONCE = 100;

/** A proposal that a treasurer saw and confirms: all of an entry on an invoice, or as a rule says. */
export interface ConfirmedProposal {
  readonly entryId: string;
  readonly target: { readonly invoiceId: string } | { readonly ruleId: string };
}

export interface ConfirmedAnswer {
  readonly entryId: string;
  readonly refusal: DomainError | null;
}

/** The bank entries of a cooperative, from the statement until each has its place. */
@Injectable()
export class BankInbox {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly bookings: BankBookings,
    private readonly fence: Bookings,
    private readonly rules: BankRuleRepository,
    private readonly repository: BankEntryRepository,
  ) {}

  /** Latest booking day first. */
  page(filter: BankInboxFilter, page: Page): Promise<BankEntryRow[]> {
    const text = filter.text?.trim() || null;
    return this.db.read(this.repository.page({ ...filter, text }, this.clock.today(), page));
  }

  counts(): Promise<Record<BankEntryState, number>> {
    return this.db.read(this.repository.counts(this.clock.today()));
  }

  /** @throws DomainError `NOT_FOUND` */
  async get(entryId: string): Promise<BankEntryRow> {
    const row = await this.db.read(this.repository.get(entryId, this.clock.today()));
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  /**
   * Treasurers: sets an entry aside that is booked nowhere.
   * @throws DomainError `NOT_FOUND`, `BANK_ENTRY_ALREADY_BOOKED`, `BANK_ENTRY_IGNORED`, and the codes of typed texts
   */
  async ignore(entryId: string, reason: string): Promise<BankEntryRow> {
    const said = freeText(reason, 'reason', LONGEST_TEXT);
    return this.move(entryId, waiting, 'IGNORED', said);
  }

  /**
   * Treasurers: keeps an entry out of the way, until a day or until somebody takes it up.
   * @throws DomainError `NOT_FOUND`, `BANK_ENTRY_ALREADY_BOOKED`, `BANK_ENTRY_IGNORED`, `BANK_HOLD_UNTIL_LATER`, and the codes of typed
   *   texts
   */
  async hold(entryId: string, reason: string, until: CivilDate | null): Promise<BankEntryRow> {
    const said = freeText(reason, 'reason', LONGEST_TEXT);
    if (until !== null && until <= this.clock.today())
      throw new DomainError('BANK_HOLD_UNTIL_LATER', { path: ['untilOn'] });
    return this.move(entryId, waiting, 'ON_HOLD', said, until);
  }

  /** Treasurers: an entry that was ignored or on hold waits again. @throws DomainError `NOT_FOUND`, `BANK_ENTRY_NOT_ASIDE` */
  takeUp(entryId: string): Promise<BankEntryRow> {
    const aside = (row: LockedEntry | null) => {
      if (!row) throw new DomainError('NOT_FOUND');
      if (row.state !== 'IGNORED' && row.state !== 'ON_HOLD') throw new DomainError('BANK_ENTRY_NOT_ASIDE');
    };
    return this.move(entryId, aside, 'NEW');
  }

  /**
   * Treasurers: confirms proposals together, each in a unit of its own: one that is refused keeps no other from being booked.
   * With a key each is done at most once: who repeats the request hears again what was done, and what was refused is tried
   * again.
   * @throws DomainError `BANK_TOO_MANY` (`most`), `IDEMPOTENCY_KEY_REUSED`
   */
  async confirm(proposals: readonly ConfirmedProposal[]): Promise<ConfirmedAnswer[]> {
    if (proposals.length > MOST_AT_ONCE)
      throw new DomainError('BANK_TOO_MANY', { path: ['proposals'], params: { most: MOST_AT_ONCE } });
    const answers: ConfirmedAnswer[] = [];
    const once = await this.fencing(proposals);
    for (const [place, proposal] of proposals.entries()) {
      const refusal = await once(place, () => this.confirmOne(proposal)).then(
        () => null,
        (error: unknown) => {
          if (error instanceof DomainError) return error;
          throw error;
        },
      );
      answers.push({ entryId: proposal.entryId, refusal });
    }
    return answers;
  }

  /** Does what a rule says. @throws DomainError as `BankBookings.bookWhole`, or `ignore` */
  async applyRule({ entryId, ruleId, name, accountId, vat }: HoldingRule): Promise<void> {
    if (accountId === null) await this.move(entryId, waiting, 'IGNORED', name);
    else await this.bookings.bookWhole(entryId, { kind: 'ACCOUNT', account: accountId, vat }, ruleId);
  }

  /** How each proposal is done: under a key of its own that follows from the request's, or simply. */
  private async fencing(
    proposals: readonly ConfirmedProposal[],
  ): Promise<(place: number, work: () => Promise<void>) => Promise<unknown>> {
    const { idempotencyKey: key } = currentContext();
    if (key === null) return (_place, work) => work();
    const request = ['confirmProposals', proposals];
    // the key of the request stands first: with another list it is refused before anything of that is done
    await this.fence.once(key, request, async () => null);
    const stem = createHash('sha256').update(key).digest('hex');
    return (place, work) =>
      this.fence.once(`${stem} ${place}`, request, async () => {
        await work();
        return null;
      });
  }

  private async confirmOne({ entryId, target }: ConfirmedProposal): Promise<void> {
    if ('invoiceId' in target) {
      await this.bookings.bookWhole(entryId, { kind: 'INVOICE', invoiceId: target.invoiceId });
      return;
    }
    const rule = await this.db.read(this.rules.holding(target.ruleId, entryId));
    if (!rule) throw new DomainError('NOT_FOUND');
    await this.applyRule(rule);
  }

  private async move(
    entryId: string,
    check: (row: LockedEntry | null) => unknown,
    state: StoredState,
    reason = '',
    until: CivilDate | null = null,
  ): Promise<BankEntryRow> {
    await this.db.write(async (unit) => {
      check(await unit.run(this.repository.lock(entryId)));
      await unit.run(this.repository.setState(entryId, state, reason, until));
    });
    return this.get(entryId);
  }
}
