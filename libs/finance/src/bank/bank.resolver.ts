import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import {
  type Connection,
  connection,
  currentContext,
  globalId,
  localId,
  moneyOf,
  PageArgs,
  pageOf,
  text,
} from '#platform';
import { BankAccounts } from './bank-account.service.js';
import type { BankEntryState } from './bank-entry.repository.js';
import { BankImports } from './bank-import.service.js';
import { BankInbox, type InboxEntry } from './bank-inbox.service.js';
import {
  BankEntryConnection,
  BankEntryModel,
  BankEntryPayload,
  BankEntryStateEnum,
  ConfirmMatchInput,
  IgnoreEntryInput,
  ImportBankStatementInput,
  ImportBankStatementPayload,
  OpenBankAccountInput,
  OpenBankAccountPayload,
} from './bank.model.js';

@Resolver()
export class BankResolver {
  constructor(
    private readonly accounts: BankAccounts,
    private readonly imports: BankImports,
    private readonly inbox: BankInbox,
  ) {}

  @Allow('bank.read')
  @Query(() => BankEntryConnection, {
    description: 'Bank entries in one state, the latest booking day first.',
  })
  async bankInbox(
    @Args('state', { type: () => BankEntryStateEnum, defaultValue: 'NEW' }) state: BankEntryState,
    @Args() args: PageArgs,
  ): Promise<Connection<BankEntryModel>> {
    const page = pageOf(args, 2);
    const rows = await this.inbox.page(state, page);
    const { edges, pageInfo } = connection(rows, page, (row) => [row.bookedOn, row.id]);
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: modelOf(node) })), pageInfo };
  }

  @Allow('bank.import')
  @Mutation(() => OpenBankAccountPayload, {
    description: 'Makes an account of the cooperative known, so that its statements can be imported.',
  })
  async openBankAccount(@Args('input') input: OpenBankAccountInput): Promise<OpenBankAccountPayload> {
    const { iban, name } = await this.accounts.open(input.iban, input.name);
    return { bankAccount: { iban, name }, userErrors: [] };
  }

  @Allow('bank.import')
  @Mutation(() => ImportBankStatementPayload, {
    description: 'Imports a bank file, whole or not at all. The same file twice changes nothing.',
  })
  async importBankStatement(
    @Args('input') input: ImportBankStatementInput,
  ): Promise<ImportBankStatementPayload> {
    return { ...(await this.imports.import(localId('File', input.fileId))), userErrors: [] };
  }

  @Allow('bank.book')
  @Mutation(() => BankEntryPayload, {
    description:
      'Books a bank entry as the payment of an invoice, and divides it under the policy of its day. Once.',
  })
  async confirmMatch(@Args('input') input: ConfirmMatchInput): Promise<BankEntryPayload> {
    const row = await this.inbox.confirm(
      localId('BankEntry', input.bankEntryId),
      localId('Invoice', input.invoiceId),
    );
    return { bankEntry: modelOf({ ...row, proposals: [] }), userErrors: [] };
  }

  @Allow('bank.book')
  @Mutation(() => BankEntryPayload, { description: 'Sets a bank entry aside that pays no invoice.' })
  async ignoreEntry(@Args('input') input: IgnoreEntryInput): Promise<BankEntryPayload> {
    const row = await this.inbox.ignore(localId('BankEntry', input.bankEntryId), input.reason);
    return { bankEntry: modelOf({ ...row, proposals: [] }), userErrors: [] };
  }
}

function modelOf(row: InboxEntry): BankEntryModel {
  const { locale } = currentContext();
  return {
    ...row,
    id: globalId('BankEntry', row.id),
    amount: moneyOf(row.amount),
    proposals: row.proposals.map(({ invoiceId, invoiceNumber, reason }) => ({
      invoice: { id: globalId('Invoice', invoiceId), number: invoiceNumber },
      reason,
      reasonText: text(`MATCH_${reason}`, locale),
    })),
  };
}
