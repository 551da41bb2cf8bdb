import { Injectable } from '@nestjs/common';
import { beatsOf, coachingPolicy, rhythmPolicy, SHIPPED, USUAL_COACHING, USUAL_RHYTHM } from '#coaching';
import type { Permission } from '#identity';
import { admissionPolicy, STRICT_ADMISSION } from '#membership';
import { Clock, currentContext, Db, type Locale, type Scope } from '#platform';
import { Reach } from './reach.js';
import { KINDS, type Task, type TaskKind, URGENCIES, type Urgency } from './task.js';
import { type Rules, tasksOf } from './tasks-of.js';
import { TodayProjection, type TodayRow } from './today.projection.js';

/** How many tasks of one kind wait, by urgency. */
export type TaskCount = { readonly kind: TaskKind } & Readonly<Record<Urgency, number>>;

@Injectable()
export class Today {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly projection: TodayProjection,
  ) {}

  /** What waits for the caller, the most urgent first. It is derived at each question and kept nowhere. */
  async tasks(): Promise<Task[]> {
    return this.within(new Reach(currentContext().permissions));
  }

  /**
   * How many tasks of some kinds wait in the whole cooperative, whoever does them: counts, and nobody's name. It asks for
   * no permission: whoever reports it has asked.
   */
  async counts(kinds: readonly TaskKind[]): Promise<TaskCount[]> {
    const needed: readonly Permission[] = ['today.read', ...kinds.flatMap((kind) => KINDS[kind].seenBy)];
    const everybody: readonly Scope[] = [{ kind: 'COOPERATIVE' }];
    const tasks = await this.within(new Reach(new Map(needed.map((name) => [name, everybody]))));
    return kinds.map((kind) => ({
      kind,
      ...(Object.fromEntries(
        URGENCIES.map((urgency) => [
          urgency,
          tasks.filter((task) => task.kind === kind && task.urgency === urgency).length,
        ]),
      ) as Record<Urgency, number>),
    }));
  }

  private async within(reach: Reach): Promise<Task[]> {
    const { locale } = currentContext();
    const today = this.clock.today();
    const row = await this.db.read(this.projection.read(reach, today));
    return tasksOf(row, reach, rulesOf(row, today, locale), today);
  }
}

function rulesOf({ policies, instruments }: TodayRow, today: string, locale: Locale): Rules {
  const { coaching, measurement, admission } = policies;
  const rhythm = measurement ? rhythmPolicy.body.parse(measurement) : USUAL_RHYTHM;
  const loaded = instruments.filter(({ validUntil }) => validUntil >= today);
  return {
    notSeenWeeks: (coaching ? coachingPolicy.body.parse(coaching) : USUAL_COACHING).notSeenWeeks,
    admission: (admission ? admissionPolicy.body.parse(admission) : STRICT_ADMISSION).decidedBy,
    beats: beatsOf(rhythm, [...SHIPPED, ...loaded.map(({ definition }) => definition)], locale),
  };
}
