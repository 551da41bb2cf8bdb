import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { Members, refuseEarlierDay, refuseImpossibleDay } from '#membership';
import {
  Clock,
  connection,
  type Connection,
  currentContext,
  Db,
  freeText,
  type Page,
  Vault,
} from '#platform';
import { CoachingSessionEntity } from './coaching-session.entity.js';
import type { RecordCoachingSessionInput } from './coaching-session.input.js';
import {
  CoachingSessionRepository,
  type NoteReader,
  type SessionRow,
} from './coaching-session.repository.js';

/** Where the vault keeps the note. */
const FIELD = 'session.note';
const LONGEST = 10_000;

export type SessionWithNote = Omit<SessionRow, 'ciphertext'> & { readonly note: string | null };

@Injectable()
export class CoachingSessions {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly members: Members,
    private readonly sessions: CoachingSessionRepository,
    private readonly vault: Vault,
  ) {}

  /**
   * Records a session with its note. The member's coach of today.
   * @throws DomainError `NOT_FOUND`, `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`, `DATE_IN_FUTURE`, `DATE_TOO_EARLY`
   */
  async record(
    memberId: string,
    input: Omit<RecordCoachingSessionInput, 'memberId'>,
  ): Promise<SessionWithNote> {
    const { heldOn, nextAppointmentOn = null } = input;
    const note = freeText(input.note, 'note', LONGEST);
    refuseImpossibleDay(heldOn, 'heldOn', { earliest: null, today: this.clock.today() });
    if (nextAppointmentOn) refuseEarlierDay(nextAppointmentOn, 'nextAppointmentOn', heldOn);
    const id = newId();
    const coachAccountId = currentContext().principal!.accountId;
    const row = await this.db.write(async (unit) => {
      await this.members.requireInScope('session.record', memberId);
      const noteCiphertext = await this.vault.encrypt(unit, memberId, FIELD, note);
      await unit.manager.insert(CoachingSessionEntity, {
        id,
        memberId,
        coachAccountId,
        heldOn,
        noteCiphertext,
        nextAppointmentOn,
      });
      return unit.run(this.sessions.get(id));
    });
    return { ...row, note };
  }

  /**
   * A member's sessions, newest first. The member and the coach of today, whom the log names; a coach who came later
   * sees that an earlier one held a session, not what was noted.
   * @throws DomainError `NOT_FOUND`
   */
  page(memberId: string, page: Page): Promise<Connection<SessionWithNote>> {
    const reader: NoteReader = this.members.isOwn('session.read', memberId)
      ? { kind: 'MEMBER' }
      : { kind: 'COACH', accountId: currentContext().principal!.accountId };
    return this.members.openFile('session.read', memberId, 'coaching-sessions', async (unit) => {
      const rows = await unit.run(this.sessions.page(memberId, reader, page));
      const notes = await this.vault.decryptAll(
        unit,
        memberId,
        FIELD,
        rows.map((row) => row.ciphertext),
      );
      const sessions = rows.map((row, i) => ({ ...row, note: notes[i] ?? null }));
      return connection(sessions, page, (session) => [session.heldOn, session.id]);
    });
  }
}
