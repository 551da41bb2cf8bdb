import { centsOf, localId } from '#platform';
import type { SaleInput } from './invoice.input.js';
import type { Sale } from './sale.js';
import { parseQuantity } from './vat.js';

/** A sale as it comes over the API. @throws DomainError `NOT_FOUND`, `AMOUNT_INVALID`, `QUANTITY_INVALID` */
export function saleOf(input: SaleInput): Sale {
  return {
    memberId: localId('Member', input.memberId),
    customerId: localId('Customer', input.customerId),
    enterpriseId: input.enterpriseId ? localId('Enterprise', input.enterpriseId) : null,
    customerReference: input.customerReference,
    directCosts: centsOf(input.directCosts, 'directCosts'),
    lines: input.lines.map((line, i) => ({
      description: line.description,
      quantity: parseQuantity(line.quantity, 'lines', String(i), 'quantity'),
      unitPrice: centsOf(line.unitPrice, 'lines', String(i), 'unitPrice'),
      vat: line.vat,
    })),
  };
}
