import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { type Cents, civilDate } from '#kernel';
import { Clock, currentContext, DateScalar, moneyOf, text } from '#platform';
import { LedgerCheck, MoneyCheckModel } from './check.model.js';
import { LedgerVerifier } from './ledger-verifier.js';
import { MoneyChecks } from './money-checks.service.js';

const MOST_FAULTS = 100;

@Resolver()
export class CheckResolver {
  constructor(
    private readonly clock: Clock,
    private readonly verifier: LedgerVerifier,
    private readonly money: MoneyChecks,
  ) {}

  @Allow('books.check')
  @Query(() => LedgerCheck, {
    name: 'ledgerCheck',
    description: 'Looks through all of the books for every way in which they could be wrong.',
  })
  async checkLedger(): Promise<LedgerCheck> {
    const { head, headsCompared, faults } = await this.verifier.verify();
    const { locale } = currentContext();
    return {
      isSound: faults.length === 0,
      faults: faults
        .slice(0, MOST_FAULTS)
        .map((one) => ({ ...one, text: text(`LEDGER_FAULT_${one.fault}`, locale) })),
      entries: head?.sequence ?? 0,
      headHash: head?.hash ?? null,
      headsCompared,
      checkedAt: this.clock.now(),
    };
  }

  @Allow('books.check')
  @Query(() => MoneyCheckModel, {
    name: 'moneyCheck',
    description:
      'Thermometers against the ledger and the ledger against the bank, on a day, and what explains a difference.',
  })
  async checkMoney(@Args('on', { type: () => DateScalar }) on: string): Promise<MoneyCheckModel> {
    const check = await this.money.on(civilDate(on));
    const { locale } = currentContext();
    return {
      on,
      thermometers: moneyOf(check.thermometers),
      thermometerAccount: moneyOf(check.thermometerAccount),
      thermometerDifference: moneyOf(check.thermometerDifference),
      bankAccount: moneyOf(check.bankAccount),
      bankStatements: moneyOrNull(check.bankStatements),
      statementsThroughOn: check.statementsThrough,
      bankDifference: moneyOrNull(check.bankDifference),
      explained: check.explained.map(({ reason, count, amount }) => ({
        reason,
        count,
        text: text(`MONEY_REASON_${reason}`, locale, { count }),
        amount: moneyOf(amount),
      })),
      unexplained: moneyOrNull(check.unexplained),
    };
  }
}

const moneyOrNull = (cents: Cents | null) => (cents === null ? null : moneyOf(cents));
