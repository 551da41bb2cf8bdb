import { Args, ID, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { Allow } from '#identity';
import { type Connection, currentContext, globalId, localId, moneyOf, PageArgs, text } from '#platform';
import { BankAccounts } from './bank-account.service.js';
import {
  BankAccount,
  BankImportConnection,
  BankImportModel,
  ImportBankStatementInput,
  ImportBankStatementPayload,
  OpenBankAccountInput,
  OpenBankAccountPayload,
} from './bank-import.model.js';
import type { BankImportRow } from './bank-import.repository.js';
import { BankImports } from './bank-import.service.js';
import type { BankAccountRow } from './bank-statement.repository.js';

@Resolver()
export class BankImportResolver {
  constructor(
    private readonly accounts: BankAccounts,
    private readonly imports: BankImports,
  ) {}

  @Allow('bank.read')
  @Query(() => [BankAccount], {
    description: "The cooperative's accounts, by name, and whether their statements follow each other.",
  })
  async bankAccounts(): Promise<BankAccount[]> {
    return (await this.accounts.all()).map(accountOf);
  }

  @Allow('bank.import')
  @Mutation(() => OpenBankAccountPayload, {
    description: 'Makes an account of the cooperative known, so that its statements can be imported.',
  })
  async openBankAccount(@Args('input') input: OpenBankAccountInput): Promise<OpenBankAccountPayload> {
    const { iban, name } = await this.accounts.open(input.iban, input.name);
    const bankAccount = { iban, name, lastClosing: null, lastClosingOn: null, gaps: [] };
    return { bankAccount, userErrors: [] };
  }

  @Allow('bank.import')
  @Mutation(() => ImportBankStatementPayload, {
    description:
      'Asks for a bank file to be imported, whole or not at all. A job reads it; the same file twice changes nothing.',
  })
  async importBankStatement(
    @Args('input') { fileId }: ImportBankStatementInput,
  ): Promise<ImportBankStatementPayload> {
    return { bankImport: modelOf(await this.imports.start(localId('File', fileId))), userErrors: [] };
  }

  @Allow('bank.import')
  @Query(() => BankImportModel)
  async bankImport(@Args('id', { type: () => ID }) id: string): Promise<BankImportModel> {
    return modelOf(await this.imports.get(localId('BankImport', id)));
  }

  @Allow('bank.import')
  @Query(() => BankImportConnection, {
    description: "The cooperative's imports of bank files, newest first.",
  })
  async bankImports(@Args() args: PageArgs): Promise<Connection<BankImportModel>> {
    const { edges, pageInfo } = await this.imports.page(args);
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: modelOf(node) })), pageInfo };
  }

  @Allow('bank.import')
  @Subscription(() => BankImportModel, {
    description: 'The import now, and again whenever its job has read more; ends with the job.',
  })
  async bankImportProgress(
    @Args('id', { type: () => ID }) id: string,
  ): Promise<AsyncGenerator<{ bankImportProgress: BankImportModel }>> {
    return shown(await this.imports.progress(localId('BankImport', id)));
  }
}

async function* shown(
  rows: AsyncGenerator<BankImportRow>,
): AsyncGenerator<{ bankImportProgress: BankImportModel }> {
  for await (const row of rows) yield { bankImportProgress: modelOf(row) };
}

function modelOf({ entriesNew, bytesRead, bytesTotal, ...row }: BankImportRow): BankImportModel {
  const { locale } = currentContext();
  return {
    ...row,
    id: globalId('BankImport', row.id),
    percent: row.state === 'DONE' ? 100 : Math.floor((100 * bytesRead) / bytesTotal),
    imported: entriesNew,
    alreadyKnown: row.entriesRead - entriesNew,
    errorMessage: row.errorCode === null ? null : text(row.errorCode, locale, row.errorParams),
  };
}

function accountOf({ lastClosing, gaps, ...account }: BankAccountRow): BankAccount {
  return {
    ...account,
    lastClosing: lastClosing === null ? null : moneyOf(lastClosing),
    gaps: gaps.map((gap) => ({ ...gap, expected: moneyOf(gap.expected), stated: moneyOf(gap.stated) })),
  };
}
