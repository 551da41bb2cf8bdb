import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, DateScalar, globalId, Payload } from '#platform';
import type { ContactRow } from './contact.repository.js';

@ObjectType({
  description: "An entrepreneur in the region, in the cooperative's list. Seen by coordinators and coaches.",
})
export class Contact {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true, description: 'Null for who no longer wants to be in the list.' })
  name!: string | null;

  @Field()
  enterprise!: string;

  @Field({ description: 'Two digits of the SBI classification.' })
  sector!: string;

  @Field()
  town!: string;

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => String, { nullable: true })
  phone!: string | null;

  @Field(() => DateScalar)
  consentedOn!: string;

  @Field({ description: 'To what they agreed, and how.' })
  consentWords!: string;

  @Field(() => DateScalar, { nullable: true })
  removedOn!: string | null;
}

@ObjectType()
export class ContactConnection extends connectionOf('Contact', Contact) {}

@ObjectType()
export class AddContactPayload extends Payload {
  @Field(() => Contact, { nullable: true })
  contact?: Contact | null;
}

@ObjectType()
export class ChangeContactPayload extends AddContactPayload {}

@ObjectType()
export class RemoveContactPayload extends AddContactPayload {}

export function contactOf(contact: ContactRow): Contact {
  return { ...contact, id: globalId('Contact', contact.id) };
}
