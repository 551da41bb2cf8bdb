import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { frameOf, IndicatorSet, questionOf, valueOf } from '#membership';
import { Db } from '#platform';
import { GuidanceFigure, ParticipationGainFigure } from './coaching-indicator.model.js';
import { type CoachingFacts, CoachingIndicatorRepository } from './coaching-indicator.repository.js';
import { guidance } from './guidance.js';
import { participationGain } from './participation-gain.js';

/** What coaching adds to the figures of a cooperative; who may ask is decided where they are asked. */
@Resolver(() => IndicatorSet)
export class CoachingIndicatorResolver {
  constructor(
    private readonly db: Db,
    private readonly repository: CoachingIndicatorRepository,
  ) {}

  @ResolveField(() => GuidanceFigure)
  async guidance(@Parent() set: IndicatorSet): Promise<GuidanceFigure> {
    const { spans, sessions } = await this.facts();
    const figure = guidance(sessions, spans, questionOf(set));
    const nothing = {
      sessions: null,
      memberMonths: null,
      sessionsPerMemberMonth: null,
      weeksSinceLastContact: null,
      neverSeen: null,
    };
    return { ...frameOf(figure), ...(valueOf(figure) ?? nothing) };
  }

  @ResolveField(() => ParticipationGainFigure)
  async participationGain(@Parent() set: IndicatorSet): Promise<ParticipationGainFigure> {
    const { spans, steps } = await this.facts();
    const members = spans
      .filter(({ startsOn, endsOn }) => startsOn <= set.untilOn && (endsOn === null || endsOn >= set.fromOn))
      .map(({ memberId }) => memberId);
    const figure = participationGain(steps, members, questionOf(set));
    return { ...frameOf(figure), ...(valueOf(figure) ?? { meanGain: null, up: null, coverage: null }) };
  }

  private facts(): Promise<CoachingFacts> {
    return this.db.read(this.repository.facts());
  }
}
