import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Contact } from '#coaching';
import { Organisation } from '#identity';
import { Enterprise, Member, type Phase, PhaseEnum } from '#membership';

export const SEARCH_KINDS = ['MEMBER', 'ENTERPRISE', 'ORGANISATION', 'CONTACT'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];
const SearchKindEnum = Object.fromEntries(SEARCH_KINDS.map((kind) => [kind, kind]));
registerEnumType(SearchKindEnum, { name: 'SearchKind' });

export const SEARCH_REASONS = ['NUMBER', 'NAME', 'EMAIL', 'ACTIVITY'] as const;
export type SearchReason = (typeof SEARCH_REASONS)[number];
const SearchReasonEnum = Object.fromEntries(SEARCH_REASONS.map((reason) => [reason, reason]));
registerEnumType(SearchReasonEnum, {
  name: 'SearchReason',
  description: 'What of it looks like the text that was searched for.',
});

@ObjectType({ description: 'Something that looks like the text, the likest first.' })
export class SearchHit {
  @Field(() => SearchKindEnum)
  kind!: SearchKind;

  @Field(() => SearchReasonEnum)
  reason!: SearchReason;

  @Field({ description: "The reason in the caller's language." })
  reasonText!: string;

  @Field(() => PhaseEnum, {
    nullable: true,
    description:
      'Where the member stands today, or the member whose enterprise it is; null for organisations and contacts.',
  })
  phase!: Phase | null;

  @Field(() => Member, {
    nullable: true,
    description:
      'The member, or whose enterprise it is; null for organisations and contacts. Without contact details.',
  })
  member!: Member | null;

  @Field(() => Enterprise, { nullable: true, description: 'Null unless the hit is an enterprise.' })
  enterprise!: Enterprise | null;

  @Field(() => Organisation, {
    nullable: true,
    description: 'An organisation with which the cooperative works together, or did. Null for the others.',
  })
  organisation!: Organisation | null;

  @Field(() => Contact, {
    nullable: true,
    description: 'An entrepreneur in the region, for coordinators and coaches. Null for the others.',
  })
  contact!: Contact | null;
}
