import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { type Page, Parameters, statement, type Statement } from '#platform';
import { newestFirst } from '../newest-first/newest-first.js';

export interface SessionRow {
  readonly id: string;
  readonly heldOn: CivilDate;
  readonly nextAppointmentOn: CivilDate | null;
  readonly coachId: string;
  readonly coachName: string;
  /** Null where the reader is neither the member nor the coach who wrote it. */
  readonly ciphertext: Buffer | null;
}

/** Who reads a note: the member it is about, or a coach, who gets the notes of their own. */
export type NoteReader = { readonly kind: 'MEMBER' } | { readonly kind: 'COACH'; readonly accountId: string };

const COLUMNS = `s.id, s.held_on AS "heldOn", s.next_appointment_on AS "nextAppointmentOn", s.coach_account_id AS "coachId",
  c.display_name AS "coachName"`;
const FROM = 'tenant.coaching_session s JOIN registry.account c ON c.id = s.coach_account_id';

@Injectable()
export class CoachingSessionRepository {
  /** A member's sessions, newest first. The caller has made sure that the member is within its scope. */
  page(memberId: string, reader: NoteReader, page: Page): Statement<SessionRow[]> {
    const parameters = new Parameters();
    const member = parameters.add(memberId);
    const note =
      reader.kind === 'MEMBER'
        ? 's.note_ciphertext'
        : `CASE WHEN s.coach_account_id = ${parameters.add(reader.accountId)} THEN s.note_ciphertext END`;
    const { beyond, order } = newestFirst('s.held_on', 's.id', page, parameters);
    return statement<SessionRow, SessionRow[]>(
      `SELECT ${COLUMNS}, ${note} AS ciphertext FROM ${FROM}
        WHERE s.tenant_id = tenant.current_tenant() AND s.member_id = ${member} ${beyond} ${order}`,
      parameters.values,
      (rows) => rows,
    );
  }

  get(id: string): Statement<SessionRow> {
    return statement<SessionRow, SessionRow>(
      `SELECT ${COLUMNS}, s.note_ciphertext AS ciphertext FROM ${FROM} WHERE s.tenant_id = tenant.current_tenant() AND s.id = $1`,
      [id],
      ([row]) => row!,
    );
  }
}
