import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import { currentContext, Db, freeText, IdentityDb, Mails } from '#platform';
import { AccountRepository } from '../account/account.repository.js';
import { emailOf } from '../account/email.js';
import { Snapshots } from '../access/snapshot.service.js';
import { type Role, ROLE_HOMES } from '../permissions.js';
import { hashPassword } from '../session/password.js';
import { PasswordCheck } from '../session/password-check.js';
import { hashOf } from '../session/token.js';
import { INVITATION } from './invitation-mail.js';
import { InvitationRepository } from './invitation.repository.js';

const LONGEST_NAME = 120;

@Injectable()
export class Invitations {
  constructor(
    private readonly db: IdentityDb,
    private readonly tenantDb: Db,
    private readonly mails: Mails,
    private readonly invitations: InvitationRepository,
    private readonly accounts: AccountRepository,
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
    const { principal, cooperativeId, requestId, locale } = currentContext();
    if (ROLE_HOMES[role] !== 'COOPERATIVE') throw new DomainError('ROLE_NOT_HERE', { path: ['role'] });
    const address = emailOf(email, 'email');
    if ((role === 'MEMBER') !== (subjectId !== null))
      throw new DomainError('MEMBER_NEEDED', { path: ['memberId'] });
    const id = newId();
    const organisation = await this.db.write(async (unit) => {
      await unit.run(
        this.invitations.insert({
          id,
          organisationId: cooperativeId!,
          role,
          subjectId,
          email: address,
          tokenHash: this.mails.secretOf(INVITATION, id).hash,
          invitedBy: principal!.accountId,
          requestId,
        }),
      );
      return unit.run(this.accounts.organisation(cooperativeId!));
    });
    await this.tenantDb.write((unit) =>
      this.mails.write(unit, INVITATION, {
        to: address,
        locale,
        subjectId: id,
        parameters: { organisation: organisation!.name, role },
      }),
    );
    this.mails.nudge();
    return this.mails.linkOf(INVITATION, id);
  }

  /**
   * Takes the role that the link offers, with a new account or the one that has this address. Anyone with the link.
   * @throws DomainError `INVITATION_INVALID` for one that is unknown, used or expired; `PASSWORD_TOO_SHORT`;
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
