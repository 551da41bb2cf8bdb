import { Args, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { connectionOf, DateScalar, globalId, localId, Money, moneyOf, PageArgs, pageOf } from '#platform';
import { InvoicePayload } from '../invoice.input.js';
import { InvoiceModels } from '../invoice-models.js';
import { Reminders } from './reminders.service.js';

@ObjectType('DueReminder', { description: 'An invoice of which a reminder is due.' })
export class DueReminderModel {
  @Field(() => ID)
  invoiceId!: string;

  @Field({ description: 'The number of the invoice.' })
  number!: string;

  @Field(() => ID)
  customerId!: string;

  @Field()
  customerName!: string;

  @Field({ description: 'Whether the customer has an e-mail address; without one it cannot be sent.' })
  hasEmail!: boolean;

  @Field({ description: 'The member who sold.' })
  memberName!: string;

  @Field(() => Money, { description: 'What is open.' })
  open!: Money;

  @Field(() => DateScalar, { description: 'When the invoice should have been paid.' })
  dueOn!: string;

  @Field(() => Int, { description: '1: friendly. 2: urgent. 3: the last notice.' })
  step!: number;

  @Field(() => DateScalar, { description: 'From when this reminder is due.' })
  reminderOn!: string;
}

const DueReminderConnection = connectionOf('DueReminder', DueReminderModel);
type DueReminderConnection = InstanceType<typeof DueReminderConnection>;

@InputType()
export class SendReminderInput {
  @Field(() => ID)
  invoiceId!: string;
}

@Resolver()
export class ReminderResolver {
  constructor(
    private readonly service: Reminders,
    private readonly models: InvoiceModels,
  ) {}

  @Allow('reminder.send')
  @Query(() => DueReminderConnection, {
    description: 'Invoices of which a reminder is due today, the longest due first. Treasurers.',
  })
  async remindersDue(@Args() args: PageArgs): Promise<DueReminderConnection> {
    const { edges, pageInfo } = await this.service.due(pageOf(args, 2));
    return {
      edges: edges.map(({ cursor, node }) => ({
        cursor,
        node: {
          ...node,
          invoiceId: globalId('Invoice', node.invoiceId),
          customerId: globalId('Customer', node.customerId),
          open: moneyOf(node.open),
        },
      })),
      pageInfo,
    };
  }

  @Allow('reminder.send')
  @Mutation(() => InvoicePayload, {
    description: 'Writes the reminder that is due of an invoice and mails it to the customer. Treasurers.',
  })
  async sendReminder(@Args('input') { invoiceId }: SendReminderInput): Promise<InvoicePayload> {
    const invoice = await this.service.send(localId('Invoice', invoiceId));
    return { invoice: this.models.of(invoice), userErrors: [] };
  }
}
