import { registerEnumType } from '@nestjs/graphql';
import { vatCodes } from './vat.js';

export const VatCodeEnum = Object.fromEntries(vatCodes.map((code) => [code, code]));
registerEnumType(VatCodeEnum, {
  name: 'VatCode',
  description: 'The kind of VAT on a sale: high, low, zero, exempt, or to be paid by the buyer.',
});
