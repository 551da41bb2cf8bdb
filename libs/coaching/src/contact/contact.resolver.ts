import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { localId, pageOf } from '#platform';
import { AddContactInput, ChangeContactInput, ContactsArgs, RemoveContactInput } from './contact.input.js';
import {
  AddContactPayload,
  ChangeContactPayload,
  ContactConnection,
  contactOf,
  RemoveContactPayload,
} from './contact.model.js';
import { Contacts } from './contact.service.js';

@Resolver()
export class ContactResolver {
  constructor(private readonly service: Contacts) {}

  @Allow('contact.read')
  @Query(() => ContactConnection, {
    description: 'Entrepreneurs in the region, by enterprise: for coordinators and coaches.',
  })
  async contacts(@Args() args: ContactsArgs): Promise<ContactConnection> {
    const { edges, pageInfo } = await this.service.page(args.sector ?? null, pageOf(args, 2));
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: contactOf(node) })), pageInfo };
  }

  @Allow('contact.write')
  @Mutation(() => AddContactPayload, { description: 'Puts an entrepreneur into the list, who agreed to it.' })
  async addContact(@Args('input') input: AddContactInput): Promise<AddContactPayload> {
    return { contact: contactOf(await this.service.add(input)), userErrors: [] };
  }

  @Allow('contact.write')
  @Mutation(() => ChangeContactPayload, { description: 'Says everything about a contact anew.' })
  async changeContact(@Args('input') input: ChangeContactInput): Promise<ChangeContactPayload> {
    const contact = await this.service.change(localId('Contact', input.contactId), input);
    return { contact: contactOf(contact), userErrors: [] };
  }

  @Allow('contact.write')
  @Mutation(() => RemoveContactPayload, {
    description:
      'Somebody no longer wants to be in the list: name, e-mail address and telephone number are wiped at once.',
  })
  async removeContact(@Args('input') { contactId }: RemoveContactInput): Promise<RemoveContactPayload> {
    const contact = await this.service.remove(localId('Contact', contactId));
    return { contact: contactOf(contact), userErrors: [] };
  }
}
