import { Injectable } from '@nestjs/common';
import { beatsOf, coachingPolicy, rhythmPolicy, SHIPPED, USUAL_COACHING, USUAL_RHYTHM } from '#coaching';
import { admissionPolicy, STRICT_ADMISSION } from '#membership';
import { Clock, currentContext, Db, type Locale } from '#platform';
import { Reach } from './reach.js';
import type { Task } from './task.js';
import { type Rules, tasksOf } from './tasks-of.js';
import { TodayProjection, type TodayRow } from './today.projection.js';

@Injectable()
export class Today {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly projection: TodayProjection,
  ) {}

  /** What waits for the caller, the most urgent first. It is derived at each question and kept nowhere. */
  async tasks(): Promise<Task[]> {
    const { permissions, locale } = currentContext();
    const reach = new Reach(permissions);
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
