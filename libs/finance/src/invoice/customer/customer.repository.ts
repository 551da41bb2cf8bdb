import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { type Page, Parameters, statement, type Statement } from '#platform';
import type { CustomerRow, CustomerKind } from './customer.entity.js';

export interface CustomerFilter {
  /** Part of a name, place, e-mail address or number; empty: all. */
  readonly text: string;
  readonly kind: CustomerKind | null;
  readonly isArchived: boolean;
}

/** The columns of a customer, under the names of its entity. */
const COLUMNS = `c.id, c.kind, c.name, c.street, c.house_number AS "houseNumber", c.postcode, c.city, c.country,
  c.kvk_number AS "kvkNumber", c.oin, c.vat_id AS "vatId", c.iban, c.email, c.locale, c.term_days AS "termDays",
  c.archived_on AS "archivedOn"`;

/** A customer `c` as JSON, for statements about what it bought. */
export const CUSTOMER_JSON = `json_build_object('id', c.id, 'kind', c.kind, 'name', c.name, 'street', c.street,
  'houseNumber', c.house_number, 'postcode', c.postcode, 'city', c.city, 'country', c.country,
  'kvkNumber', c.kvk_number, 'oin', c.oin, 'vatId', c.vat_id, 'iban', c.iban, 'email', c.email, 'locale', c.locale,
  'termDays', c.term_days, 'archivedOn', c.archived_on)`;

/** A text as a pattern that finds it anywhere: what stands for something in a pattern stands for itself. */
export const anywhere = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

@Injectable()
export class CustomerRepository {
  get(id: string): Statement<CustomerRow | null> {
    return statement<CustomerRow, CustomerRow | null>(
      `SELECT ${COLUMNS} FROM tenant.customer c WHERE c.tenant_id = tenant.current_tenant() AND c.id = $1`,
      [id],
      ([row]) => row ?? null,
    );
  }

  /** By name. */
  page({ text, kind, isArchived }: CustomerFilter, page: Page): Statement<CustomerRow[]> {
    const parameters = new Parameters();
    const sought = text === '' ? null : parameters.add(anywhere(text));
    const keyset = page.from?.map((key) => parameters.add(key));
    const conditions = [
      `c.archived_on IS ${isArchived ? 'NOT NULL' : 'NULL'}`,
      ...(kind ? [`c.kind = ${parameters.add(kind)}`] : []),
      ...(sought
        ? [
            `(c.name ILIKE ${sought} OR c.city ILIKE ${sought} OR c.email ILIKE ${sought} OR c.kvk_number LIKE ${sought}
              OR c.oin LIKE ${sought} OR c.vat_id ILIKE ${sought})`,
          ]
        : []),
      ...(keyset
        ? [`(lower(c.name), c.id) ${page.isBackward ? '<' : '>'} (lower(${keyset[0]}), ${keyset[1]}::uuid)`]
        : []),
    ];
    const order = page.isBackward ? 'DESC' : 'ASC';
    const sql = `SELECT ${COLUMNS} FROM tenant.customer c
      WHERE c.tenant_id = tenant.current_tenant() AND ${conditions.join(' AND ')}
      ORDER BY lower(c.name) ${order}, c.id ${order} LIMIT ${parameters.add(page.limit + 1)}`;
    return statement<CustomerRow, CustomerRow[]>(sql, parameters.values, (rows) => rows);
  }

  /** Null where there is no such customer; archived again stays archived since the first time. */
  setArchived(id: string, archivedOn: CivilDate | null): Statement<CustomerRow | null> {
    return statement<CustomerRow, CustomerRow | null>(
      `UPDATE tenant.customer c SET archived_on = CASE WHEN $2::date IS NOT NULL THEN coalesce(c.archived_on, $2) END
        WHERE c.tenant_id = tenant.current_tenant() AND c.id = $1 RETURNING ${COLUMNS}`,
      [id, archivedOn],
      ([row]) => row ?? null,
    );
  }
}
