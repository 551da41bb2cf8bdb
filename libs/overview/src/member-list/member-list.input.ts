import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { type Phase, PhaseEnum } from '#membership';

@InputType({ description: 'Which members; every condition must hold.' })
export class MemberFilter {
  @Field(() => [PhaseEnum], { nullable: true, description: 'In one of these phases today.' })
  phases?: Phase[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the name, whatever its capitals. At most 100 characters.',
  })
  text?: string | null;
}

export enum MemberOrder {
  NAME_ASC = 'NAME_ASC',
  PHASE_SINCE_DESC = 'PHASE_SINCE_DESC',
}
registerEnumType(MemberOrder, {
  name: 'MemberOrder',
  valuesMap: {
    NAME_ASC: { description: 'By family name, then given name.' },
    PHASE_SINCE_DESC: { description: 'Who changed phase last comes first.' },
  },
});
