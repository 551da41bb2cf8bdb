import { Module } from '@nestjs/common';
import { MembershipModule } from '#membership';
import { GoalEntity } from './goal/goal.entity.js';
import { GoalRepository } from './goal/goal.repository.js';
import { GoalResolver } from './goal/goal.resolver.js';
import { Goals } from './goal/goal.service.js';
import { CoachingSessionEntity } from './session/coaching-session.entity.js';
import { CoachingSessionRepository } from './session/coaching-session.repository.js';
import { CoachingSessionResolver } from './session/coaching-session.resolver.js';
import { CoachingSessions } from './session/coaching-session.service.js';

/** The tables that this room writes through TypeORM. */
export const coachingEntities = [GoalEntity, CoachingSessionEntity];

@Module({
  imports: [MembershipModule],
  providers: [
    CoachingSessionRepository,
    CoachingSessionResolver,
    CoachingSessions,
    GoalRepository,
    GoalResolver,
    Goals,
  ],
})
export class CoachingModule {}
