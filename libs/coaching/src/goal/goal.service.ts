import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import { Members } from '#membership';
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
import { GoalEntity } from './goal.entity.js';
import type { SetGoalInput } from './goal.input.js';
import { GoalRepository, type GoalRow } from './goal.repository.js';

/** Where the vault keeps the words. */
const FIELD = 'goal.words';
const LONGEST = 2_000;

export type GoalInWords = Omit<GoalRow, 'ciphertext'> & { readonly words: string };

@Injectable()
export class Goals {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly members: Members,
    private readonly goals: GoalRepository,
    private readonly vault: Vault,
  ) {}

  /**
   * Sets a goal with a member. The member's coach of today.
   * @throws DomainError `NOT_FOUND`, `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`, `REVIEW_TOO_EARLY`
   */
  async set(
    memberId: string,
    { words: typed, reviewOn }: Omit<SetGoalInput, 'memberId'>,
  ): Promise<GoalInWords> {
    const words = freeText(typed, 'words', LONGEST);
    const setOn = this.clock.today();
    if (reviewOn <= setOn) throw new DomainError('REVIEW_TOO_EARLY', { path: ['reviewOn'] });
    const id = newId();
    const coachAccountId = currentContext().principal!.accountId;
    const row = await this.db.write(async (unit) => {
      await this.members.requireInScope('goal.set', memberId);
      const seal = await this.vault.sealer(unit, memberId);
      const wordsCiphertext = seal(FIELD, id, words);
      await unit.manager.insert(GoalEntity, {
        id,
        memberId,
        coachAccountId,
        wordsCiphertext,
        setOn,
        reviewOn,
      });
      return unit.run(this.goals.get(id));
    });
    return { ...row, words };
  }

  /** A member's goals, newest first. The member and the coach of today; the log names the coach. @throws DomainError `NOT_FOUND` */
  page(memberId: string, page: Page): Promise<Connection<GoalInWords>> {
    return this.members.openFile('goal.read', memberId, 'goals', async (unit) => {
      const rows = await unit.run(this.goals.page(memberId, page));
      const open = await this.vault.opener(unit, memberId);
      const goals = rows.map(({ ciphertext, ...row }) => ({
        ...row,
        words: open(FIELD, row.id, ciphertext),
      }));
      return connection(goals, page, (goal) => [goal.setOn, goal.id]);
    });
  }
}
