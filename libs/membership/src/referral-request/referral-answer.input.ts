import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import type { CivilDate } from '#kernel';
import { DateScalar } from '#platform';
import { WhoItIsInput } from '../referral/who-it-is.input.js';

export enum DeclineReason {
  NO_PLACE = 'NO_PLACE',
  OTHER_HELP_FITS = 'OTHER_HELP_FITS',
  TOO_EARLY = 'TOO_EARLY',
  OUTSIDE_AREA = 'OUTSIDE_AREA',
  NO_CONTACT = 'NO_CONTACT',
  PERSON_DECLINED = 'PERSON_DECLINED',
  OTHER = 'OTHER',
}
registerEnumType(DeclineReason, {
  name: 'DeclineReason',
  description: 'Why a referral was declined; this much the sender sees.',
  valuesMap: {
    OTHER_HELP_FITS: { description: 'Another instrument fits this person better.' },
    NO_CONTACT: { description: 'The person could not be reached.' },
    PERSON_DECLINED: { description: 'The person does not want it after all.' },
  },
});

export enum Advice {
  VOLUNTEER_WORK = 'VOLUNTEER_WORK',
  LEARNING_PATH = 'LEARNING_PATH',
  SUPPORTED_EMPLOYMENT = 'SUPPORTED_EMPLOYMENT',
  INDEPENDENT_ENTREPRENEUR_SCHEME = 'INDEPENDENT_ENTREPRENEUR_SCHEME',
  DEBT_HELP = 'DEBT_HELP',
  LANGUAGE_COURSE = 'LANGUAGE_COURSE',
  OTHER = 'OTHER',
}
registerEnumType(Advice, {
  name: 'ReferralAdvice',
  description: 'Which other instrument fits a person better.',
  valuesMap: {
    INDEPENDENT_ENTREPRENEUR_SCHEME: {
      description:
        'Benefit and credit for the self-employed (Besluit bijstandverlening zelfstandigen, Bbz 2004).',
    },
  },
});

@InputType()
export class InviteReferralInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => DateScalar, { description: 'Day of the first talk; not before the referral was sent.' })
  talkOn!: CivilDate;
}

@InputType()
export class AcceptReferralInput extends WhoItIsInput {
  @Field(() => ID)
  requestId!: string;
}

@InputType()
export class DeclineReferralInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => DeclineReason)
  reason!: DeclineReason;

  @Field(() => String, {
    nullable: true,
    description: 'For the file of the cooperative; at most 2,000 characters.',
  })
  words?: string | null;

  @Field(() => Advice, { nullable: true })
  advice?: Advice | null;

  @Field(() => String, { nullable: true, description: 'At most 2,000 characters.' })
  adviceWords?: string | null;
}

@InputType()
export class RevokeReferralInput {
  @Field(() => ID)
  requestId!: string;
}
