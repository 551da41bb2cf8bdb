import { Injectable } from '@nestjs/common';
import { type Figure, lastDayOf, type Question } from '#membership';
import { Db } from '#platform';
import { CoachingIndicatorRepository } from './coaching-indicator.repository.js';
import { type Ladder, ladderOn, versionOn } from './ladder.js';
import { participationGain, type ParticipationGain } from './participation-gain.js';

export interface ClientParticipation {
  readonly gain: Figure<ParticipationGain>;
  /** Of those who were members in the period, on its first and its last day. */
  readonly start: Ladder;
  readonly end: Ladder;
}

@Injectable()
export class ClientParticipations {
  constructor(
    private readonly db: Db,
    private readonly repository: CoachingIndicatorRepository,
  ) {}

  /** How a group of members takes part. It asks for no permission: whoever reports it has asked. */
  async of(memberIds: readonly string[], question: Question): Promise<ClientParticipation> {
    const { spans, steps } = await this.db.read(this.repository.facts());
    const { from } = question.period;
    const until = lastDayOf(question);
    const isOne = new Set(memberIds);
    const members = [
      ...new Set(
        spans
          .filter(
            ({ memberId, startsOn, endsOn }) =>
              isOne.has(memberId) && startsOn <= until && (endsOn === null || endsOn >= from),
          )
          .map(({ memberId }) => memberId),
      ),
    ];
    const version = versionOn(
      steps.filter(({ memberId }) => isOne.has(memberId)),
      until,
    );
    return {
      gain: participationGain(steps, members, question),
      start: ladderOn(steps, members, from, version),
      end: ladderOn(steps, members, until, version),
    };
  }
}
