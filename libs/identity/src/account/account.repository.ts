import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { type Locale, statement, type Statement } from '#platform';
import type { Role } from '../permissions.js';

export interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
}

/** A cooperative that works with an organisation. */
export interface CooperativeWith {
  readonly id: string;
  readonly name: string;
  readonly organisationId: string;
}

@Injectable()
export class AccountRepository {
  get(id: string): Statement<AccountRow | null> {
    return statement<AccountRow, AccountRow | null>(
      'SELECT id, display_name AS name, email, locale FROM registry.account WHERE id = $1',
      [id],
      ([row]) => row ?? null,
    );
  }

  /** What a document calls somebody; null for nobody's id. */
  nameOf(id: string): Statement<string | null> {
    return statement<{ name: string }, string | null>(
      'SELECT display_name AS name FROM registry.account WHERE id = $1',
      [id],
      ([row]) => row?.name ?? null,
    );
  }

  /** What these accounts are called. Those that are not there, or are of another cooperative, are left out. */
  names(ids: readonly string[]): Statement<{ id: string; name: string }[]> {
    return statement(
      'SELECT id, display_name AS name FROM registry.account WHERE id = ANY($1)',
      [ids],
      (rows: { id: string; name: string }[]) => rows,
    );
  }

  /** To whom a mail goes: address, name and language of these accounts. Those that are not there are left out. */
  contacts(ids: readonly string[]): Statement<AccountRow[]> {
    return statement<AccountRow, AccountRow[]>(
      'SELECT id, display_name AS name, email, locale FROM registry.account WHERE id = ANY($1) ORDER BY id',
      [ids],
      (rows) => rows,
    );
  }

  /** Cooperatives that work with one of these organisations on a day, by name. */
  cooperativesWith(organisationIds: readonly string[], on: CivilDate): Statement<CooperativeWith[]> {
    return statement<CooperativeWith, CooperativeWith[]>(
      `SELECT DISTINCT o.id, o.name, c.organisation_id AS "organisationId"
         FROM registry.collaboration c JOIN registry.organisation o ON o.id = c.tenant_id
        WHERE c.organisation_id = ANY($1) AND c.starts_on <= $2 AND (c.ends_on IS NULL OR c.ends_on >= $2)
        ORDER BY o.name, o.id`,
      [organisationIds, on],
      (rows) => rows,
    );
  }

  /** Who holds one of these roles in the current cooperative; run by `Db`, in its context. */
  holdersHere(roles: readonly Role[]): Statement<string[]> {
    return statement<{ id: string }, string[]>(
      `SELECT DISTINCT account_id AS id FROM registry.role_grant
        WHERE organisation_id = tenant.current_tenant() AND role = ANY($1) AND revoked_at IS NULL`,
      [roles],
      (rows) => rows.map((row) => row.id),
    );
  }

  /** The language of the account with this address, where there is one. */
  localeOf(email: string): Statement<Locale | null> {
    return statement<{ locale: Locale }, Locale | null>(
      'SELECT locale FROM registry.account WHERE email = $1',
      [email],
      ([row]) => row?.locale ?? null,
    );
  }

  idByEmail(email: string): Statement<string | null> {
    return statement<{ id: string }, string | null>(
      'SELECT id FROM registry.account WHERE email = $1',
      [email],
      ([row]) => row?.id ?? null,
    );
  }

  insert(account: AccountRow & { passwordHash: string }): Statement<void> {
    return statement(
      `INSERT INTO registry.account (id, email, display_name, password_hash, locale) VALUES ($1, $2, $3, $4, $5)`,
      [account.id, account.email, account.name, account.passwordHash, account.locale],
      () => undefined,
    );
  }

  grant(grant: {
    accountId: string;
    organisationId: string;
    role: Role;
    subjectId: string | null;
    grantedBy: string;
    requestId: string;
  }): Statement<void> {
    return statement(
      `INSERT INTO registry.role_grant (account_id, organisation_id, role, subject_id, granted_by, request_id)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [grant.accountId, grant.organisationId, grant.role, grant.subjectId, grant.grantedBy, grant.requestId],
      () => undefined,
    );
  }

  /** The account with this address that holds the role in this organisation now. */
  holderOf(role: Role, email: string, organisationId: string): Statement<string | null> {
    return statement<{ id: string }, string | null>(
      `SELECT a.id FROM registry.account a JOIN registry.role_grant g ON g.account_id = a.id
        WHERE a.email = $2 AND g.organisation_id = $3 AND g.role = $1 AND g.revoked_at IS NULL`,
      [role, email.trim().toLowerCase(), organisationId],
      ([row]) => row?.id ?? null,
    );
  }

  /** Everybody who holds the role in this organisation now, by name. */
  holdersOf(role: Role, organisationId: string): Statement<Pick<AccountRow, 'name' | 'email'>[]> {
    return statement<AccountRow, Pick<AccountRow, 'name' | 'email'>[]>(
      `SELECT DISTINCT a.display_name AS name, a.email FROM registry.account a
         JOIN registry.role_grant g ON g.account_id = a.id
        WHERE g.organisation_id = $2 AND g.role = $1 AND g.revoked_at IS NULL
        ORDER BY a.display_name, a.email`,
      [role, organisationId],
      (rows) => rows,
    );
  }

  /** Where an account holds a role now; null where it holds none. Of several, the one that was made first. */
  homeOf(accountId: string, role: Role): Statement<string | null> {
    return statement<{ id: string }, string | null>(
      `SELECT organisation_id AS id FROM registry.role_grant
        WHERE account_id = $1 AND role = $2 AND revoked_at IS NULL ORDER BY organisation_id LIMIT 1`,
      [accountId, role],
      ([row]) => row?.id ?? null,
    );
  }

  /** Whether an account holds the role of this very member. */
  isAbout(subjectId: string, organisationId: string): Statement<boolean> {
    return statement<{ id: string }, boolean>(
      `SELECT g.id FROM registry.role_grant g
        WHERE g.organisation_id = $2 AND g.subject_id = $1 AND g.role = 'MEMBER' AND g.revoked_at IS NULL`,
      [subjectId, organisationId],
      (rows) => rows.length > 0,
    );
  }

  revoke(accountId: string, organisationId: string, role: Role, revokedBy: string): Statement<number> {
    return statement<{ id: string }, number>(
      `UPDATE registry.role_grant SET revoked_at = now(), revoked_by = $4,
              revoked_request = nullif(current_setting('app.request_id', true), '')
        WHERE account_id = $1 AND organisation_id = $2 AND role = $3 AND revoked_at IS NULL RETURNING id`,
      [accountId, organisationId, role, revokedBy],
      (rows) => rows.length,
    );
  }
}
