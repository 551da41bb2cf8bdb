import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import {
  type Connection,
  connection,
  currentContext,
  Db,
  freeText,
  IdentityDb,
  Mails,
  type MailState,
  type Page,
  runInContext,
  type Unit,
} from '#platform';
import { AccountRepository } from '../account/account.repository.js';
import { emailOf } from '../account/email.js';
import { Snapshots } from '../access/snapshot.service.js';
import { OrganisationRepository } from '../organisation/organisation.repository.js';
import { type Role, ROLE_HOMES } from '../permissions.js';
import { hashPassword } from '../session/password.js';
import { PasswordCheck } from '../session/password-check.js';
import { hashOf } from '../session/token.js';
import { INVITATION } from './invitation-mail.js';
import {
  InvitationRepository,
  type InvitationRow,
  type ListedInvitation,
  type OfferedInvitation,
} from './invitation.repository.js';

const LONGEST_NAME = 120;
/** Organisations whose people invite each other; roles in a cooperative are its coordinator's, the operator's are the owner's. */
const INVITED_BY_COLLEAGUES: readonly string[] = ['MUNICIPALITY', 'REFERRER', 'NETWORK'];

/** An invitation as the coordinator sees it. */
export interface SentInvitation extends ListedInvitation {
  /** Null where no mail was written. */
  readonly mail: { readonly state: MailState; readonly errorCode: string | null } | null;
}

@Injectable()
export class Invitations {
  constructor(
    private readonly db: IdentityDb,
    private readonly tenantDb: Db,
    private readonly mails: Mails,
    private readonly invitations: InvitationRepository,
    private readonly accounts: AccountRepository,
    private readonly organisations: OrganisationRepository,
    private readonly passwords: PasswordCheck,
    private readonly snapshots: Snapshots,
  ) {}

  /**
   * Invites by mail; the link that stands in it comes back as well, for handing it over in person. Coordinators, for a
   * role in their own cooperative. The link follows from the invitation's id, so only its hash is kept.
   * @param subjectId the member, for the role MEMBER; the caller has made sure that it is one of this cooperative
   * @throws DomainError `ROLE_NOT_HERE`, `EMAIL_INVALID`, `MEMBER_NEEDED`
   */
  async invite(role: Role, email: string, subjectId: string | null): Promise<string> {
    const { cooperativeId } = currentContext();
    if (ROLE_HOMES[role] !== 'COOPERATIVE') throw new DomainError('ROLE_NOT_HERE', { path: ['role'] });
    const address = emailOf(email, 'email');
    if ((role === 'MEMBER') !== (subjectId !== null))
      throw new DomainError('MEMBER_NEEDED', { path: ['memberId'] });
    return this.send({ organisationId: cooperativeId!, role, subjectId, email: address });
  }

  /**
   * Invites somebody into an organisation that works with cooperatives, or into the network. A coordinator cannot: other
   * cooperatives work with it as well, so it is done by a network administrator or by who holds that very role there.
   * @throws DomainError `NOT_FOUND` for an organisation that is not there, or into which the caller may not invite;
   *   `ROLE_NOT_HERE`, `EMAIL_INVALID`
   */
  async inviteColleague(organisationId: string, role: Role, email: string): Promise<string> {
    const snapshot = await this.snapshots.of(currentContext().principal!.accountId);
    const mayInvite = snapshot?.grants.some(
      (grant) =>
        grant.role === 'NETWORK_ADMINISTRATOR' ||
        (grant.role === role && grant.organisationId === organisationId),
    );
    const organisation = mayInvite && (await this.db.read(this.organisations.get(organisationId)));
    if (!organisation) throw new DomainError('NOT_FOUND', { path: ['organisationId'] });
    if (ROLE_HOMES[role] !== organisation.kind || !INVITED_BY_COLLEAGUES.includes(organisation.kind))
      throw new DomainError('ROLE_NOT_HERE', { path: ['role'] });
    return this.send({ organisationId, role, subjectId: null, email: emailOf(email, 'email') });
  }

  /** Invitations to this cooperative, newest first, each with how its mail stands. Coordinators. */
  async page(page: Page): Promise<Connection<SentInvitation>> {
    const rows = await this.db.read(this.invitations.page(currentContext().cooperativeId!, page));
    const mails = await this.mails.statesAbout(rows.map((row) => row.id));
    return connection(
      rows.map((row) => ({ ...row, mail: mails.get(row.id) ?? null })),
      page,
      (row) => [row.id],
    );
  }

  /** Ends an open invitation to this cooperative: its link works no more. @throws DomainError `NOT_FOUND`, `INVITATION_SETTLED` */
  async withdraw(id: string): Promise<void> {
    await this.db.write((unit) => this.end(unit, id));
  }

  /**
   * Invites the same person to the same role anew, with another link; the one before works no more. @returns the link
   * @throws DomainError `NOT_FOUND`; `INVITATION_SETTLED` for one that was accepted, declined or withdrawn
   */
  async sendAgain(id: string): Promise<string> {
    const before = await this.db.write((unit) => this.end(unit, id));
    return this.send(before);
  }

  /** Ends an invitation of this cooperative that nobody settled. Of two who do so at once, one is too late. */
  private async end(unit: Unit, id: string): Promise<InvitationRow> {
    const { cooperativeId, principal } = currentContext();
    const invitation = await unit.run(this.invitations.lock(id, cooperativeId!));
    if (!invitation) throw new DomainError('NOT_FOUND');
    if (invitation.isSettled) throw new DomainError('INVITATION_SETTLED');
    await unit.run(this.invitations.revoke(id, principal!.accountId));
    return invitation;
  }

  /** The invitation is one act of `identity`, its mail one of the organisation: a mail that fails between them shows as none. */
  private async send(invitation: Omit<InvitationRow, 'id' | 'invitedBy'>): Promise<string> {
    const context = currentContext();
    const { organisationId, role, email } = invitation;
    const id = newId();
    const [organisation, locale] = await this.db.write(async (unit) => {
      await unit.run(
        this.invitations.insert({
          ...invitation,
          id,
          tokenHash: this.mails.secretOf(INVITATION, id).hash,
          invitedBy: context.principal!.accountId,
          requestId: context.requestId,
        }),
      );
      const known = await unit.run(this.accounts.localeOf(email));
      return [await unit.run(this.organisations.get(organisationId)), known ?? context.locale] as const;
    });
    // a mail belongs to the organisation that invites, which may be none that the request named
    await runInContext({ ...context, cooperativeId: organisationId }, () =>
      this.tenantDb.write((unit) =>
        this.mails.write(unit, INVITATION, {
          to: email,
          locale,
          subjectId: id,
          parameters: { organisation: organisation!.name, role },
        }),
      ),
    );
    this.mails.nudge();
    return this.mails.linkOf(INVITATION, id);
  }

  /** What a link offers, and whether it still works; null where there is none such. Anyone with the link. */
  async offered(token: string): Promise<OfferedInvitation | null> {
    return this.db.read(this.invitations.offered(hashOf(token)));
  }

  /** Says no to an invitation. Anyone with the link. @throws DomainError `INVITATION_INVALID` as for `accept` */
  async decline(token: string): Promise<void> {
    await this.db.write(async (unit) => {
      const invitation = await unit.run(this.invitations.open(hashOf(token)));
      if (!invitation) throw new DomainError('INVITATION_INVALID');
      await unit.run(this.invitations.decline(invitation.id));
    });
  }

  /**
   * Takes the role that the link offers, with a new account or the one that has this address. Anyone with the link.
   * @throws DomainError `INVITATION_INVALID` for one that is unknown, settled or expired; `PASSWORD_TOO_SHORT`;
   *   `TEXT_REQUIRED`, `TEXT_TOO_LONG` and `TEXT_HAS_BSN` for the name; `SIGN_IN_FAILED`, `THROTTLED` when the account exists and the password is not its own
   */
  async accept(token: string, name: string, password: string): Promise<void> {
    const displayName = freeText(name, 'name', LONGEST_NAME);
    const tokenHash = hashOf(token);
    const invitation = await this.db.write(this.invitations.open(tokenHash));
    if (!invitation) throw new DomainError('INVITATION_INVALID');
    const isKnown = (await this.db.read(this.accounts.idByEmail(invitation.email))) !== null;
    // a link is no way round the count of wrong passwords
    const accountId = isKnown
      ? await this.passwords.accountOf(invitation.email, password, `invitation ${invitation.id}`)
      : newId();
    const passwordHash = isKnown ? null : await hashPassword(password);
    await this.db.write(async (unit) => {
      // hashing took its time outside the transaction: the link must still be good
      if (!(await unit.run(this.invitations.open(tokenHash)))) throw new DomainError('INVITATION_INVALID');
      if (passwordHash) {
        await unit.run(
          this.accounts.insert({
            id: accountId,
            email: invitation.email,
            name: displayName,
            locale: currentContext().locale,
            passwordHash,
          }),
        );
      }
      await unit.run(
        this.accounts.grant({
          ...invitation,
          accountId,
          grantedBy: invitation.invitedBy,
          requestId: currentContext().requestId,
        }),
      );
      await unit.run(this.invitations.accept(invitation.id));
    });
    this.snapshots.drop(accountId);
  }

  /** Takes a role in this cooperative away, at once. Coordinators, and none of them their own. */
  async revoke(role: Role, email: string): Promise<void> {
    const { principal, cooperativeId } = currentContext();
    const accountId = await this.db.read(this.accounts.idByEmail(email.trim().toLowerCase()));
    if (!accountId) throw new DomainError('NOT_FOUND');
    if (accountId === principal!.accountId && role === 'COORDINATOR')
      throw new DomainError('OWN_ROLE', { path: ['role'] });
    const revoked = await this.db.write(
      this.accounts.revoke(accountId, cooperativeId!, role, principal!.accountId),
    );
    if (revoked === 0) throw new DomainError('NOT_FOUND');
    this.snapshots.drop(accountId);
  }
}
