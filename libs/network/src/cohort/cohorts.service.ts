import { Injectable } from '@nestjs/common';
import { type CivilDate, newId } from '#kernel';
import type { Unit } from '#platform';
import type { OpenEntries } from '../block/blocks.service.js';
import { waitingFor } from '../block/entry-count.js';
import type { Quarter } from '../block/quarter.js';
import { withNoise } from '../noise/with-noise.js';
import type { NetworkPolicy } from '../policy/network-policy.js';
import type { NetworkCooperative } from '../release/network-state.js';
import { closeCohorts } from './close-cohorts.js';
import { CohortRepository, type NewCohort } from './cohort.repository.js';
import { dueBins } from './due-bins.js';

/** The people of the network-wide figures, and how their trajectories run off. */
@Injectable()
export class Cohorts {
  constructor(private readonly repository: CohortRepository) {}

  /** The cohorts that close. */
  plan(
    { waiting, lastClosed }: OpenEntries,
    cooperatives: readonly NetworkCooperative[],
    policy: NetworkPolicy,
    reportingOn: CivilDate,
  ): NewCohort[] {
    const takingPart = cooperatives.filter(({ choices }) => choices.cohort !== 'NONE').map(({ id }) => id);
    const last = lastClosed.find(({ kind }) => kind === 'cohort');
    return closeCohorts(
      waitingFor('cohort', waiting, new Set(takingPart)),
      last?.quarter ?? null,
      policy,
      reportingOn,
    ).map((cohort) => ({ ...cohort, id: newId(), kind: 'cohort', cooperative: null }));
  }

  /** @param cohorts whose blocks are closed */
  async insert(unit: Unit, cohorts: readonly NewCohort[], policy: NetworkPolicy): Promise<void> {
    if (cohorts.length > 0)
      await unit.run(this.repository.insert(policy.kinds['run-off'].cellEpsilon, cohorts));
  }

  /** Counts the bins that have passed since the last release, each cell once and with its noise. */
  async countEnds(
    unit: Unit,
    quarter: Quarter,
    policy: NetworkPolicy,
    reportingOn: CivilDate,
  ): Promise<void> {
    const cohorts = await unit.run(this.repository.all());
    const epsilonOf = new Map(cohorts.map(({ id, cellEpsilon }) => [id, cellEpsilon]));
    const { horizonMonths } = policy.kinds['run-off'];
    const due = cohorts.flatMap((cohort) => dueBins(cohort, horizonMonths, reportingOn));
    if (due.length === 0) return;
    const ends = await unit.run(this.repository.countEnds(due));
    const exact = new Map(
      ends.map(({ cohortId, bin, cause, count }) => [`${cohortId} ${bin} ${cause}`, count]),
    );
    const cells = due.flatMap(({ cohortId, bin, causes }) =>
      causes.map((cause) => ({
        cohortId,
        bin,
        cause,
        count: withNoise(exact.get(`${cohortId} ${bin} ${cause}`) ?? 0, epsilonOf.get(cohortId)!),
      })),
    );
    await unit.run(this.repository.insertCells(quarter, cells));
  }
}
