import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, Money } from '#platform';
import { BookingSignal } from '../booking/booking.model.js';

@ObjectType({ description: 'Somebody whose thermometer has a signal. For coordinator and treasurer.' })
export class SignalledThermometer {
  @Field(() => ID)
  memberId!: string;

  @Field()
  memberName!: string;

  @Field(() => Money)
  balance!: Money;

  @Field(() => Money, { description: 'Net revenue of the three whole months before this one, on average.' })
  averageNetRevenue!: Money;

  @Field(() => Money, { description: 'Net revenue of this month so far.' })
  netRevenueThisMonth!: Money;

  @Field(() => [BookingSignal])
  signals!: BookingSignal[];
}

export const SignalledThermometerConnection = connectionOf('SignalledThermometer', SignalledThermometer);
