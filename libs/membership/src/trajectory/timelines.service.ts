import { Injectable } from '@nestjs/common';
import type { Unit } from '#platform';
import { checkFacts } from './check-facts.js';
import { type PhaseSpan, spansOf } from './timeline.js';
import { TrajectoryRepository } from './trajectory.repository.js';

/** Keeps the stored timeline equal to the computed one: whoever writes a dated fact calls this in the same unit. */
@Injectable()
export class Timelines {
  constructor(private readonly trajectories: TrajectoryRepository) {}

  /** Where one member stood on which days, over all trajectories. The caller has made sure of its scope. */
  async of(unit: Unit, memberId: string): Promise<PhaseSpan[]> {
    const rows = await unit.run(this.trajectories.factsOf([memberId]));
    return spansOf(rows.map((facts) => ({ id: facts.id, facts })));
  }

  /**
   * Checks the facts of these members together and stores where each of them stands on which days.
   * @throws DomainError what `checkFacts` throws, so that nothing of the unit is kept
   */
  async store(unit: Unit, memberIds: readonly string[]): Promise<void> {
    const rows = await unit.run(this.trajectories.factsOf(memberIds));
    for (const facts of rows) checkFacts(facts);
    const spans = memberIds.flatMap((memberId) => {
      const own = rows.filter((row) => row.memberId === memberId).map((facts) => ({ id: facts.id, facts }));
      return spansOf(own).map((span) => ({ ...span, memberId }));
    });
    await unit.run(this.trajectories.clearSpans(memberIds));
    await unit.run(this.trajectories.storeSpans(spans));
  }
}
