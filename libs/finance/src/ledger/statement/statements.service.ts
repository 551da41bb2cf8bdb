import { Injectable } from '@nestjs/common';
import { type CivilDate, DomainError } from '#kernel';
import { currentContext, Db, type Page } from '#platform';
import { type CardAsked, type CardRows, AccountCardRepository } from './account-card.repository.js';
import { type AccountSums, AccountSumsRepository, type Span } from './account-sums.repository.js';
import { type BalanceSheet, balanceSheetOf, balanceSheetSpans } from './balance-sheet.js';
import { type ProfitAndLoss, profitAndLossOf } from './profit-and-loss.js';

/** The books by date. Each statement is one SQL statement. */
@Injectable()
export class Statements {
  constructor(
    private readonly db: Db,
    private readonly sums: AccountSumsRepository,
    private readonly cards: AccountCardRepository,
  ) {}

  /** Each account with lines up to and including the later day, with its balance on each of the days. */
  trialBalance(on: CivilDate, comparedOn: CivilDate | null): Promise<AccountSums[]> {
    const days = [on, ...(comparedOn ? [comparedOn] : [])];
    return this.db.read(this.sums.over(days.map((until) => ({ from: null, until }))));
  }

  async balanceSheet(on: CivilDate, comparedOn: CivilDate | null): Promise<BalanceSheet> {
    const accounts = await this.db.read(this.sums.over(balanceSheetSpans(on, comparedOn)));
    return balanceSheetOf(accounts, comparedOn !== null, currentContext().locale);
  }

  /** @throws DomainError `PERIOD_INVALID` when a span ends before it begins */
  async profitAndLoss(span: Span, compared: Span | null): Promise<ProfitAndLoss> {
    const spans = compared ? [span, compared] : [span];
    for (const { from, until } of spans) refuseReversed(from, until);
    const accounts = await this.db.read(this.sums.over(spans));
    return profitAndLossOf(accounts, compared !== null, currentContext().locale);
  }

  /**
   * The lines of an account by date, each with the balance after it.
   * @throws DomainError `NOT_FOUND` for an account, or a member, that is not there; `PERIOD_INVALID`
   */
  async accountCard(asked: CardAsked, page: Page): Promise<CardRows> {
    refuseReversed(asked.from, asked.until);
    const card = await this.db.read(this.cards.card(asked, page));
    if (!card) throw new DomainError('NOT_FOUND');
    return card;
  }
}

function refuseReversed(from: CivilDate | null, until: CivilDate): void {
  if (from !== null && until < from) throw new DomainError('PERIOD_INVALID', { path: ['untilOn'] });
}
