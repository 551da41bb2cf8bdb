import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import { Members } from '#membership';
import {
  Clock,
  connection,
  type Connection,
  Db,
  freeText,
  type Opener,
  type Page,
  rowHere,
  scopesOf,
  Vault,
} from '#platform';
import type { ConcernCategory } from './concern-category.js';
import { SafetyConcernEntity } from './safety-concern.entity.js';
import { type ConcernRow, SafetyConcernRepository } from './safety-concern.repository.js';

/** Where the vault keeps what is written about a concern. */
const WORDS = 'safety-concern.words';
const OUTCOME = 'safety-concern.outcome';
const LONGEST = 2_000;

export type ConcernInWords = Omit<ConcernRow, 'ciphertext' | 'outcomeCiphertext'> & {
  readonly words: string;
  readonly outcome: string | null;
};

/** Worries about somebody's safety, which must be seen by more than one pair of eyes, and so are no notes. */
@Injectable()
export class SafetyConcerns {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly members: Members,
    private readonly concerns: SafetyConcernRepository,
    private readonly vault: Vault,
  ) {}

  /**
   * Raises a concern about a member. Coordinators, the coach of today, and the member.
   * @throws DomainError `NOT_FOUND`, `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`
   */
  raise(
    memberId: string,
    wish: { category: ConcernCategory; words: string; isShownToMember: boolean },
  ): Promise<ConcernInWords> {
    const words = freeText(wish.words, 'words', LONGEST);
    const isShownToMember = wish.isShownToMember || this.members.isOwn('concern.raise', memberId);
    const id = newId();
    return this.db.write(async (unit) => {
      await this.members.requireInScope('concern.raise', memberId);
      const seal = await this.vault.sealer(unit, memberId);
      await unit.manager.insert(SafetyConcernEntity, {
        id,
        memberId,
        category: wish.category,
        wordsCiphertext: seal(WORDS, id, words),
        raisedOn: this.clock.today(),
        isShownToMember,
      });
      return inWords(await unit.run(this.concerns.get(id)), await this.vault.opener(unit, memberId));
    });
  }

  /**
   * Closes a concern with what was done. Coordinators and the coach of today.
   * @throws DomainError `NOT_FOUND`, `CONCERN_CLOSED`, `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`
   */
  close(id: string, typed: string): Promise<ConcernInWords> {
    const outcome = freeText(typed, 'outcome', LONGEST);
    const today = this.clock.today();
    const scopes = scopesOf('concern.close');
    return this.db.write(async (unit) => {
      const concern = await unit.run(this.concerns.lock(id, scopes, today));
      if (!concern) throw new DomainError('NOT_FOUND');
      if (concern.closedOn) throw new DomainError('CONCERN_CLOSED');
      const seal = await this.vault.sealer(unit, concern.memberId);
      const outcomeCiphertext = seal(OUTCOME, id, outcome);
      await unit.manager.update(SafetyConcernEntity, rowHere(id), { closedOn: today, outcomeCiphertext });
      return inWords(await unit.run(this.concerns.get(id)), await this.vault.opener(unit, concern.memberId));
    });
  }

  /**
   * Concerns about a member, newest first. Coordinators and the coach of today, whom the log names; the member sees those
   * that are shown to them.
   * @throws DomainError `NOT_FOUND`
   */
  page(memberId: string, page: Page): Promise<Connection<ConcernInWords>> {
    const isMember = this.members.isOwn('concern.read', memberId);
    return this.members.openFile('concern.read', memberId, 'safety-concerns', async (unit) => {
      const rows = await unit.run(this.concerns.page(memberId, isMember, page));
      const open = await this.vault.opener(unit, memberId);
      return connection(
        rows.map((row) => inWords(row, open)),
        page,
        (concern) => [concern.raisedOn, concern.id],
      );
    });
  }
}

function inWords({ ciphertext, outcomeCiphertext, ...concern }: ConcernRow, open: Opener): ConcernInWords {
  return {
    ...concern,
    words: open(WORDS, concern.id, ciphertext),
    outcome: open(OUTCOME, concern.id, outcomeCiphertext),
  };
}
