import { Injectable } from '@nestjs/common';
import { DomainError, ibanOf, newId } from '#kernel';
import { Db, freeText } from '#platform';
import { CustomerEntity } from './customer.entity.js';

const LONGEST_FIELD = 200;
const KVK_NUMBER = /^\d{8}$/;
const VAT_ID = /^[A-Z]{2}[A-Z0-9]{2,13}$/;
const REQUIRED = ['name', 'street', 'houseNumber', 'postcode', 'city'] as const;

@Injectable()
export class Customers {
  constructor(private readonly db: Db) {}

  /**
   * Treasurers.
   * @throws DomainError `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`, `KVK_NUMBER_INVALID`, `CUSTOMER_VAT_ID_INVALID`, `IBAN_INVALID`
   */
  async create(input: Omit<CustomerEntity, 'id'>): Promise<CustomerEntity> {
    const texts = Object.fromEntries(
      REQUIRED.map((field) => [field, freeText(input[field], field, LONGEST_FIELD)]),
    );
    const vatId = input.vatId?.replace(/[\s.]/g, '').toUpperCase() || null;
    const kvkNumber = input.kvkNumber?.trim() || null;
    if (kvkNumber && !KVK_NUMBER.test(kvkNumber))
      throw new DomainError('KVK_NUMBER_INVALID', { path: ['kvkNumber'] });
    if (vatId && !VAT_ID.test(vatId)) throw new DomainError('CUSTOMER_VAT_ID_INVALID', { path: ['vatId'] });
    const iban = input.iban ? ibanOf(input.iban) : null;
    const customer = { ...input, ...texts, id: newId(), kvkNumber, vatId, iban };
    await this.db.write((unit) => unit.manager.insert(CustomerEntity, customer));
    return customer;
  }
}
