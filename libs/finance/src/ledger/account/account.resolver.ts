import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { currentContext, globalId, localId, moneyOf } from '#platform';
import { isByHand, isNeeded } from '../chart.js';
import { accountName } from './account-name.js';
import {
  AddLedgerAccountInput,
  ChangeLedgerAccountInput,
  CompleteChartPayload,
  LedgerAccount,
  LedgerAccountInput,
  LedgerAccountPayload,
  RgsCodeModel,
} from './account.model.js';
import type { AccountRow } from './account.repository.js';
import { Accounts } from './accounts.service.js';
import { rgsCodes, rgsGroupOf } from './rgs.js';

@Resolver()
export class AccountResolver {
  constructor(private readonly accounts: Accounts) {}

  @Allow('books.read')
  @Query(() => [LedgerAccount], { description: 'The chart of accounts, by number.' })
  async ledgerAccounts(
    @Args('withArchived', {
      type: () => Boolean,
      defaultValue: false,
      description: 'Also those that were put away.',
    })
    withArchived: boolean,
  ): Promise<LedgerAccount[]> {
    return (await this.accounts.list(withArchived)).map(modelOf);
  }

  @Allow('books.chart')
  @Query(() => [RgsCodeModel], {
    name: 'rgsCodes',
    description: 'The codes that an own account can have, in the order of the annual accounts.',
  })
  listRgsCodes(): RgsCodeModel[] {
    const { locale } = currentContext();
    return rgsCodes.map(({ code, kind, name }) => ({
      code,
      kind,
      name: name[locale],
      groupName: rgsGroupOf(code).name[locale],
    }));
  }

  @Allow('books.chart')
  @Mutation(() => CompleteChartPayload, {
    description:
      'Opens the shipped accounts that are not there yet, those of the programme that was decided among them.',
  })
  async completeChart(): Promise<CompleteChartPayload> {
    return { accounts: (await this.accounts.complete()).map(modelOf), userErrors: [] };
  }

  @Allow('books.chart')
  @Mutation(() => LedgerAccountPayload, { description: 'Adds an account of the cooperative’s own.' })
  async addLedgerAccount(@Args('input') input: AddLedgerAccountInput): Promise<LedgerAccountPayload> {
    return payloadOf(await this.accounts.add(input));
  }

  @Allow('books.chart')
  @Mutation(() => LedgerAccountPayload, {
    description:
      'Gives an account another number or name, and one of the cooperative’s own another RGS code. What was booked shows it under the new one.',
  })
  async changeLedgerAccount(@Args('input') input: ChangeLedgerAccountInput): Promise<LedgerAccountPayload> {
    const { accountId, number = null, name = null, rgsCode = null } = input;
    const wanted = { number, name, rgsCode };
    return payloadOf(await this.accounts.change(localId('LedgerAccount', accountId), wanted));
  }

  @Allow('books.chart')
  @Mutation(() => LedgerAccountPayload, {
    description: 'Puts away an account without a balance that no rule needs. It can be brought back.',
  })
  async archiveLedgerAccount(@Args('input') input: LedgerAccountInput): Promise<LedgerAccountPayload> {
    return payloadOf(await this.accounts.archive(localId('LedgerAccount', input.accountId)));
  }

  @Allow('books.chart')
  @Mutation(() => LedgerAccountPayload, { description: 'Brings back an account that was put away.' })
  async restoreLedgerAccount(@Args('input') input: LedgerAccountInput): Promise<LedgerAccountPayload> {
    return payloadOf(await this.accounts.restore(localId('LedgerAccount', input.accountId)));
  }
}

const payloadOf = (row: AccountRow): LedgerAccountPayload => ({ account: modelOf(row), userErrors: [] });

function modelOf(row: AccountRow): LedgerAccount {
  return {
    ...row,
    id: globalId('LedgerAccount', row.id),
    name: accountName(row, currentContext().locale),
    balance: moneyOf(row.balance),
    isNeeded: isNeeded(row.role),
    isOwn: row.role === 'OTHER',
    isByHand: isByHand(row.role),
  };
}
