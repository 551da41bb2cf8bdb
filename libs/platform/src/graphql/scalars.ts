import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { civilDate, DomainError } from '#kernel';

function dateOf(value: unknown): string {
  if (typeof value !== 'string') throw new GraphQLError('A Date is text in the form YYYY-MM-DD.');
  try {
    return civilDate(value);
  } catch (error) {
    // to whoever typed it the code's own sentence is said, and not this one
    if (error instanceof DomainError)
      throw new GraphQLError('A Date is a day that exists, in the form YYYY-MM-DD.', {
        originalError: error,
      });
    throw error;
  }
}

export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description:
    'A day on the calendar in the Netherlands, `YYYY-MM-DD`, without a time or a zone. Example: `2026-03-31`.',
  serialize: (value) => String(value),
  parseValue: dateOf,
  parseLiteral: (node) => dateOf(node.kind === Kind.STRING ? node.value : null),
});

function decimalOf(value: unknown): string {
  if (typeof value !== 'string' || !/^-?\d{1,15}(\.\d{1,6})?$/.test(value)) {
    throw new GraphQLError('A Decimal is text such as "412.50": digits and a point, no comma, no exponent.', {
      originalError: new DomainError('DECIMAL_INVALID'),
    });
  }
  return value;
}

export const DecimalScalar = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description: 'An exact decimal number as text, such as `"412.50"`. Never a float.',
  serialize: (value) => String(value),
  parseValue: decimalOf,
  parseLiteral: (node) => decimalOf(node.kind === Kind.STRING ? node.value : null),
});
