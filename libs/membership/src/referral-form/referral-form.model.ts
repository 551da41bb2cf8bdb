import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { Payload } from '#platform';
import { PersonInput } from '../referral/person.input.js';

@ObjectType({ description: 'The public form of a cooperative, for people who come by themselves.' })
export class ReferralForm {
  @Field({ description: 'Name of the cooperative.' })
  cooperativeName!: string;

  @Field({
    description:
      'To be sent along by `referMyself`: from three seconds until twelve hours after the form was opened.',
  })
  ticket!: string;
}

@ObjectType({ description: 'How the cooperative has set its public form.' })
export class ReferralFormSetting {
  @Field({ description: 'Off until a coordinator switches it on.' })
  isOpen!: boolean;

  @Field({ description: "The cooperative's name in the address of the form." })
  slug!: string;
}

@InputType()
export class SwitchReferralFormInput {
  @Field()
  isOpen!: boolean;
}

@ObjectType()
export class SwitchReferralFormPayload extends Payload {
  @Field(() => ReferralFormSetting, { nullable: true })
  setting?: ReferralFormSetting | null;
}

@InputType()
export class ReferMyselfInput extends PersonInput {
  @Field({ description: "The cooperative's name in the address of the form." })
  slug!: string;

  @Field({ description: 'From `referralForm`.' })
  ticket!: string;

  @Field({ description: 'What the person would like to do; at most 2,000 characters.' })
  wish!: string;

  @Field(() => String, {
    nullable: true,
    description: 'A field that people do not see and programs fill in: must stay empty.',
  })
  website?: string | null;
}

@ObjectType()
export class ReferMyselfPayload extends Payload {
  @Field(() => Boolean, {
    nullable: true,
    description:
      'True when it lies on the desk of the coordinator. It says nothing of whether the person is known.',
  })
  isReceived?: boolean | null;
}
