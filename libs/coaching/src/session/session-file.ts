import { Injectable } from '@nestjs/common';
import type { Permission } from '#identity';
import { Members } from '#membership';
import { Clock, connection, type Connection, currentContext, type Page, type Unit, Vault } from '#platform';
import type { AgreementInWords } from '../agreement/agreement.model.js';
import { AgreementRepository, type AgreementRow } from '../agreement/agreement.repository.js';
import type { SessionState } from './coaching-session.js';
import {
  CoachingSessionRepository,
  type NoteReader,
  type SessionRow,
} from './coaching-session.repository.js';

/** Where the vault keeps what is written about a session. */
export const NOTE = 'session.note';
export const PLACE = 'session.place';
export const AGREEMENT = 'agreement.words';

export type SessionInWords = Omit<SessionRow, 'noteCiphertext' | 'placeCiphertext'> & {
  readonly note: string | null;
  readonly place: string | null;
  readonly agreements: readonly AgreementInWords[];
};

/** Sessions with their words, as far as the reader may read them. */
@Injectable()
export class SessionFile {
  constructor(
    private readonly clock: Clock,
    private readonly members: Members,
    private readonly sessions: CoachingSessionRepository,
    private readonly agreements: AgreementRepository,
    private readonly vault: Vault,
  ) {}

  /**
   * A member's sessions, newest first. The member and the coach of today, whom the log names; a coach who came later
   * sees that an earlier one held a session, and reads what was noted only after the member's release.
   * @throws DomainError `NOT_FOUND`
   */
  page(
    memberId: string,
    states: readonly SessionState[] | null,
    page: Page,
  ): Promise<Connection<SessionInWords>> {
    const reader = this.reader('session.read', memberId);
    return this.members.openFile('session.read', memberId, 'coaching-sessions', async (unit) => {
      const rows = await unit.run(this.sessions.page(memberId, reader, states, page));
      return connection(await this.inWords(unit, memberId, rows), page, (session) => [
        session.day,
        session.id,
      ]);
    });
  }

  /** One session after a change, in the unit of the change. */
  async one(unit: Unit, memberId: string, id: string, permission: Permission): Promise<SessionInWords> {
    const row = await unit.run(this.sessions.get(id, this.reader(permission, memberId)));
    return (await this.inWords(unit, memberId, [row]))[0]!;
  }

  private reader(permission: Permission, memberId: string): NoteReader {
    return this.members.isOwn(permission, memberId)
      ? { kind: 'MEMBER' }
      : { kind: 'COACH', accountId: currentContext().principal!.accountId };
  }

  private async inWords(
    unit: Unit,
    memberId: string,
    rows: readonly SessionRow[],
  ): Promise<SessionInWords[]> {
    const readable = rows.filter(({ isReadable }) => isReadable).map(({ id }) => id);
    const agreed = await unit.run(this.agreements.of(readable));
    const open = await this.vault.opener(unit, memberId);
    const today = this.clock.today();
    const worded = ({ ciphertext, sessionId, ...agreement }: AgreementRow) => ({
      sessionId,
      ...agreement,
      words: open(AGREEMENT, agreement.id, ciphertext),
      isOverdue: agreement.doneOn === null && agreement.dueOn !== null && agreement.dueOn < today,
    });
    const agreements = agreed.map(worded);
    return rows.map(({ noteCiphertext, placeCiphertext, ...session }) => ({
      ...session,
      note: open(NOTE, session.id, noteCiphertext),
      place: open(PLACE, session.id, placeCiphertext),
      agreements: agreements
        .filter(({ sessionId }) => sessionId === session.id)
        .map(({ sessionId: _of, ...agreement }) => agreement),
    }));
  }
}
