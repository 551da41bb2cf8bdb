import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';

/** Who the cooperative is on paper: what stands on its invoices. */
export interface Registration {
  readonly name: string;
  readonly street: string;
  readonly houseNumber: string;
  /** `1234 AB` */
  readonly postcode: string;
  readonly city: string;
  /** Eight digits: the number in the trade register. */
  readonly kvkNumber: string;
  /** `NL123456789B01`, or null for a cooperative that is not registered for VAT. */
  readonly vatId: string | null;
  readonly iban: string;
  readonly logoFileId: string | null;
  /** What the logo shows, for who cannot see it. */
  readonly logoDescription: string | null;
  /** What stands at the foot of papers to customers, or null. */
  readonly documentFooter: string | null;
}

const COLUMNS = `name, street, house_number AS "houseNumber", postcode, city, kvk_number AS "kvkNumber", vat_id AS "vatId", iban,
  logo_file_id AS "logoFileId", logo_description AS "logoDescription", document_footer AS "documentFooter"`;

@Injectable()
export class CooperativeRepository {
  get(): Statement<Registration | null> {
    return statement<Registration, Registration | null>(
      `SELECT ${COLUMNS} FROM tenant.cooperative WHERE tenant_id = tenant.current_tenant()`,
      [],
      ([row]) => row ?? null,
    );
  }

  put(registration: Registration): Statement<void> {
    return statement(
      `INSERT INTO tenant.cooperative (name, street, house_number, postcode, city, kvk_number, vat_id, iban, logo_file_id,
         logo_description, document_footer)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       ON CONFLICT (tenant_id) DO UPDATE SET name = $1, street = $2, house_number = $3, postcode = $4, city = $5, kvk_number = $6,
         vat_id = $7, iban = $8, logo_file_id = $9, logo_description = $10, document_footer = $11`,
      [
        registration.name,
        registration.street,
        registration.houseNumber,
        registration.postcode,
        registration.city,
        registration.kvkNumber,
        registration.vatId,
        registration.iban,
        registration.logoFileId,
        registration.logoDescription,
        registration.documentFooter,
      ],
      () => undefined,
    );
  }
}
