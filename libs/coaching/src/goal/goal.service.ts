import { Injectable } from '@nestjs/common';
import type { Permission } from '#identity';
import { type CivilDate, DomainError, newId } from '#kernel';
import { Members } from '#membership';
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
import { attainmentOf } from './attainment.js';
import { GoalEntity } from './goal.entity.js';
import {
  GoalFile,
  type GoalInWords,
  LEVEL_WORDS,
  type LevelInWords,
  REVIEW_WORDS,
  STEP_WORDS,
  WORDS,
} from './goal-file.js';
import { GoalRepository, type LockedGoal } from './goal.repository.js';
import { GoalReviewEntity } from './goal-review.entity.js';
import { GoalStepEntity } from './goal-step.entity.js';

const LONGEST = 2_000;
const LONGEST_STEP = 500;
const MOST_STEPS = 30;

interface NewGoal {
  readonly words: string;
  readonly reviewOn: CivilDate;
  readonly steps: readonly string[];
  readonly levels: readonly { attainment: number; words: string }[];
}

interface Review {
  readonly attainment: number;
  readonly words?: string | null;
  /** When to look again; null closes the goal. */
  readonly nextReviewOn?: CivilDate | null;
}

@Injectable()
export class Goals {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly members: Members,
    private readonly goals: GoalRepository,
    private readonly file: GoalFile,
    private readonly vault: Vault,
  ) {}

  /**
   * Sets a goal with a member. The member's coach of today.
   * @throws DomainError `NOT_FOUND`, `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`, `REVIEW_TOO_EARLY`,
   *   `STEPS_TOO_MANY`, `ATTAINMENT_INVALID`, `LEVEL_REPEATED`
   */
  async set(memberId: string, goal: NewGoal): Promise<GoalInWords> {
    const words = freeText(goal.words, 'words', LONGEST);
    const steps = goal.steps.map((step) => freeText(step, 'steps', LONGEST_STEP));
    refuseTooMany(steps.length);
    const levels = levelsOf(goal.levels);
    const setOn = this.clock.today();
    this.refuseEarlyReview(goal.reviewOn, 'reviewOn');
    const id = newId();
    return this.db.write(async (unit) => {
      await this.members.requireInScope('goal.set', memberId);
      const seal = await this.vault.sealer(unit, memberId);
      await unit.manager.insert(GoalEntity, {
        id,
        memberId,
        coachAccountId: currentContext().principal!.accountId,
        wordsCiphertext: seal(WORDS, id, words),
        levelsCiphertext: levels.length > 0 ? seal(LEVEL_WORDS, id, JSON.stringify(levels)) : null,
        setOn,
        reviewOn: goal.reviewOn,
      });
      for (const step of steps) await this.insertStep(unit, id, step, seal);
      return this.file.one(unit, memberId, id);
    });
  }

  /**
   * Adds a small step. The member, and the coach of today.
   * @throws DomainError `NOT_FOUND`, `GOAL_CLOSED`, `STEPS_TOO_MANY`, `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`
   */
  addStep(goalId: string, typed: string): Promise<GoalInWords> {
    const words = freeText(typed, 'words', LONGEST_STEP);
    return this.change(
      'goal.step',
      (scopes) => this.goals.lock(goalId, scopes, this.clock.today()),
      async (unit, goal) => {
        refuseTooMany((await unit.run(this.goals.steps([goalId]))).length + 1);
        await this.insertStep(unit, goalId, words, await this.vault.sealer(unit, goal.memberId));
      },
    );
  }

  /** Says that a step was done, or not after all. The member, and the coach of today. @throws DomainError `NOT_FOUND`, `GOAL_CLOSED` */
  completeStep(stepId: string, isDone: boolean): Promise<GoalInWords> {
    const today = this.clock.today();
    return this.change(
      'goal.step',
      (scopes) => this.goals.lockByStep(stepId, scopes, today),
      async (unit) => {
        await unit.manager.update(GoalStepEntity, rowHere(stepId), { doneOn: isDone ? today : null });
      },
    );
  }

  /**
   * Looks back at a goal: how far it was reached, on the scale of Goal Attainment Scaling, and when to look again or that
   * it is closed. The coach of today.
   * @throws DomainError `NOT_FOUND`, `GOAL_CLOSED`, `ATTAINMENT_INVALID`, `REVIEW_TOO_EARLY`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`
   */
  review(goalId: string, { attainment, words: typed, nextReviewOn = null }: Review): Promise<GoalInWords> {
    const level = attainmentOf(attainment, 'attainment');
    const words = optionalText(typed, 'words', LONGEST);
    if (nextReviewOn) this.refuseEarlyReview(nextReviewOn, 'nextReviewOn');
    const today = this.clock.today();
    return this.change(
      'goal.set',
      (scopes) => this.goals.lock(goalId, scopes, today),
      async (unit, goal) => {
        const id = newId();
        const seal = await this.vault.sealer(unit, goal.memberId);
        await unit.manager.insert(GoalReviewEntity, {
          id,
          goalId,
          coachAccountId: currentContext().principal!.accountId,
          reviewedOn: today,
          attainment: level,
          wordsCiphertext: words ? seal(REVIEW_WORDS, id, words) : null,
          nextReviewOn,
        });
        const change = nextReviewOn ? { reviewOn: nextReviewOn } : { closedOn: today };
        await unit.manager.update(GoalEntity, rowHere(goalId), change);
      },
    );
  }

  /** Closes a goal without looking back, such as one that was dropped. The coach of today. @throws DomainError `NOT_FOUND`, `GOAL_CLOSED` */
  close(goalId: string): Promise<GoalInWords> {
    const today = this.clock.today();
    return this.change(
      'goal.set',
      (scopes) => this.goals.lock(goalId, scopes, today),
      async (unit) => {
        await unit.manager.update(GoalEntity, rowHere(goalId), { closedOn: today });
      },
    );
  }

  private change(
    permission: Permission,
    lock: (scopes: ReturnType<typeof scopesOf>) => ReturnType<GoalRepository['lock']>,
    work: (unit: Unit, goal: LockedGoal) => Promise<void>,
  ): Promise<GoalInWords> {
    const scopes = scopesOf(permission);
    return this.db.write(async (unit) => {
      const goal = await unit.run(lock(scopes));
      if (!goal) throw new DomainError('NOT_FOUND');
      if (goal.closedOn) throw new DomainError('GOAL_CLOSED');
      await work(unit, goal);
      return this.file.one(unit, goal.memberId, goal.id);
    });
  }

  private async insertStep(unit: Unit, goalId: string, words: string, seal: Sealer): Promise<void> {
    const id = newId();
    await unit.manager.insert(GoalStepEntity, { id, goalId, wordsCiphertext: seal(STEP_WORDS, id, words) });
  }

  private refuseEarlyReview(on: CivilDate, field: string): void {
    if (on <= this.clock.today()) throw new DomainError('REVIEW_TOO_EARLY', { path: [field] });
  }
}

function refuseTooMany(steps: number): void {
  if (steps > MOST_STEPS)
    throw new DomainError('STEPS_TOO_MANY', { path: ['steps'], params: { most: MOST_STEPS } });
}

function levelsOf(levels: NewGoal['levels']): LevelInWords[] {
  const inWords = levels.map(({ attainment, words }) => ({
    attainment: attainmentOf(attainment, 'levels'),
    words: freeText(words, 'levels', LONGEST_STEP),
  }));
  if (new Set(inWords.map(({ attainment }) => attainment)).size < inWords.length)
    throw new DomainError('LEVEL_REPEATED', { path: ['levels'] });
  return inWords.sort((a, b) => a.attainment - b.attainment);
}
