import { Injectable } from '@nestjs/common';
import { type CivilDate, DomainError, newId } from '#kernel';
import { refuseEarlierDay } from '#membership';
import {
  Clock,
  currentContext,
  Db,
  freeText,
  rowHere,
  scopesOf,
  type Sealer,
  type Unit,
  Vault,
} from '#platform';
import { type Party, SessionState } from '../session/coaching-session.js';
import { CoachingSessionEntity } from '../session/coaching-session.entity.js';
import { CoachingSessionRepository } from '../session/coaching-session.repository.js';
import { AGREEMENT, SessionFile, type SessionInWords } from '../session/session-file.js';
import { AgreementEntity } from './agreement.entity.js';
import type { AgreementInWords } from './agreement.model.js';
import { AgreementRepository } from './agreement.repository.js';

const LONGEST = 500;
const MOST = 20;

/** An agreement as somebody wants it. */
export interface AgreementWish {
  /** UUID of one that stays; null for a new one. */
  readonly id: string | null;
  readonly words: string;
  readonly doneBy: Party;
  readonly dueOn: CivilDate | null;
}

/** What coach and member agreed in a session, and whether the member stands by it. */
@Injectable()
export class Agreements {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly sessions: CoachingSessionRepository,
    private readonly agreements: AgreementRepository,
    private readonly file: SessionFile,
    private readonly vault: Vault,
  ) {}

  /** @throws DomainError `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`, `DATE_TOO_EARLY`, `AGREEMENTS_TOO_MANY` */
  checked(wishes: readonly AgreementWish[], heldOn: CivilDate): AgreementWish[] {
    if (wishes.length > MOST)
      throw new DomainError('AGREEMENTS_TOO_MANY', { path: ['agreements'], params: { most: MOST } });
    return wishes.map((wish) => {
      if (wish.dueOn) refuseEarlierDay(wish.dueOn, 'dueOn', heldOn);
      return { ...wish, words: freeText(wish.words, 'words', LONGEST) };
    });
  }

  /**
   * Says anew what was agreed in a session that was held. The coach who held it; the member is asked to confirm again.
   * @throws DomainError `NOT_FOUND`, `SESSION_NOT_HELD`, and as `checked`
   */
  set(sessionId: string, wishes: readonly AgreementWish[]): Promise<SessionInWords> {
    return this.db.write(async (unit) => {
      const session = await unit.run(
        this.sessions.lock(sessionId, scopesOf('session.record'), this.clock.today()),
      );
      if (!session || session.coachId !== currentContext().principal!.accountId)
        throw new DomainError('NOT_FOUND');
      if (session.state !== SessionState.HELD) throw new DomainError('SESSION_NOT_HELD');
      const agreed = this.checked(wishes, session.day);
      const seal = await this.vault.sealer(unit, session.memberId);
      await this.write(unit, { ...session, id: sessionId }, agreed, seal);
      return this.file.one(unit, session.memberId, sessionId, 'session.record');
    });
  }

  /** Writes all agreements of a session, which its caller has locked. @throws DomainError `NOT_FOUND` */
  async write(
    unit: Unit,
    session: { id: string; memberId: string; agreementsVersion: number },
    agreed: readonly AgreementWish[],
    seal: Sealer,
  ): Promise<void> {
    const kept = agreed.flatMap(({ id }) => (id ? [id] : []));
    await unit.run(this.agreements.keepOnly(session.id, kept));
    for (const [index, wish] of agreed.entries()) {
      const id = wish.id ?? newId();
      const values = {
        place: index + 1,
        wordsCiphertext: seal(AGREEMENT, id, wish.words),
        doneBy: wish.doneBy,
        dueOn: wish.dueOn,
      };
      if (wish.id) {
        const { affected } = await unit.manager.update(
          AgreementEntity,
          { ...rowHere(id), sessionId: session.id },
          values,
        );
        if (affected !== 1) throw new DomainError('NOT_FOUND');
      } else {
        const { id: sessionId, memberId } = session;
        await unit.manager.insert(AgreementEntity, { ...values, id, sessionId, memberId });
      }
    }
    await unit.manager.update(CoachingSessionEntity, rowHere(session.id), {
      agreementsVersion: session.agreementsVersion + 1,
    });
  }

  /**
   * Says that an agreement was done, or not after all. The member, and the coach who may read it.
   * @throws DomainError `NOT_FOUND`
   */
  complete(agreementId: string, isDone: boolean): Promise<AgreementInWords> {
    const today = this.clock.today();
    const scopes = scopesOf('agreement.complete');
    const coachId = scopes.some(({ kind }) => kind === 'ASSIGNED')
      ? currentContext().principal!.accountId
      : null;
    return this.db.write(async (unit) => {
      const found = await unit.run(this.agreements.lock(agreementId, scopes, today, coachId));
      if (!found) throw new DomainError('NOT_FOUND');
      const { ciphertext, sessionId: _session, memberId, ...agreement } = found;
      const doneOn = isDone ? (agreement.doneOn ?? today) : null;
      await unit.manager.update(AgreementEntity, rowHere(agreementId), { doneOn });
      const open = await this.vault.opener(unit, memberId);
      return {
        ...agreement,
        doneOn,
        words: open(AGREEMENT, agreementId, ciphertext),
        isOverdue: doneOn === null && agreement.dueOn !== null && agreement.dueOn < today,
      };
    });
  }

  /**
   * The member stands by the agreements of a session, as they are. Each set of them once.
   * @param version the set that the member has read
   * @throws DomainError `NOT_FOUND`, `AGREEMENTS_CHANGED`, `AGREEMENTS_ALREADY_CONFIRMED`
   */
  confirm(sessionId: string, version: number): Promise<SessionInWords> {
    const today = this.clock.today();
    return this.db.write(async (unit) => {
      const session = await unit.run(this.sessions.lock(sessionId, scopesOf('agreement.confirm'), today));
      if (!session || session.agreementsVersion === 0) throw new DomainError('NOT_FOUND');
      if (session.agreementsVersion !== version) throw new DomainError('AGREEMENTS_CHANGED');
      await unit.run(this.agreements.confirm(sessionId, version, today));
      return this.file.one(unit, session.memberId, sessionId, 'agreement.confirm');
    });
  }
}
