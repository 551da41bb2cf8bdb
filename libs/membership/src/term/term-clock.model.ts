import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar } from '#platform';
import { TERM_SIGNALS, type TermSignal } from './term-clock.js';

export const TermSignalEnum = Object.fromEntries(TERM_SIGNALS.map((signal) => [signal, signal])) as Record<
  string,
  string
>;
registerEnumType(TermSignalEnum, {
  name: 'TermSignal',
  description: 'How near the end of a term is: within six or three months, or past it.',
});

@ObjectType('TermClock', { description: 'How far a membership is in its term.' })
export class TermClockModel {
  @Field(() => DateScalar, { description: 'The first day of the membership.' })
  startsOn!: string;

  @Field(() => DateScalar, { description: 'Extensions included.' })
  endsOn!: string;

  @Field(() => Int, { description: 'Days from today; negative when the term is over.' })
  daysLeft!: number;

  @Field(() => TermSignalEnum, { nullable: true, description: 'Null while more than six months are left.' })
  signal!: TermSignal | null;
}
