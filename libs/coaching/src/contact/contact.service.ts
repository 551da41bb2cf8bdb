import { Injectable } from '@nestjs/common';
import { emailOf } from '#identity';
import { DomainError, newId } from '#kernel';
import { phoneOf, refuseImpossibleDay } from '#membership';
import { Clock, connection, type Connection, Db, freeText, type Page, type Unit } from '#platform';
import { ContactEntity } from './contact.entity.js';
import type { ContactInput } from './contact.input.js';
import { type ContactDetails, ContactRepository, type ContactRow } from './contact.repository.js';

const LONGEST_NAME = 200;
const LONGEST_TOWN = 100;
const LONGEST_CONSENT = 500;
const SECTOR = /^\d{2}$/;

/** Entrepreneurs in the region who agreed to be in the cooperative's list. */
@Injectable()
export class Contacts {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly contacts: ContactRepository,
  ) {}

  /**
   * Puts somebody into the list, who agreed to it. Coordinators and coaches.
   * @throws DomainError `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`, `SECTOR_INVALID`, `EMAIL_INVALID`,
   *   `PHONE_INVALID`, `CONTACT_UNREACHABLE`, `DATE_IN_FUTURE`
   */
  async add(input: ContactInput): Promise<ContactRow> {
    const details = this.checked(input);
    const id = newId();
    await this.db.write(async (unit) => {
      await unit.manager.insert(ContactEntity, { id, ...details });
    });
    return { id, ...details, removedOn: null };
  }

  /** Coordinators and coaches. @throws DomainError as `add`, and `NOT_FOUND`, `CONTACT_REMOVED` */
  change(contactId: string, input: ContactInput): Promise<ContactRow> {
    const details = this.checked(input);
    return this.db.write(async (unit) => {
      await this.present(unit, contactId);
      await unit.run(this.contacts.change(contactId, details));
      return { id: contactId, ...details, removedOn: null };
    });
  }

  /**
   * Somebody no longer wants to be in the list: name, address and telephone number are wiped at once; the enterprise
   * stays in the introductions that were made. Coordinators and coaches.
   * @throws DomainError `NOT_FOUND`, `CONTACT_REMOVED`
   */
  remove(contactId: string): Promise<ContactRow> {
    const removedOn = this.clock.today();
    return this.db.write(async (unit) => {
      const contact = await this.present(unit, contactId);
      await unit.run(this.contacts.remove(contactId, removedOn));
      return { ...contact, name: null, email: null, phone: null, removedOn };
    });
  }

  /** By enterprise. Coordinators and coaches. @param sector two digits of the SBI, or null for all */
  async page(sector: string | null, page: Page): Promise<Connection<ContactRow>> {
    const rows = await this.db.read(this.contacts.page(sector, page));
    return connection(rows, page, (contact) => [contact.enterprise, contact.id]);
  }

  /** One statement, inside a unit of writing. @throws DomainError `NOT_FOUND`, `CONTACT_REMOVED` */
  async present(unit: Unit, contactId: string): Promise<ContactRow> {
    const contact = await unit.run(this.contacts.lock(contactId));
    if (!contact) throw new DomainError('NOT_FOUND');
    if (contact.removedOn) throw new DomainError('CONTACT_REMOVED', { path: ['contactId'] });
    return contact;
  }

  private checked(input: ContactInput): ContactDetails {
    if (!SECTOR.test(input.sector)) throw new DomainError('SECTOR_INVALID', { path: ['sector'] });
    const [email, phone] = [input.email ? emailOf(input.email, 'email') : null, phoneOf(input.phone)];
    if (!email && !phone) throw new DomainError('CONTACT_UNREACHABLE', { path: ['email'] });
    refuseImpossibleDay(input.consentedOn, 'consentedOn', { earliest: null, today: this.clock.today() });
    return {
      name: freeText(input.name, 'name', LONGEST_NAME),
      enterprise: freeText(input.enterprise, 'enterprise', LONGEST_NAME),
      sector: input.sector,
      town: freeText(input.town, 'town', LONGEST_TOWN),
      email,
      phone,
      consentedOn: input.consentedOn,
      consentWords: freeText(input.consentWords, 'consentWords', LONGEST_CONSENT),
    };
  }
}
