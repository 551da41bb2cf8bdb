import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import type { Unit } from '#platform';
import { CompetenceRepository } from '../competence/competence.repository.js';
import type { CompetenceKind } from '../competence/kinds.js';
import type { LocalText } from '../instrument/instrument.js';
import { Instruments } from '../instrument/instrument.service.js';
import { scoreRange } from '../instrument/scoring.js';
import { entreComp } from '../instrument/shipped/entrecomp.js';
import { LearningRepository } from '../learning/learning.repository.js';
import { LEARNING_MODULES, type LearningModuleKey } from '../learning/modules.js';
import { Measurements } from '../measurement/measurement.service.js';

/** How somebody sees the own enterprising competences: the last answers to EntreComp. */
export interface SeenCompetences {
  readonly instrument: LocalText;
  readonly version: number;
  readonly measuredOn: CivilDate;
  readonly lowest: number;
  readonly highest: number;
  /** Null for what was left out. */
  readonly domains: readonly { readonly name: LocalText; readonly score: number | null }[];
}

/** What somebody can do and has learnt, as far as it was told here. */
export interface MemberSkills {
  readonly offered: readonly { readonly kind: CompetenceKind; readonly words: string }[];
  /** Every module of the path, in its order; null on what was not begun. */
  readonly modules: readonly {
    readonly title: LocalText;
    readonly startedOn: CivilDate | null;
    readonly doneOn: CivilDate | null;
  }[];
  /** Null for who never answered. */
  readonly competences: SeenCompetences | null;
}

@Injectable()
export class Skills {
  constructor(
    private readonly offers: CompetenceRepository,
    private readonly learning: LearningRepository,
    private readonly instruments: Instruments,
    private readonly measurements: Measurements,
  ) {}

  /**
   * What a member offers to others, the learning path without what was shown or said about it, and how they see their own
   * competences. It asks for no permission: whoever opens the file has asked.
   * @param unit the unit in which the member's file was opened
   */
  async of(unit: Unit, memberId: string): Promise<MemberSkills> {
    const offers = await unit.run(this.offers.of(memberId));
    return {
      offered: offers.filter(({ isOffered }) => isOffered).map(({ kind, words }) => ({ kind, words })),
      modules: await this.modules(unit, memberId),
      competences: await this.competences(unit, memberId),
    };
  }

  private async modules(unit: Unit, memberId: string): Promise<MemberSkills['modules']> {
    const marks = await unit.run(this.learning.marks(memberId));
    return (Object.keys(LEARNING_MODULES) as LearningModuleKey[]).map((key) => {
      const own = marks.filter(({ module }) => module === key);
      return {
        title: LEARNING_MODULES[key].title,
        startedOn: own[0]?.markedOn ?? null,
        doneOn: own.findLast(({ state }) => state === 'DONE')?.markedOn ?? null,
      };
    });
  }

  /** Of the newest version that was answered: scores of two versions are not comparable. */
  private async competences(unit: Unit, memberId: string): Promise<SeenCompetences | null> {
    const versions = (await this.instruments.all())
      .map(({ definition }) => definition)
      .filter(({ code }) => code === entreComp.code)
      .sort((one, other) => other.version - one.version);
    for (const definition of versions) {
      const trends = await this.measurements.trendIn(unit, memberId, definition);
      const own = trends.map(({ points }) => points.filter(({ scoredBy }) => scoredBy === 'SELF'));
      const last = own.flat().toSorted((one, other) => (one.measuredOn < other.measuredOn ? 1 : -1))[0];
      if (!last) continue;
      const { min: lowest, max: highest } = scoreRange(definition, definition.domains[0]!.items.length);
      return {
        instrument: definition.name,
        version: definition.version,
        measuredOn: last.measuredOn,
        lowest,
        highest,
        domains: definition.domains.map(({ name }, place) => ({
          name,
          score: own[place]!.find(({ measurementId }) => measurementId === last.measurementId)?.score ?? null,
        })),
      };
    }
    return null;
  }
}
