import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { civilDate } from '#kernel';
import { type Connection, globalId, localId, PageArgs } from '#platform';
import { accountModel } from './bank-entry-model.js';
import {
  AddBankRuleInput,
  BankRuleConnection,
  BankRuleModel,
  BankRulePayload,
  EndBankRuleInput,
} from './bank-rule.model.js';
import type { BankRuleRow } from './bank-rule.repository.js';
import { BankRules } from './bank-rule.service.js';

@Resolver()
export class BankRuleResolver {
  constructor(private readonly rules: BankRules) {}

  @Allow('bank.read')
  @Query(() => BankRuleConnection, {
    description: 'Rules for bank entries, also those that ended, newest first.',
  })
  async bankRules(@Args() args: PageArgs): Promise<Connection<BankRuleModel>> {
    const { edges, pageInfo } = await this.rules.page(args);
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: modelOf(node) })), pageInfo };
  }

  @Allow('bank.book')
  @Mutation(() => BankRulePayload, {
    description:
      'Says what is done with bank entries of a kind. It proposes, and books by itself only where asked.',
  })
  async addBankRule(@Args('input') input: AddBankRuleInput): Promise<BankRulePayload> {
    const [number, role] = [input.accountNumber ?? null, input.accountRole ?? null];
    const memberId = input.memberId ? localId('Member', input.memberId) : null;
    const row = await this.rules.add({
      name: input.name,
      iban: input.iban ?? null,
      nameContains: input.nameContains ?? null,
      textContains: input.textContains ?? null,
      direction: input.direction ?? null,
      account: number === null && role === null ? null : { number, role, memberId },
      vat: input.vat ?? null,
      isAutomatic: input.isAutomatic,
      validFrom: input.validFromOn ? civilDate(input.validFromOn) : null,
    });
    return { bankRule: modelOf(row), userErrors: [] };
  }

  @Allow('bank.book')
  @Mutation(() => BankRulePayload, { description: 'Ends a rule. What it booked stays.' })
  async endBankRule(@Args('input') { ruleId, endsOn }: EndBankRuleInput): Promise<BankRulePayload> {
    const row = await this.rules.end(localId('BankRule', ruleId), civilDate(endsOn));
    return { bankRule: modelOf(row), userErrors: [] };
  }
}

function modelOf({ validFrom, account, ...rule }: BankRuleRow): BankRuleModel {
  return {
    ...rule,
    id: globalId('BankRule', rule.id),
    account: account && accountModel(account),
    validFromOn: validFrom,
  };
}
