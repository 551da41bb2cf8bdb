import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { Members } from '#membership';
import { Clock, connection, type Connection, type Page, type Unit, Vault } from '#platform';
import type { Attainment } from './attainment.js';
import { GoalRepository, type GoalRow, type ReviewRow, type StepRow } from './goal.repository.js';

/** Where the vault keeps what is written about a goal. */
export const WORDS = 'goal.words';
export const LEVEL_WORDS = 'goal.levels';
export const STEP_WORDS = 'goal-step.words';
export const REVIEW_WORDS = 'goal-review.words';

/** What a level means in the member's words. */
export interface LevelInWords {
  readonly attainment: Attainment;
  readonly words: string;
}

export type GoalInWords = Omit<GoalRow, 'ciphertext' | 'levelsCiphertext'> & {
  readonly words: string;
  readonly levels: readonly LevelInWords[];
  readonly steps: readonly (Omit<StepRow, 'ciphertext' | 'goalId'> & { readonly words: string })[];
  readonly reviews: readonly (Omit<ReviewRow, 'ciphertext' | 'goalId'> & { readonly words: string | null })[];
  readonly attainment: number | null;
  readonly isOverdue: boolean;
};

/** Whether nobody looked at a goal on the day on which it was to be looked at. */
export function isOverdue(goal: Pick<GoalRow, 'closedOn' | 'reviewOn'>, today: CivilDate): boolean {
  return goal.closedOn === null && goal.reviewOn < today;
}

/** Goals with their words. */
@Injectable()
export class GoalFile {
  constructor(
    private readonly clock: Clock,
    private readonly members: Members,
    private readonly goals: GoalRepository,
    private readonly vault: Vault,
  ) {}

  /** A member's goals, newest first. The member and the coach of today; the log names the coach. @throws DomainError `NOT_FOUND` */
  page(memberId: string, page: Page): Promise<Connection<GoalInWords>> {
    return this.members.openFile('goal.read', memberId, 'goals', async (unit) => {
      const rows = await unit.run(this.goals.page(memberId, page));
      return connection(await this.inWords(unit, memberId, rows), page, (goal) => [goal.setOn, goal.id]);
    });
  }

  /** One goal after a change, in the unit of the change. */
  async one(unit: Unit, memberId: string, id: string): Promise<GoalInWords> {
    return (await this.inWords(unit, memberId, [await unit.run(this.goals.get(id))]))[0]!;
  }

  private async inWords(unit: Unit, memberId: string, rows: readonly GoalRow[]): Promise<GoalInWords[]> {
    const ids = rows.map(({ id }) => id);
    const steps = await unit.run(this.goals.steps(ids));
    const reviews = await unit.run(this.goals.reviews(ids));
    const open = await this.vault.opener(unit, memberId);
    const today = this.clock.today();
    return rows.map(({ ciphertext, levelsCiphertext, ...goal }) => {
      const theirs = reviews.filter(({ goalId }) => goalId === goal.id);
      const levels = open(LEVEL_WORDS, goal.id, levelsCiphertext);
      return {
        ...goal,
        words: open(WORDS, goal.id, ciphertext),
        levels: levels ? (JSON.parse(levels) as LevelInWords[]) : [],
        steps: steps
          .filter(({ goalId }) => goalId === goal.id)
          .map(({ id, doneOn, ciphertext: words }) => ({ id, doneOn, words: open(STEP_WORDS, id, words) })),
        reviews: theirs.map(({ ciphertext: words, goalId: _of, ...review }) => ({
          ...review,
          words: open(REVIEW_WORDS, review.id, words),
        })),
        attainment: theirs[0]?.attainment ?? null,
        isOverdue: isOverdue(goal, today),
      };
    });
  }
}
