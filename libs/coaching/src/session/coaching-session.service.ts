import { Injectable } from '@nestjs/common';
import { type CivilDate, DomainError, newId } from '#kernel';
import { Members, refuseEarlierDay, refuseImpossibleDay } from '#membership';
import {
  Clock,
  currentContext,
  Db,
  freeText,
  optionalText,
  rowHere,
  scopesOf,
  type Sealer,
  type Unit,
  Vault,
} from '#platform';
import { Agreements, type AgreementWish } from '../agreement/agreement.service.js';
import { type Party, SessionChannel, SessionState } from './coaching-session.js';
import { CoachingSessionEntity } from './coaching-session.entity.js';
import { CoachingSessionRepository, type LockedSession } from './coaching-session.repository.js';
import { localTime } from './local-time.js';
import { NOTE, PLACE, SessionFile, type SessionInWords } from './session-file.js';

const LONGEST_NOTE = 10_000;
const LONGEST_PLACE = 200;
const USUAL_MINUTES = 60;
const MINUTES = { least: 5, most: 480 };

/** When and how people meet. */
interface Appointment {
  readonly plannedOn: CivilDate;
  readonly plannedAt?: string | null;
  readonly minutes: number;
  readonly channel: SessionChannel;
  readonly place?: string | null;
}

interface HeldSession {
  /** UUID of the planned session that was held; null for one that was not planned. */
  readonly plannedId: string | null;
  readonly heldOn: CivilDate;
  readonly note: string;
  readonly agreements: readonly AgreementWish[];
  readonly nextAppointmentOn?: CivilDate | null;
  readonly nextAppointmentAt?: string | null;
}

/** Sessions as the member's coach of today plans and records them; whoever acts on one becomes its coach. */
@Injectable()
export class CoachingSessions {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly members: Members,
    private readonly sessions: CoachingSessionRepository,
    private readonly agreements: Agreements,
    private readonly file: SessionFile,
    private readonly vault: Vault,
  ) {}

  /**
   * Records a session that was held, with its note, what was agreed and the next appointment, in one act. The member's
   * coach of today.
   * @throws DomainError `NOT_FOUND`, `SESSION_NOT_PLANNED`, `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`,
   *   `DATE_IN_FUTURE`, `DATE_TOO_EARLY`, `TIME_INVALID`, `AGREEMENTS_TOO_MANY`
   */
  async record(memberId: string, held: HeldSession): Promise<SessionInWords> {
    const { heldOn, plannedId, nextAppointmentOn } = held;
    const note = freeText(held.note, 'note', LONGEST_NOTE);
    refuseImpossibleDay(heldOn, 'heldOn', { earliest: null, today: this.clock.today() });
    if (nextAppointmentOn) refuseEarlierDay(nextAppointmentOn, 'nextAppointmentOn', heldOn);
    const plannedAt = held.nextAppointmentAt ? localTime(held.nextAppointmentAt, 'nextAppointmentAt') : null;
    const agreed = this.agreements.checked(held.agreements, heldOn);
    const id = plannedId ?? newId();
    return this.db.write(async (unit) => {
      await this.members.requireInScope('session.record', memberId);
      if (plannedId) await this.planned(unit, plannedId, memberId);
      const seal = await this.vault.sealer(unit, memberId);
      const outcome = {
        coachAccountId: coachNow(),
        state: SessionState.HELD,
        heldOn,
        noteCiphertext: seal(NOTE, id, note),
      };
      if (plannedId) await unit.manager.update(CoachingSessionEntity, rowHere(id), outcome);
      else
        await unit.manager.insert(CoachingSessionEntity, {
          ...outcome,
          id,
          memberId,
          minutes: USUAL_MINUTES,
          channel: SessionChannel.IN_PERSON,
        });
      if (agreed.length > 0)
        await this.agreements.write(unit, { id, memberId, agreementsVersion: 0 }, agreed, seal);
      if (nextAppointmentOn)
        await this.insert(unit, memberId, seal, {
          plannedOn: nextAppointmentOn,
          plannedAt,
          minutes: USUAL_MINUTES,
          channel: SessionChannel.IN_PERSON,
        });
      return this.file.one(unit, memberId, id, 'session.record');
    });
  }

  /**
   * Plans a session. The member's coach of today.
   * @throws DomainError `NOT_FOUND`, `DATE_TOO_EARLY`, `TIME_INVALID`, `MINUTES_INVALID`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`
   */
  async plan(memberId: string, wish: Appointment): Promise<SessionInWords> {
    const appointment = this.checked(wish);
    return this.db.write(async (unit) => {
      await this.members.requireInScope('session.record', memberId);
      const id = await this.insert(unit, memberId, await this.vault.sealer(unit, memberId), appointment);
      return this.file.one(unit, memberId, id, 'session.record');
    });
  }

  /**
   * Moves a planned session: the earlier appointment stays, as moved. The member's coach of today.
   * @returns the session in its new place
   * @throws DomainError as `plan`, and `SESSION_NOT_PLANNED`
   */
  async move(sessionId: string, wish: Appointment): Promise<SessionInWords> {
    const appointment = this.checked(wish);
    return this.db.write(async (unit) => {
      const { memberId } = await this.planned(unit, sessionId);
      const movedToId = await this.insert(
        unit,
        memberId,
        await this.vault.sealer(unit, memberId),
        appointment,
      );
      await unit.manager.update(CoachingSessionEntity, rowHere(sessionId), {
        state: SessionState.MOVED,
        movedToId,
      });
      return this.file.one(unit, memberId, movedToId, 'session.record');
    });
  }

  /**
   * Records that a planned session did not take place because one of the two did not come: on its day or later.
   * @throws DomainError `NOT_FOUND`, `SESSION_NOT_PLANNED`, `SESSION_AHEAD`
   */
  miss(sessionId: string, missedBy: Party): Promise<SessionInWords> {
    return this.end(sessionId, { state: SessionState.MISSED, missedBy });
  }

  /** Cancels a planned session. @throws DomainError `NOT_FOUND`, `SESSION_NOT_PLANNED` */
  cancel(sessionId: string): Promise<SessionInWords> {
    return this.end(sessionId, { state: SessionState.CANCELLED });
  }

  private end(
    sessionId: string,
    outcome: { state: SessionState; missedBy?: Party },
  ): Promise<SessionInWords> {
    return this.db.write(async (unit) => {
      const { memberId, day } = await this.planned(unit, sessionId);
      if (outcome.missedBy && day > this.clock.today()) throw new DomainError('SESSION_AHEAD');
      await unit.manager.update(CoachingSessionEntity, rowHere(sessionId), outcome);
      return this.file.one(unit, memberId, sessionId, 'session.record');
    });
  }

  private checked({ plannedOn, plannedAt, minutes, channel, place }: Appointment): Appointment {
    refuseEarlierDay(plannedOn, 'plannedOn', this.clock.today());
    if (minutes < MINUTES.least || minutes > MINUTES.most)
      throw new DomainError('MINUTES_INVALID', { path: ['minutes'], params: MINUTES });
    return {
      plannedOn,
      plannedAt: plannedAt ? localTime(plannedAt, 'plannedAt') : null,
      minutes,
      channel,
      place: optionalText(place, 'place', LONGEST_PLACE),
    };
  }

  private async insert(
    unit: Unit,
    memberId: string,
    seal: Sealer,
    { place, ...appointment }: Appointment,
  ): Promise<string> {
    const id = newId();
    await unit.manager.insert(CoachingSessionEntity, {
      ...appointment,
      id,
      memberId,
      coachAccountId: coachNow(),
      state: SessionState.PLANNED,
      placeCiphertext: place ? seal(PLACE, id, place) : null,
    });
    return id;
  }

  /** @throws DomainError `NOT_FOUND` for another's, `SESSION_NOT_PLANNED` for one that is past that */
  private async planned(unit: Unit, id: string, memberId?: string): Promise<LockedSession> {
    const session = await unit.run(this.sessions.lock(id, scopesOf('session.record'), this.clock.today()));
    if (!session || (memberId && session.memberId !== memberId)) throw new DomainError('NOT_FOUND');
    if (session.state !== SessionState.PLANNED) throw new DomainError('SESSION_NOT_PLANNED');
    return session;
  }
}

function coachNow(): string {
  return currentContext().principal!.accountId;
}
