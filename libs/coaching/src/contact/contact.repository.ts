import { Injectable } from '@nestjs/common';
import { type CivilDate, DomainError, isId } from '#kernel';
import { type Page, Parameters, statement, type Statement } from '#platform';

export interface ContactRow {
  readonly id: string;
  readonly name: string | null;
  readonly enterprise: string;
  readonly sector: string;
  readonly town: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly consentedOn: CivilDate;
  readonly consentWords: string;
  readonly removedOn: CivilDate | null;
}

/** What is kept of a contact by its own wish to be told about it. */
export type ContactDetails = Omit<ContactRow, 'id' | 'removedOn'>;

const COLUMNS = `c.id, c.name, c.enterprise, c.sector, c.town, c.email, c.phone, c.consented_on AS "consentedOn",
  c.consent_words AS "consentWords", c.removed_on AS "removedOn"`;

@Injectable()
export class ContactRepository {
  /** Contacts that agree to be in the list, by enterprise. @throws DomainError `CURSOR_INVALID` */
  page(sector: string | null, page: Page): Statement<ContactRow[]> {
    const parameters = new Parameters();
    const [direction, beyond] = page.isBackward ? ['DESC', '<'] : ['ASC', '>'];
    const inSector = sector ? `AND c.sector = ${parameters.add(sector)}` : '';
    const [fromName = '', fromId = ''] = page.from ?? [];
    if (page.from && !isId(fromId)) throw new DomainError('CURSOR_INVALID');
    const from = page.from
      ? `AND (c.enterprise, c.id) ${beyond} (${parameters.add(fromName)}, ${parameters.add(fromId)}::uuid)`
      : '';
    return statement<ContactRow, ContactRow[]>(
      `SELECT ${COLUMNS} FROM tenant.contact c
        WHERE c.tenant_id = tenant.current_tenant() AND c.removed_on IS NULL ${inSector} ${from}
        ORDER BY c.enterprise ${direction}, c.id ${direction} LIMIT ${parameters.add(page.limit + 1)}`,
      parameters.values,
      (rows) => rows,
    );
  }

  /** A contact, one that was removed too; others who change it wait until the unit ends. */
  lock(id: string): Statement<ContactRow | null> {
    return statement<ContactRow, ContactRow | null>(
      `SELECT ${COLUMNS} FROM tenant.contact c WHERE c.tenant_id = tenant.current_tenant() AND c.id = $1 FOR NO KEY UPDATE`,
      [id],
      ([row]) => row ?? null,
    );
  }

  change(id: string, details: ContactDetails): Statement<void> {
    const { name, enterprise, sector, town, email, phone, consentedOn, consentWords } = details;
    return statement(
      `UPDATE tenant.contact SET name = $2, enterprise = $3, sector = $4, town = $5, email = $6, phone = $7,
              consented_on = $8, consent_words = $9
        WHERE tenant_id = tenant.current_tenant() AND id = $1`,
      [id, name, enterprise, sector, town, email, phone, consentedOn, consentWords],
      () => undefined,
    );
  }

  /** Wipes the person; the enterprise stays, for the introductions that were made. */
  remove(id: string, on: CivilDate): Statement<void> {
    return statement(
      `UPDATE tenant.contact SET name = NULL, email = NULL, phone = NULL, removed_on = $2
        WHERE tenant_id = tenant.current_tenant() AND id = $1`,
      [id, on],
      () => undefined,
    );
  }
}
