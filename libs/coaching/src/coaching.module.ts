import { Module } from '@nestjs/common';
import { CooperativeModule } from '#cooperative';
import { IdentityModule } from '#identity';
import { MembershipModule } from '#membership';
import { AgreementEntity } from './agreement/agreement.entity.js';
import { AgreementRepository } from './agreement/agreement.repository.js';
import { AgreementResolver } from './agreement/agreement.resolver.js';
import { Agreements } from './agreement/agreement.service.js';
import { CompetenceEntity } from './competence/competence.entity.js';
import { CompetenceRepository } from './competence/competence.repository.js';
import { CompetenceResolver } from './competence/competence.resolver.js';
import { Competences } from './competence/competence.service.js';
import { ContactEntity } from './contact/contact.entity.js';
import { ContactRepository } from './contact/contact.repository.js';
import { ContactResolver } from './contact/contact.resolver.js';
import { Contacts } from './contact/contact.service.js';
import { ExchangeEntity } from './exchange/exchange.entity.js';
import { ExchangeRepository } from './exchange/exchange.repository.js';
import { ExchangeResolver } from './exchange/exchange.resolver.js';
import { Exchanges } from './exchange/exchange.service.js';
import { CalendarRepository } from './calendar/calendar.repository.js';
import { CalendarResolver } from './calendar/calendar.resolver.js';
import { CalendarFeeds } from './calendar/calendar.service.js';
import { GoalFile } from './goal/goal-file.js';
import { GoalReviewEntity } from './goal/goal-review.entity.js';
import { GoalStepEntity } from './goal/goal-step.entity.js';
import { GoalEntity } from './goal/goal.entity.js';
import { GoalRepository } from './goal/goal.repository.js';
import { GoalResolver } from './goal/goal.resolver.js';
import { Goals } from './goal/goal.service.js';
import { GroupMeetingEntity } from './group-meeting/group-meeting.entity.js';
import { GroupMeetingRepository } from './group-meeting/group-meeting.repository.js';
import { GroupMeetingResolver } from './group-meeting/group-meeting.resolver.js';
import { GroupMeetings } from './group-meeting/group-meeting.service.js';
import { InstrumentLicenceEntity } from './instrument/instrument-licence.entity.js';
import { InstrumentEntity } from './instrument/instrument.entity.js';
import { ClientParticipations } from './indicator/client-participation.service.js';
import { CoachingIndicatorRepository } from './indicator/coaching-indicator.repository.js';
import { StepsUp } from './indicator/step-up.service.js';
import { CoachingIndicatorResolver } from './indicator/coaching-indicator.resolver.js';
import { InstrumentRepository } from './instrument/instrument.repository.js';
import { InstrumentResolver } from './instrument/instrument.resolver.js';
import { Instruments } from './instrument/instrument.service.js';
import { IntroductionOutcomeEntity } from './introduction/introduction-outcome.entity.js';
import { IntroductionEntity } from './introduction/introduction.entity.js';
import { IntroductionRepository } from './introduction/introduction.repository.js';
import { IntroductionResolver } from './introduction/introduction.resolver.js';
import { Introductions } from './introduction/introduction.service.js';
import { LearningCommentEntity } from './learning/learning-comment.entity.js';
import { LearningMarkEntity } from './learning/learning-mark.entity.js';
import { LearningRepository } from './learning/learning.repository.js';
import { LearningResolver } from './learning/learning.resolver.js';
import { Learning } from './learning/learning.service.js';
import { LadderStepEntity } from './measurement/ladder-step.entity.js';
import { MeasurementDueRepository } from './measurement/measurement-due.repository.js';
import { MeasurementDueResolver } from './measurement/measurement-due.resolver.js';
import { MeasurementsDue } from './measurement/measurement-due.service.js';
import { MeasurementEntity } from './measurement/measurement.entity.js';
import { MeasurementRepository } from './measurement/measurement.repository.js';
import { MeasurementResolver } from './measurement/measurement.resolver.js';
import { Measurements } from './measurement/measurement.service.js';
import { MilestoneEntity } from './milestone/milestone.entity.js';
import { MilestoneRepository } from './milestone/milestone.repository.js';
import { MilestoneResolver } from './milestone/milestone.resolver.js';
import { Milestones } from './milestone/milestone.service.js';
import { NoteReleaseEntity } from './note-release/note-release.entity.js';
import { NoteReleaseRepository } from './note-release/note-release.repository.js';
import { NoteReleaseResolver } from './note-release/note-release.resolver.js';
import { NoteReleases } from './note-release/note-release.service.js';
import { ProgressRepository } from './progress/progress.repository.js';
import { Progresses } from './progress/progress.service.js';
import { Skills } from './skills/skills.service.js';
import { SafetyConcernEntity } from './safety-concern/safety-concern.entity.js';
import { SafetyConcernRepository } from './safety-concern/safety-concern.repository.js';
import { SafetyConcernResolver } from './safety-concern/safety-concern.resolver.js';
import { SafetyConcerns } from './safety-concern/safety-concern.service.js';
import { CoachingSessionEntity } from './session/coaching-session.entity.js';
import { CoachingSessionRepository } from './session/coaching-session.repository.js';
import { CoachingSessionResolver } from './session/coaching-session.resolver.js';
import { CoachingSessions } from './session/coaching-session.service.js';
import { SessionFile } from './session/session-file.js';

/** The tables that this room writes through TypeORM. */
export const coachingEntities = [
  AgreementEntity,
  CoachingSessionEntity,
  CompetenceEntity,
  ContactEntity,
  ExchangeEntity,
  GoalEntity,
  GoalReviewEntity,
  GoalStepEntity,
  GroupMeetingEntity,
  InstrumentEntity,
  InstrumentLicenceEntity,
  IntroductionEntity,
  IntroductionOutcomeEntity,
  LadderStepEntity,
  LearningCommentEntity,
  LearningMarkEntity,
  MeasurementEntity,
  MilestoneEntity,
  NoteReleaseEntity,
  SafetyConcernEntity,
];

@Module({
  imports: [IdentityModule, CooperativeModule, MembershipModule],
  providers: [
    AgreementRepository,
    AgreementResolver,
    Agreements,
    ClientParticipations,
    CoachingIndicatorRepository,
    StepsUp,
    ProgressRepository,
    Progresses,
    Skills,
    CoachingIndicatorResolver,
    CalendarFeeds,
    CalendarRepository,
    CalendarResolver,
    CoachingSessionRepository,
    CoachingSessionResolver,
    CoachingSessions,
    CompetenceRepository,
    CompetenceResolver,
    Competences,
    ContactRepository,
    ContactResolver,
    Contacts,
    ExchangeRepository,
    ExchangeResolver,
    Exchanges,
    GoalFile,
    GoalRepository,
    GoalResolver,
    Goals,
    GroupMeetingRepository,
    GroupMeetingResolver,
    GroupMeetings,
    InstrumentRepository,
    InstrumentResolver,
    Instruments,
    IntroductionRepository,
    IntroductionResolver,
    Introductions,
    Learning,
    LearningRepository,
    LearningResolver,
    MeasurementDueRepository,
    MeasurementDueResolver,
    MeasurementRepository,
    MeasurementResolver,
    Measurements,
    MeasurementsDue,
    MilestoneRepository,
    MilestoneResolver,
    Milestones,
    NoteReleaseRepository,
    NoteReleaseResolver,
    NoteReleases,
    SafetyConcernRepository,
    SafetyConcernResolver,
    SafetyConcerns,
    SessionFile,
  ],
  exports: [CalendarFeeds, ClientParticipations, Progresses, Skills, StepsUp],
})
export class CoachingModule {}
