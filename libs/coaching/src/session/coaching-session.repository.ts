import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { memberInScope } from '#membership';
import { type Page, Parameters, type Scope, statement, type Statement } from '#platform';
import { newestFirst } from '../newest-first/newest-first.js';
import { readableBy } from '../note-release/readable.js';
import type { Party, SessionChannel, SessionState } from './coaching-session.js';

export interface SessionRow {
  readonly id: string;
  readonly state: SessionState;
  readonly day: CivilDate;
  readonly plannedOn: CivilDate | null;
  /** `HH:MM` in Europe/Amsterdam. */
  readonly plannedAt: string | null;
  readonly minutes: number;
  readonly channel: SessionChannel;
  readonly heldOn: CivilDate | null;
  readonly missedBy: Party | null;
  readonly agreementsVersion: number;
  readonly agreementsConfirmedOn: CivilDate | null;
  readonly nextAppointmentOn: CivilDate | null;
  readonly coachId: string;
  readonly coachName: string;
  readonly isReadable: boolean;
  /** Null where the reader may not read it. */
  readonly noteCiphertext: Buffer | null;
  readonly placeCiphertext: Buffer | null;
}

/** A session that somebody is about to change. */
export interface LockedSession {
  readonly memberId: string;
  readonly coachId: string;
  readonly state: SessionState;
  readonly day: CivilDate;
  readonly agreementsVersion: number;
}

/**
 * Who reads: the member, from whom nothing is kept, or a coach, who reads what is their own, what is only planned, and
 * what the member released to them.
 */
export type NoteReader = { readonly kind: 'MEMBER' } | { readonly kind: 'COACH'; readonly accountId: string };

const COLUMNS = `s.id, s.state, s.day, s.planned_on AS "plannedOn", to_char(s.planned_at, 'HH24:MI') AS "plannedAt", s.minutes,
  s.channel, s.held_on AS "heldOn", s.missed_by AS "missedBy", s.agreements_version AS "agreementsVersion",
  f.confirmed_on AS "agreementsConfirmedOn", s.coach_account_id AS "coachId", c.display_name AS "coachName",
  (SELECT min(n.planned_on) FROM tenant.coaching_session n WHERE n.tenant_id = s.tenant_id AND n.member_id = s.member_id
      AND n.state = 'PLANNED' AND n.id <> s.id AND n.day >= s.day) AS "nextAppointmentOn"`;
const FROM = `tenant.coaching_session s JOIN registry.account c ON c.id = s.coach_account_id
  LEFT JOIN tenant.agreement_confirmation f ON f.tenant_id = s.tenant_id AND f.session_id = s.id
   AND f.agreements_version = s.agreements_version`;

/** Reads, and the few changes of state. Each change holds only for a session that is planned still. */
@Injectable()
export class CoachingSessionRepository {
  /** A member's sessions, newest first. The caller has made sure that the member is within its scope. */
  page(
    memberId: string,
    reader: NoteReader,
    states: readonly SessionState[] | null,
    page: Page,
  ): Statement<SessionRow[]> {
    const parameters = new Parameters();
    const member = parameters.add(memberId);
    const columns = columnsFor(reader, parameters);
    const wanted = states ? `AND s.state = ANY(${parameters.add(states)}::text[])` : '';
    const { beyond, order } = newestFirst('s.day', 's.id', page, parameters);
    return statement<SessionRow, SessionRow[]>(
      `SELECT ${columns} FROM ${FROM}
        WHERE s.tenant_id = tenant.current_tenant() AND s.member_id = ${member} ${wanted} ${beyond} ${order}`,
      parameters.values,
      (rows) => rows,
    );
  }

  get(id: string, reader: NoteReader): Statement<SessionRow> {
    const parameters = new Parameters();
    const session = parameters.add(id);
    return statement<SessionRow, SessionRow>(
      `SELECT ${columnsFor(reader, parameters)} FROM ${FROM} WHERE s.tenant_id = tenant.current_tenant() AND s.id = ${session}`,
      parameters.values,
      ([row]) => row!,
    );
  }

  /** A session of somebody within the scopes, held until the unit ends. Null for every other. */
  lock(id: string, scopes: readonly Scope[], on: CivilDate): Statement<LockedSession | null> {
    const parameters = new Parameters();
    const session = parameters.add(id);
    return statement<LockedSession, LockedSession | null>(
      `SELECT s.member_id AS "memberId", s.coach_account_id AS "coachId", s.state, s.day, s.agreements_version AS "agreementsVersion"
         FROM tenant.coaching_session s
        WHERE s.tenant_id = tenant.current_tenant() AND s.id = ${session}
          AND ${memberInScope('s.member_id', scopes, on, parameters)} FOR UPDATE`,
      parameters.values,
      ([row]) => row ?? null,
    );
  }
}

function columnsFor(reader: NoteReader, parameters: Parameters): string {
  const isReadable = reader.kind === 'MEMBER' ? 'true' : readableBy(parameters.add(reader.accountId));
  return `${COLUMNS}, ${isReadable} AS "isReadable", CASE WHEN ${isReadable} THEN s.note_ciphertext END AS "noteCiphertext",
    CASE WHEN ${isReadable} THEN s.place_ciphertext END AS "placeCiphertext"`;
}
