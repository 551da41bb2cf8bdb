import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type Cents, DomainError, euroText, parseEuro } from '#kernel';
import { DecimalScalar } from './scalars.js';

export enum CurrencyCode {
  EUR = 'EUR',
}
registerEnumType(CurrencyCode, {
  name: 'CurrencyCode',
  description: 'ISO 4217. The books of a cooperative are in euros.',
});

@ObjectType({ description: 'A sum of money.' })
export class Money {
  @Field(() => DecimalScalar, { description: 'Two decimals, such as `"412.50"`.' })
  amount!: string;

  @Field(() => CurrencyCode)
  currency!: CurrencyCode;
}

@InputType({ description: 'A sum of money as input.' })
export class MoneyInput {
  @Field(() => DecimalScalar, { description: 'At most two decimals, such as `"412.50"`.' })
  amount!: string;

  @Field(() => CurrencyCode, { defaultValue: CurrencyCode.EUR })
  currency!: CurrencyCode;
}

export function moneyOf(cents: Cents): Money {
  return { amount: euroText(cents), currency: CurrencyCode.EUR };
}

/** @throws DomainError `AMOUNT_INVALID` with the path of the field: three decimals, too large */
export function centsOf(input: MoneyInput, ...path: string[]): Cents {
  try {
    return parseEuro(input.amount);
  } catch (error) {
    if (error instanceof DomainError) throw new DomainError(error.code, { path });
    throw error;
  }
}
