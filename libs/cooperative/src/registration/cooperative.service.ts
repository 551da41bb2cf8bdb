import { Injectable } from '@nestjs/common';
import { DomainError, ibanOf } from '#kernel';
import { Db, Files, freeText, optionalText } from '#platform';
import { CooperativeRepository, type Registration } from './cooperative.repository.js';

const FORMS: readonly (readonly [keyof Registration, RegExp, string])[] = [
  ['postcode', /^[1-9]\d{3} [A-Z]{2}$/, 'POSTCODE_INVALID'],
  ['kvkNumber', /^\d{8}$/, 'KVK_NUMBER_INVALID'],
  ['vatId', /^NL\d{9}B\d{2}$/, 'VAT_ID_INVALID'],
];
const REQUIRED = ['name', 'street', 'houseNumber', 'city'] as const;
const LONGEST_TEXT = 200;
const LONGEST_FOOTER = 500;

@Injectable()
export class Cooperatives {
  constructor(
    private readonly db: Db,
    private readonly files: Files,
    private readonly repository: CooperativeRepository,
  ) {}

  /** @throws DomainError `NOT_FOUND` while the cooperative has not been registered */
  async registration(): Promise<Registration> {
    const registration = await this.db.read(this.repository.get());
    if (!registration) throw new DomainError('NOT_FOUND');
    return registration;
  }

  /**
   * Coordinators and treasurers. A logo is a picture that was uploaded, with a description for who cannot see it.
   * @throws DomainError `TEXT_REQUIRED`, `TEXT_TOO_LONG` over 200 characters, `TEXT_HAS_BSN`, `POSTCODE_INVALID`,
   *   `KVK_NUMBER_INVALID`, `VAT_ID_INVALID`, `IBAN_INVALID`, `NOT_FOUND` and `FILE_TYPE_REFUSED` for the logo
   */
  async change(registration: Registration): Promise<Registration> {
    for (const [field, form, code] of FORMS) {
      const value = registration[field];
      if (value !== null && !form.test(value)) throw new DomainError(code, { path: [field] });
    }
    const checked = { ...registration, ...textsOf(registration), iban: ibanOf(registration.iban) };
    await this.db.write(async (unit) => {
      const before = await unit.run(this.repository.get());
      const isNewLogo = checked.logoFileId !== (before?.logoFileId ?? null);
      if (checked.logoFileId && isNewLogo)
        await this.files.attach(unit, checked.logoFileId, ['image/png', 'image/jpeg'], 'logoFileId');
      await unit.run(this.repository.put(checked));
    });
    return checked;
  }
}

/** The texts of a registration that are typed freely, checked. */
function textsOf(registration: Registration): Partial<Registration> {
  const { logoFileId, logoDescription } = registration;
  return {
    ...Object.fromEntries(
      REQUIRED.map((field) => [field, freeText(registration[field], field, LONGEST_TEXT)]),
    ),
    logoDescription: logoFileId
      ? freeText(logoDescription ?? '', 'logoDescription', LONGEST_TEXT)
      : optionalText(logoDescription, 'logoDescription', LONGEST_TEXT) || null,
    documentFooter: optionalText(registration.documentFooter, 'documentFooter', LONGEST_FOOTER) || null,
  };
}
