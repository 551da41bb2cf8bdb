import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { connection, freeText, globalId, localId, PageArgs, pageOf } from '#platform';
import type { TypedCustomer } from './customer-check.js';
import type { CustomerRow } from './customer.entity.js';
import {
  ArchiveCustomerInput,
  ChangeCustomerInput,
  CreateCustomerInput,
  Customer,
  CustomerConnection,
  CustomerFilterInput,
  CustomerPayload,
} from './customer.model.js';
import { Customers } from './customer.service.js';

const LONGEST_SEARCH = 100;

@Resolver()
export class CustomerResolver {
  constructor(private readonly service: Customers) {}

  @Allow('customer.read')
  @Query(() => Customer, { description: 'One customer. Treasurers, coordinators and the board.' })
  async customer(@Args('id', { type: () => ID }) id: string): Promise<Customer> {
    return customerOf(await this.service.get(localId('Customer', id)));
  }

  @Allow('customer.read')
  @Query(() => CustomerConnection, {
    description: 'Customers by name. Treasurers, coordinators and the board.',
  })
  async customers(
    @Args() args: PageArgs,
    @Args('filter', { nullable: true }) filter?: CustomerFilterInput,
  ): Promise<CustomerConnection> {
    const page = pageOf(args, 2);
    const text = filter?.text?.trim() ? freeText(filter.text, 'text', LONGEST_SEARCH) : '';
    const rows = await this.service.page(
      { text, kind: filter?.kind ?? null, isArchived: filter?.isArchived ?? false },
      page,
    );
    const { edges, pageInfo } = connection(rows, page, (row) => [row.name, row.id]);
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: customerOf(node) })), pageInfo };
  }

  @Allow('customer.write')
  @Mutation(() => CustomerPayload, { description: 'Adds a customer to the cooperative.' })
  async createCustomer(@Args('input') input: CreateCustomerInput): Promise<CustomerPayload> {
    return { customer: customerOf(await this.service.create(typedOf(input))), userErrors: [] };
  }

  @Allow('customer.write')
  @Mutation(() => CustomerPayload, {
    description: 'Replaces the data of a customer. What was sent before stays as it was.',
  })
  async changeCustomer(
    @Args('input') { customerId, ...input }: ChangeCustomerInput,
  ): Promise<CustomerPayload> {
    const customer = await this.service.change(localId('Customer', customerId), typedOf(input));
    return { customer: customerOf(customer), userErrors: [] };
  }

  @Allow('customer.write')
  @Mutation(() => CustomerPayload, { description: 'Puts a customer into the archive, or takes it out.' })
  async archiveCustomer(
    @Args('input') { customerId, isArchived }: ArchiveCustomerInput,
  ): Promise<CustomerPayload> {
    const customer = await this.service.setArchived(localId('Customer', customerId), isArchived);
    return { customer: customerOf(customer), userErrors: [] };
  }
}

function typedOf(input: CreateCustomerInput): TypedCustomer {
  return {
    ...input,
    kvkNumber: input.kvkNumber ?? null,
    oin: input.oin ?? null,
    vatId: input.vatId ?? null,
    iban: input.iban ?? null,
    email: input.email ?? null,
    termDays: input.termDays ?? null,
  };
}

export function customerOf(customer: CustomerRow): Customer {
  return { ...customer, id: globalId('Customer', customer.id) };
}
