import { Injectable } from '@nestjs/common';
import { Policies } from '#cooperative';
import type { CivilDate } from '#kernel';
import { type Phase, Timelines } from '#membership';
import { currentContext, type Unit } from '#platform';
import { inLocale, type Scorer } from '../instrument/instrument.js';
import { scoreRange } from '../instrument/scoring.js';
import { Instruments } from '../instrument/instrument.service.js';
import { Measurements } from '../measurement/measurement.service.js';
import { NOTHING_ALLOWED, progressPolicy } from './progress.policy.js';
import { type AttendanceCounts, type GoalCounts, ProgressRepository } from './progress.repository.js';

/** One domain of one version of a questionnaire: scores of another version are another trend. */
export interface ProgressTrend {
  /** Of the questionnaire, its version and the domain, in the reader's language. */
  readonly instrument: string;
  readonly version: number;
  readonly domain: string;
  readonly lowest: number;
  readonly highest: number;
  readonly points: readonly {
    readonly measuredOn: CivilDate;
    readonly scoredBy: Scorer;
    readonly score: number;
  }[];
}

/** A member's development as far as the agreement with the municipality allows it to be told. */
export interface MemberProgress {
  readonly phases: readonly {
    readonly phase: Phase;
    readonly startsOn: CivilDate;
    readonly endsOn: CivilDate | null;
  }[];
  readonly trends: readonly ProgressTrend[];
  /** Null where the agreement does not allow it. */
  readonly goals: GoalCounts | null;
  readonly attendance: AttendanceCounts | null;
}

@Injectable()
export class Progresses {
  constructor(
    private readonly policies: Policies,
    private readonly timelines: Timelines,
    private readonly instruments: Instruments,
    private readonly measurements: Measurements,
    private readonly progress: ProgressRepository,
  ) {}

  /**
   * What may be told of a member over a period, by the agreement of its last day; in the caller's language. It asks for
   * no permission: whoever opens the file has asked.
   * @param unit the unit in which the member's file was opened
   */
  async of(unit: Unit, memberId: string, from: CivilDate, until: CivilDate): Promise<MemberProgress> {
    const allowed = (await this.policies.find(progressPolicy, until))?.body ?? NOTHING_ALLOWED;
    const phases = (await this.timelines.of(unit, memberId)).filter(
      ({ startsOn, endsOn }) => startsOn <= until && (endsOn === null || endsOn > from),
    );
    return {
      phases: phases.map(({ phase, startsOn, endsOn }) => ({ phase, startsOn, endsOn })),
      trends: await this.trends(unit, memberId, allowed.instruments, { from, until }),
      goals: allowed.goals ? await unit.run(this.progress.goals(memberId, from, until)) : null,
      attendance: allowed.attendance ? await unit.run(this.progress.attendance(memberId, from, until)) : null,
    };
  }

  private async trends(
    unit: Unit,
    memberId: string,
    codes: readonly string[],
    { from, until }: { readonly from: CivilDate; readonly until: CivilDate },
  ): Promise<ProgressTrend[]> {
    const { locale } = currentContext();
    const known = (await this.instruments.all()).filter(({ definition }) => codes.includes(definition.code));
    const trends: ProgressTrend[] = [];
    for (const { definition } of known) {
      for (const { domain, points } of await this.measurements.trendIn(unit, memberId, definition)) {
        const told = points.filter(({ measuredOn }) => from <= measuredOn && measuredOn <= until);
        if (told.length === 0) continue;
        const { name, items } = definition.domains.find(({ key }) => key === domain)!;
        const { min: lowest, max: highest } = scoreRange(definition, items.length);
        trends.push({
          instrument: inLocale(definition.name, locale),
          version: definition.version,
          domain: inLocale(name, locale),
          lowest,
          highest,
          points: told.map(({ measuredOn, scoredBy, score }) => ({ measuredOn, scoredBy, score })),
        });
      }
    }
    return trends;
  }
}
