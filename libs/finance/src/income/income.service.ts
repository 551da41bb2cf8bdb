import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Policies } from '#cooperative';
import { type Cents, DomainError } from '#kernel';
import { Clock, currentContext, Db, freeText } from '#platform';
import { Ledger } from '../ledger/ledger.service.js';
import { allocation } from '../thermometer/allocation.js';
import { contributionPolicy } from '../thermometer/contribution-policy.js';
import { type Income, receiptEntry } from './income-entries.js';

const LONGEST_DESCRIPTION = 200;

interface Answer {
  readonly net: Cents;
  readonly contribution: Cents;
  readonly trainingFund: Cents;
  readonly toThermometer: Cents;
}

export interface PostedIncome extends Answer {
  readonly entryIds: readonly string[];
  /** Of the thermometer, right after the booking. */
  readonly balance: Cents;
}

@Injectable()
export class Incomes {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Books a sale that was paid at once, and divides it under the policy of the day on which the money came in: two
   * entries in one statement. The header `Idempotency-Key` makes it happen at most once; a replay answers the same.
   * @throws DomainError `AMOUNT_NOT_POSITIVE`, `DIRECT_COSTS_EXCEED_NET`, `DATE_IN_FUTURE`, `TEXT_REQUIRED`,
   *   `TEXT_TOO_LONG`, `TEXT_HAS_BSN`, `POLICY_MISSING`, and what `Ledger.postOnceFor` refuses; a member of whom no
   *   thermometer is open is `THERMOMETER_NOT_OPEN`, whoever it is
   */
  async post(income: Income): Promise<PostedIncome> {
    if (income.amount <= 0) throw new DomainError('AMOUNT_NOT_POSITIVE', { path: ['amount'] });
    if (income.receivedOn > this.clock.today())
      throw new DomainError('DATE_IN_FUTURE', { path: ['receivedOn'] });
    const description = freeText(income.description, 'description', LONGEST_DESCRIPTION);
    const receipt = receiptEntry({ ...income, description });
    if (income.directCosts < 0 || income.directCosts >= receipt.net) {
      throw new DomainError('DIRECT_COSTS_EXCEED_NET', { path: ['directCosts'] });
    }
    const policy = await this.policies.on(contributionPolicy, income.receivedOn);
    const { parts, entries } = allocation(
      {
        memberId: income.memberId,
        on: income.receivedOn,
        net: receipt.net,
        directCosts: income.directCosts,
        reference: description,
        sourceId: receipt.entry.id,
      },
      policy,
    );
    const { contribution, trainingFund, toThermometer } = parts;
    const context = currentContext();
    const posted = await this.db.write(
      this.ledger.postOnceFor<Answer>(
        { id: income.memberId, on: income.receivedOn },
        [receipt.entry, ...entries],
        {
          key: context.idempotencyKey,
          requestHash: hashOf(income),
          answer: { net: receipt.net, contribution, trainingFund, toThermometer },
        },
      ),
    );
    if (!posted) throw new DomainError('THERMOMETER_NOT_OPEN');
    context.answer.isReplay = posted.isReplay;
    return {
      ...posted.answer,
      entryIds: posted.entries.map((entry) => entry.id),
      balance: -(posted.entries.at(-1)!.balances.THERMOMETER ?? 0) + 0,
    };
  }
}

/** The same request gives the same hash, however its fields were ordered. */
function hashOf(income: Income): Buffer {
  const { memberId, amount, vat, directCosts, receivedOn, description } = income;
  const canonical = JSON.stringify([
    'postIncome',
    memberId,
    amount,
    vat,
    directCosts,
    receivedOn,
    description,
  ]);
  return createHash('sha256').update(canonical).digest();
}
