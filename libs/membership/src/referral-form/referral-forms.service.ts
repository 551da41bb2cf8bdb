import { Inject, Injectable } from '@nestjs/common';
import { addressBlock, derivedKey, FloodGate } from '#identity';
import { DomainError, newId } from '#kernel';
import {
  Clock,
  type Config,
  CONFIG,
  currentContext,
  Db,
  freeText,
  Mails,
  runInContext,
  systemContext,
} from '#platform';
import { ReferralRequestEntity } from '../referral-request/referral-request.entity.js';
import { ReferralNews } from '../referral-request/referral-news.js';
import { personOf } from '../referral/person.js';
import { ReferralSource } from '../referral/referral.input.js';
import { LONGEST_REASON } from '../referral/referral.service.js';
import { checkTicket, formTicket } from './form-ticket.js';
import type { ReferMyselfInput, ReferralForm, ReferralFormSetting } from './referral-form.model.js';
import { ReferralFormRepository } from './referral-form.repository.js';

/** In a quarter of an hour, from one address: a library or a help desk may serve many. */
const MOST_PER_ADDRESS = 10;
/** The same for one cooperative, wherever they come from. */
const MOST_PER_COOPERATIVE = 60;
/** The same for letters to one address. */
const MOST_LETTERS = 2;

/** The form on which people without an account come by themselves. */
@Injectable()
export class ReferralForms {
  private readonly ticketKey: Buffer;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly forms: ReferralFormRepository,
    private readonly gate: FloodGate,
    private readonly news: ReferralNews,
    private readonly mails: Mails,
  ) {
    this.ticketKey = derivedKey(config.masterKey, 'referral-form');
  }

  /** For everybody: the open form under this name, or null. One that is closed is as absent as one that never was. */
  async open(slug: string): Promise<ReferralForm | null> {
    const cooperative = await this.openForm(slug);
    return (
      cooperative && {
        cooperativeName: cooperative.name,
        ticket: formTicket(this.ticketKey, slug, this.clock.now()),
      }
    );
  }

  /**
   * For everybody: somebody refers themselves. The answer is the same for who is known and who is not; whether somebody
   * was here before is looked at by the coordinator.
   * @param address where it comes from
   * @throws DomainError `NOT_FOUND` for a form that is closed or was never there, `FORM_FIELD_NOT_EMPTY`, `FORM_TOO_FAST`,
   *   `FORM_EXPIRED`, `CONTACT_MISSING`, `THROTTLED`, and what is wrong with a text
   */
  async apply(input: ReferMyselfInput, address: string): Promise<void> {
    const person = personOf(input);
    const wish = freeText(input.wish, 'wish', LONGEST_REASON);
    if (!person.email && !person.phone) throw new DomainError('CONTACT_MISSING', { path: ['email'] });
    if (input.website) throw new DomainError('FORM_FIELD_NOT_EMPTY', { path: ['website'] });
    checkTicket(this.ticketKey, input.slug, input.ticket, this.clock.now());
    await this.gate.pass(`referral form from ${addressBlock(address)}`, MOST_PER_ADDRESS);
    const cooperative = await this.openForm(input.slug);
    if (!cooperative) throw new DomainError('NOT_FOUND');
    await this.gate.pass(`referral form of ${cooperative.id}`, MOST_PER_COOPERATIVE);
    const request = {
      id: newId(),
      ...person,
      source: ReferralSource.SELF,
      organisationId: null,
      accountId: null,
      reason: '',
      wish,
      sentOn: this.clock.today(),
    };
    const mayWrite = person.email !== null && (await this.mayWriteTo(person.email));
    await this.inside(cooperative.id, () =>
      this.db.write(async (unit) => {
        await unit.manager.insert(ReferralRequestEntity, request);
        await this.news.received(unit, request.id, ReferralSource.SELF);
        if (mayWrite)
          await this.news.confirm(unit, request.id, person.email!, person.language, cooperative.name);
      }),
    );
    this.mails.nudge();
  }

  /** The coordinator's own view of it. */
  async setting(): Promise<ReferralFormSetting> {
    return (await this.db.read(this.forms.own()))!;
  }

  /** Opens or closes the form, at once. Coordinators. */
  async switch(isOpen: boolean): Promise<ReferralFormSetting> {
    await this.db.write(this.forms.put(isOpen));
    return this.setting();
  }

  /** Nobody's letter box is filled through our form: after some letters it is filled in without one. */
  private mayWriteTo(email: string): Promise<boolean> {
    return this.gate.pass(`referral confirmation to ${email}`, MOST_LETTERS).then(
      () => true,
      (refusal: unknown) => {
        if (refusal instanceof DomainError && refusal.code === 'THROTTLED') return false;
        throw refusal;
      },
    );
  }

  /** Looks as long for a name that nobody has as for one whose form is closed. */
  private async openForm(slug: string): Promise<{ id: string; name: string } | null> {
    const cooperative = await this.inside(null, () => this.db.read(this.forms.cooperativeNamed(slug)));
    const setting = await this.inside(cooperative?.id ?? newId(), () => this.db.read(this.forms.own()));
    return setting?.isOpen ? cooperative : null;
  }

  /** Nobody in particular acts here, whoever is signed in: the system writes down what came in. */
  private inside<T>(cooperativeId: string | null, work: () => Promise<T>): Promise<T> {
    const { requestId, locale } = currentContext();
    return runInContext({ ...systemContext(cooperativeId, requestId), locale }, work);
  }
}
