import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { civilDate } from '#kernel';
import { centsOf, type Connection, connection, Files, localId, pageOf } from '#platform';
import { Booking } from '../booking/booking.js';
import type { ExpenseRow } from './expense.js';
import { expenseModelOf } from './expense-model-of.js';
import {
  ApproveExpenseInput,
  BookExpenseInput,
  DeclineExpenseInput,
  ExpenseArgs,
  ExpenseConnection,
  ExpenseModel,
  ExpensePayload,
  PayExpenseInput,
  RecordExpenseInput,
  WithdrawExpenseInput,
} from './expense.model.js';
import { Expenses } from './expense.service.js';

@Resolver()
export class ExpenseResolver {
  constructor(
    private readonly expenses: Expenses,
    private readonly files: Files,
  ) {}

  @Allow('expense.read')
  @Query(() => ExpenseConnection, {
    name: 'expenses',
    description: 'What suppliers charge the cooperative itself, the latest recorded first.',
  })
  async listExpenses(@Args() args: ExpenseArgs): Promise<Connection<ExpenseModel>> {
    const page = pageOf(args, 1);
    const { state, fromOn, untilOn, waitingForMe } = args;
    const filter = {
      states: state ? [state] : null,
      from: fromOn ? civilDate(fromOn) : null,
      until: untilOn ? civilDate(untilOn) : null,
      isWaitingForMe: waitingForMe,
    };
    const rows = await this.expenses.page(filter, page);
    const { edges, pageInfo } = connection(rows, page, (row) => [row.id]);
    return {
      edges: edges.map(({ cursor, node }) => ({ cursor, node: expenseModelOf(node, this.files) })),
      pageInfo,
    };
  }

  @Allow('expense.record')
  @Mutation(() => ExpensePayload, {
    description: "Records a supplier's invoice to the cooperative itself, to be approved by somebody else.",
  })
  async recordExpense(@Args('input') input: RecordExpenseInput): Promise<ExpensePayload> {
    const recorded = await this.expenses.record({
      supplierName: input.supplierName,
      supplierReference: input.supplierReference ?? null,
      description: input.description,
      invoicedOn: civilDate(input.invoicedOn),
      amount: centsOf(input.amount, 'amount'),
      vat: centsOf(input.vatAmount, 'vatAmount'),
      accountId: input.accountId ? localId('LedgerAccount', input.accountId) : null,
      receiptFileId: localId('File', input.receiptFileId),
    });
    return this.payload(recorded);
  }

  @Allow('expense.decide')
  @Mutation(() => ExpensePayload, {
    description:
      'Approves an expense; never by who recorded it. Above the limit two people approve. Refused when somebody decided meanwhile.',
  })
  async approveExpense(@Args('input') input: ApproveExpenseInput): Promise<ExpensePayload> {
    return this.payload(await this.expenses.approve(localId('Expense', input.expenseId), input.seen));
  }

  @Allow('expense.decide')
  @Mutation(() => ExpensePayload, { description: 'Declines an expense, with a reason.' })
  async declineExpense(@Args('input') input: DeclineExpenseInput): Promise<ExpensePayload> {
    const id = localId('Expense', input.expenseId);
    return this.payload(await this.expenses.decline(id, input.seen, input.reason));
  }

  @Allow('expense.record')
  @Mutation(() => ExpensePayload, { description: 'Takes an own expense back while it is not decided.' })
  async withdrawExpense(@Args('input') input: WithdrawExpenseInput): Promise<ExpensePayload> {
    const id = localId('Expense', input.expenseId);
    return this.payload(await this.expenses.withdraw(id, input.reason ?? null));
  }

  @Allow('expense.book')
  @Booking({ on: 'bookedOn' })
  @Mutation(() => ExpensePayload, {
    description: 'Books an approved expense: cost, the VAT that comes back, and a debt to the supplier.',
  })
  async bookExpense(@Args('input') input: BookExpenseInput): Promise<ExpensePayload> {
    const id = localId('Expense', input.expenseId);
    return this.payload(await this.expenses.book(id, civilDate(input.bookedOn), input.isVatCost));
  }

  @Allow('expense.book')
  @Booking({ on: 'paidOn' })
  @Mutation(() => ExpensePayload, { description: 'Books that an expense was paid by the bank.' })
  async payExpense(@Args('input') input: PayExpenseInput): Promise<ExpensePayload> {
    const id = localId('Expense', input.expenseId);
    return this.payload(await this.expenses.pay(id, civilDate(input.paidOn)));
  }

  private payload(row: ExpenseRow): ExpensePayload {
    return { expense: expenseModelOf(row, this.files), userErrors: [] };
  }
}
