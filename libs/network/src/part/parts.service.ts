import { Injectable } from '@nestjs/common';
import { type CivilDate, newId } from '#kernel';
import { sectionOf } from '#membership';
import type { Unit } from '#platform';
import { havePassed } from '../block/quarter.js';
import { groupedBy } from '../grouped-by.js';
import { withNoise } from '../noise/with-noise.js';
import type { NetworkPolicy } from '../policy/network-policy.js';
import { closedYears, divideYear } from './divide-year.js';
import { type NewPart, PartRepository } from './part.repository.js';

/** The people of the network's cohorts by label and by region: divided when their year closed, counted later. */
@Injectable()
export class Parts {
  constructor(private readonly repository: PartRepository) {}

  async divide(unit: Unit, policy: NetworkPolicy): Promise<void> {
    const years = closedYears(await unit.run(this.repository.undivided()));
    if (years.length === 0) return;
    const values = groupedBy(await unit.run(this.repository.values(years)), ({ year }) => year);
    const parts = years.flatMap((year, place): NewPart[] => {
      const inside = values.get(place) ?? [];
      return [...divideYear(inside, policy, sectionOf)].flatMap(([kind, divisions]) =>
        divisions.map((division) => ({ ...division, ...year, id: newId(), kind })),
      );
    });
    if (parts.length > 0) await unit.run(this.repository.insert(parts));
  }

  /** Counts each part once, with its noise, when everybody's window has passed. */
  async count(unit: Unit, policy: NetworkPolicy, reportingOn: CivilDate): Promise<void> {
    const due = (await unit.run(this.repository.uncounted())).filter(({ kind, to }) =>
      havePassed(policy.kinds[kind].horizonMonths, to, reportingOn),
    );
    if (due.length === 0) return;
    const exact = await unit.run(
      this.repository.count(
        due.map(({ id }) => id),
        policy.thermometerUnitsAtMost,
      ),
    );
    const counts = due.map(({ id, kind }) => {
      const { cellEpsilon: epsilon } = policy.kinds[kind];
      return { id, epsilon, noisyCount: withNoise(exact.get(id) ?? 0, epsilon) };
    });
    await unit.run(this.repository.insertCounts(counts));
  }
}
