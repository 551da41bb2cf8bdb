import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import { Members } from '#membership';
import { Clock, Db, scopesOf, type Unit } from '#platform';
import { ExchangeEntity } from './exchange.entity.js';
import { ExchangeRepository, type ExchangeRow, type MemberContact } from './exchange.repository.js';
import { exchangeState, type ExchangeState, openedBy, type Share } from './opening.js';

/** An exchange as one of the two sees it. */
export interface OwnExchange extends ExchangeRow {
  readonly state: ExchangeState;
  readonly isOwnProposal: boolean;
  /** Of the other, as far as both agreed; all null before that and after withdrawal. */
  readonly other: {
    readonly name: string | null;
    readonly email: string | null;
    readonly phone: string | null;
  };
}

/** Members who help each other. Neither knows who the other is until both agree, and no more than both agree to. */
@Injectable()
export class Exchanges {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly members: Members,
    private readonly exchanges: ExchangeRepository,
  ) {}

  /**
   * The member proposes an exchange to whoever has a competence; that they match is needed.
   * @param shares what the other may know of the member once both agree
   * @throws DomainError `NOT_FOUND`, `COMPETENCE_NO_MATCH`, `EXCHANGE_ALREADY_RUNNING`
   */
  propose(memberId: string, competenceId: string, shares: readonly Share[]): Promise<OwnExchange> {
    const today = this.clock.today();
    return this.db.write(async (unit) => {
      await this.members.requireInScope('exchange.take-part', memberId);
      const theirs = await unit.run(this.exchanges.whose(competenceId, memberId, today));
      if (!theirs) throw new DomainError('NOT_FOUND');
      if (!theirs.isAnswered) throw new DomainError('COMPETENCE_NO_MATCH', { path: ['competenceId'] });
      const id = newId();
      await unit.manager.insert(ExchangeEntity, {
        id,
        fromMemberId: memberId,
        toMemberId: theirs.memberId,
        competenceId,
        fromShares: [...new Set(shares)],
        proposedOn: today,
      });
      return this.get(unit, id, memberId);
    });
  }

  /**
   * Whom it was proposed to accepts or declines, once.
   * @param shares what the other may know of this member; nothing when declined
   * @throws DomainError `NOT_FOUND`, `EXCHANGE_NOT_OPEN`
   */
  answer(exchangeId: string, isAccepted: boolean, shares: readonly Share[]): Promise<OwnExchange> {
    return this.db.write(async (unit) => {
      const memberId = ownMember();
      const exchange = await this.get(unit, exchangeId, memberId);
      if (exchange.isOwnProposal || exchange.state !== 'PROPOSED') throw new DomainError('EXCHANGE_NOT_OPEN');
      const agreed = isAccepted ? [...new Set(shares)] : [];
      await unit.run(this.exchanges.answer(exchangeId, isAccepted, agreed, this.clock.today()));
      return this.get(unit, exchangeId, memberId);
    });
  }

  /**
   * Either of the two ends it: what was opened is closed at once.
   * @throws DomainError `NOT_FOUND`, `EXCHANGE_NOT_OPEN` when it had ended before
   */
  withdraw(exchangeId: string): Promise<OwnExchange> {
    return this.db.write(async (unit) => {
      const memberId = ownMember();
      const { state } = await this.get(unit, exchangeId, memberId);
      if (state !== 'PROPOSED' && state !== 'ACCEPTED') throw new DomainError('EXCHANGE_NOT_OPEN');
      await unit.run(this.exchanges.withdraw(exchangeId, this.clock.today()));
      return this.get(unit, exchangeId, memberId);
    });
  }

  /** The member's own, newest first, at most 100. @throws DomainError `NOT_FOUND` */
  of(memberId: string): Promise<OwnExchange[]> {
    return this.db.read(async (unit) => {
      await this.members.requireInScope('exchange.take-part', memberId);
      return this.seenBy(unit, memberId, await unit.run(this.exchanges.of(memberId)));
    });
  }

  private async get(unit: Unit, id: string, memberId: string): Promise<OwnExchange> {
    const row = await unit.run(this.exchanges.find(id, memberId));
    if (!row) throw new DomainError('NOT_FOUND');
    return (await this.seenBy(unit, memberId, [row]))[0]!;
  }

  /** Reads of others only what was opened; of whom nothing was, nothing is read. */
  private async seenBy(unit: Unit, memberId: string, rows: readonly ExchangeRow[]): Promise<OwnExchange[]> {
    const seen = rows.map((row) => {
      const facts = { ...row, isWithdrawn: row.withdrawnOn !== null };
      const isOwnProposal = row.fromMemberId === memberId;
      const otherId = isOwnProposal ? row.toMemberId : row.fromMemberId;
      return { row, state: exchangeState(facts), isOwnProposal, otherId, opened: openedBy(facts) };
    });
    const known = seen.filter(({ opened }) => opened.length > 0).map(({ otherId }) => otherId);
    const found = known.length > 0 ? await unit.run(this.exchanges.contacts(known)) : [];
    const contacts = new Map<string, MemberContact>(found.map((contact) => [contact.id, contact]));
    return seen.map(({ row, state, isOwnProposal, otherId, opened }) => {
      const contact = contacts.get(otherId);
      const said = (share: Share, value: string | null | undefined) =>
        opened.includes(share) ? (value ?? null) : null;
      const other = {
        name: said('NAME', contact?.name),
        email: said('EMAIL', contact?.email),
        phone: said('PHONE', contact?.phone),
      };
      return { ...row, state, isOwnProposal, other };
    });
  }
}

/** The member that the caller is, in this cooperative. @throws DomainError `NOT_FOUND` for who is none */
function ownMember(): string {
  const own = scopesOf('exchange.take-part').find((scope) => scope.kind === 'OWN');
  if (!own) throw new DomainError('NOT_FOUND');
  return own.memberId;
}
