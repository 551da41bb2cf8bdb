import { Module } from '@nestjs/common';
import { CooperativeModule } from '#cooperative';
import { IdentityModule } from '#identity';
import { AcquaintanceTickEntity } from './acquaintance/acquaintance-tick.entity.js';
import { AcquaintanceRepository } from './acquaintance/acquaintance.repository.js';
import { AcquaintanceResolver } from './acquaintance/acquaintance.resolver.js';
import { Acquaintances } from './acquaintance/acquaintance.service.js';
import { AdmissionRecordEntity } from './admission/admission-record.entity.js';
import { AdmissionRepository } from './admission/admission.repository.js';
import { AdmissionResolver } from './admission/admission.resolver.js';
import { Admissions } from './admission/admission.service.js';
import { AftercareEntity } from './aftercare/aftercare.entity.js';
import { AftercareResolver } from './aftercare/aftercare.resolver.js';
import { Aftercares } from './aftercare/aftercare.service.js';
import { BenefitChangeEntity } from './benefit-change/benefit-change.entity.js';
import { BenefitChangeResolver } from './benefit-change/benefit-change.resolver.js';
import { BenefitChanges } from './benefit-change/benefit-change.service.js';
import { AgreementRepository } from './agreement/agreement.repository.js';
import { AgreementResolver } from './agreement/agreement.resolver.js';
import { Agreements } from './agreement/agreement.service.js';
import { MembershipAgreementEntity } from './agreement/membership-agreement.entity.js';
import { MunicipalRefusalEntity } from './municipal-permission/municipal-refusal.entity.js';
import { PermissionWithdrawalEntity } from './municipal-permission/permission-withdrawal.entity.js';
import { AttachmentResolver } from './attachment/attachment.js';
import { BusinessPlanEntity } from './business-plan/business-plan.entity.js';
import { BusinessPlanRepository } from './business-plan/business-plan.repository.js';
import { BusinessPlanResolver } from './business-plan/business-plan.resolver.js';
import { BusinessPlans } from './business-plan/business-plan.service.js';
import { CapacityRepository } from './capacity/capacity.repository.js';
import { CapacityResolver } from './capacity/capacity.resolver.js';
import { Capacities } from './capacity/capacity.service.js';
import { PlanDecisionEntity } from './business-plan/plan-decision.entity.js';
import { PlanFeedbackEntity } from './business-plan/plan-feedback.entity.js';
import { CoachAssignmentEntity } from './coach/coach-assignment.entity.js';
import { CoachRepository } from './coach/coach.repository.js';
import { CoachResolver } from './coach/coach.resolver.js';
import { Coaches } from './coach/coach.service.js';
import { CorrectionRepository } from './correction/correction.repository.js';
import { CorrectionResolver } from './correction/correction.resolver.js';
import { Corrections } from './correction/correction.service.js';
import { EnterpriseEntity } from './enterprise/enterprise.entity.js';
import { EnterpriseRepository } from './enterprise/enterprise.repository.js';
import { EnterpriseResolver } from './enterprise/enterprise.resolver.js';
import { Enterprises } from './enterprise/enterprise.service.js';
import { Sectors } from './enterprise/sectors.service.js';
import { HouseholdRepository } from './household/household.repository.js';
import { HouseholdResolver } from './household/household.resolver.js';
import { Households } from './household/household.service.js';
import { ImportedPeopleRepository } from './member-import/imported-people.repository.js';
import { MemberImportJobs } from './member-import/member-import.job.js';
import { MemberImportRepository } from './member-import/member-import.repository.js';
import { MemberImportResolver } from './member-import/member-import.resolver.js';
import { MemberImports } from './member-import/member-import.service.js';
import { MemberSheets } from './member-import/member-sheets.service.js';
import { IndicatorRepository } from './indicator/indicator.repository.js';
import { IndicatorResolver } from './indicator/indicator.resolver.js';
import { Indicators } from './indicator/indicator.service.js';
import { InvitationResolver } from './invitation/invitation.resolver.js';
import { MemberEntity } from './member/member.entity.js';
import { MemberRepository } from './member/member.repository.js';
import { MemberResolver } from './member/member.resolver.js';
import { Members } from './member/member.service.js';
import { MergeRepository } from './merge/merge.repository.js';
import { MergeResolver } from './merge/merge.resolver.js';
import { Merges } from './merge/merge.service.js';
import { MunicipalFigureRepository } from './municipal-figure/municipal-figure.repository.js';
import { MunicipalFigureResolver } from './municipal-figure/municipal-figure.resolver.js';
import { MunicipalFigures } from './municipal-figure/municipal-figure.service.js';
import { MunicipalPermissionEntity } from './municipal-permission/municipal-permission.entity.js';
import { MunicipalPermissionRepository } from './municipal-permission/municipal-permission.repository.js';
import { MunicipalPermissionResolver } from './municipal-permission/municipal-permission.resolver.js';
import { MunicipalPermissions } from './municipal-permission/municipal-permission.service.js';
import { NetworkTrajectoryRepository } from './network-trajectory/network-trajectory.repository.js';
import { NetworkTrajectories } from './network-trajectory/network-trajectory.service.js';
import { OutflowResolver } from './outflow/outflow.resolver.js';
import { Outflows } from './outflow/outflow.service.js';
import { TrajectoryExitEntity } from './outflow/trajectory-exit.entity.js';
import { HandoverAnswers } from './handover/handover-answers.service.js';
import { HandoverJob } from './handover/handover.job.js';
import { HandoverOffers } from './handover/handover-offers.service.js';
import { HandoverRepository } from './handover/handover.repository.js';
import { PersonTokenRepository } from './handover/person-token.repository.js';
import { PersonTokens } from './handover/person-tokens.service.js';
import { HandoverResolver } from './handover/handover.resolver.js';
import { DuplicateResolver } from './likeness/duplicate.resolver.js';
import { Duplicates } from './likeness/duplicates.js';
import { PauseEntity } from './pause/pause.entity.js';
import { PauseRepository } from './pause/pause.repository.js';
import { PauseResolver } from './pause/pause.resolver.js';
import { Pauses } from './pause/pause.service.js';
import { ReEntryEntity } from './re-entry/re-entry.entity.js';
import { ReEntryResolver } from './re-entry/re-entry.resolver.js';
import { ReEntries } from './re-entry/re-entry.service.js';
import { ClientOfEntity } from './referral/client-of.entity.js';
import { Collaborators } from './referral/collaborators.js';
import { Entrance } from './referral/entrance.js';
import { ReferralEntity } from './referral/referral.entity.js';
import { ReferralResolver } from './referral/referral.resolver.js';
import { Referrals } from './referral/referral.service.js';
import { ReferralFormRepository } from './referral-form/referral-form.repository.js';
import { ReferralFormResolver } from './referral-form/referral-form.resolver.js';
import { ReferralForms } from './referral-form/referral-forms.service.js';
import { ReferralAnswers } from './referral-request/referral-answers.service.js';
import { ReferralNews } from './referral-request/referral-news.js';
import { ReferralRequestEntity } from './referral-request/referral-request.entity.js';
import { ReferralRequestRepository } from './referral-request/referral-request.repository.js';
import { ReferralRequestResolver } from './referral-request/referral-request.resolver.js';
import { ReferralRequests } from './referral-request/referral-requests.service.js';
import { TalentProfileRepository } from './talent-profile/talent-profile.repository.js';
import { TalentProfileResolver } from './talent-profile/talent-profile.resolver.js';
import { TalentProfiles } from './talent-profile/talent-profile.service.js';
import { TermExtensionEntity } from './term/term-extension.entity.js';
import { TermResolver } from './term/term.resolver.js';
import { Terms } from './term/term.service.js';
import { TrajectoryEntity } from './trajectory/trajectory.entity.js';
import { TrajectoryRepository } from './trajectory/trajectory.repository.js';
import { Timelines } from './trajectory/timelines.service.js';
import { TrajectoryResolver } from './trajectory/trajectory.resolver.js';
import { TrialDecisionEntity } from './trial/trial-decision.entity.js';
import { TrialExtensionEntity } from './trial/trial-extension.entity.js';
import { TrialReminderRepository } from './trial-reminder/trial-reminder.repository.js';
import { TrialReminders } from './trial-reminder/trial-reminders.service.js';
import { TrialLengths } from './trial/trial-lengths.js';
import { TrialEntity } from './trial/trial.entity.js';
import { PolicyLookRepository } from './trial/policy-look.repository.js';
import { TrialPolicyLook } from './trial/policy-look.js';
import { TrialResolver } from './trial/trial.resolver.js';
import { Trials } from './trial/trial.service.js';

/** The tables that this room writes through TypeORM. */
export const membershipEntities = [
  AcquaintanceTickEntity,
  AdmissionRecordEntity,
  MembershipAgreementEntity,
  MunicipalRefusalEntity,
  PermissionWithdrawalEntity,
  AftercareEntity,
  BenefitChangeEntity,
  BusinessPlanEntity,
  ClientOfEntity,
  CoachAssignmentEntity,
  EnterpriseEntity,
  MemberEntity,
  MunicipalPermissionEntity,
  PlanDecisionEntity,
  PlanFeedbackEntity,
  ReferralEntity,
  ReferralRequestEntity,
  PauseEntity,
  ReEntryEntity,
  ReferralEntity,
  TermExtensionEntity,
  TrajectoryEntity,
  TrajectoryExitEntity,
  TrialDecisionEntity,
  TrialEntity,
  TrialExtensionEntity,
];

@Module({
  imports: [IdentityModule, CooperativeModule],
  providers: [
    AcquaintanceRepository,
    AcquaintanceResolver,
    Acquaintances,
    AdmissionRepository,
    AdmissionResolver,
    Admissions,
    AgreementRepository,
    AgreementResolver,
    Agreements,
    AftercareResolver,
    Aftercares,
    AttachmentResolver,
    BenefitChangeResolver,
    BenefitChanges,
    BusinessPlanRepository,
    BusinessPlanResolver,
    BusinessPlans,
    Capacities,
    CapacityRepository,
    CapacityResolver,
    CoachRepository,
    CoachResolver,
    Coaches,
    Collaborators,
    DuplicateResolver,
    Duplicates,
    CorrectionRepository,
    CorrectionResolver,
    Corrections,
    EnterpriseRepository,
    EnterpriseResolver,
    Enterprises,
    Sectors,
    HouseholdRepository,
    HouseholdResolver,
    Households,
    Entrance,
    HandoverAnswers,
    HandoverJob,
    HandoverOffers,
    HandoverRepository,
    HandoverResolver,
    ImportedPeopleRepository,
    IndicatorRepository,
    IndicatorResolver,
    Indicators,
    InvitationResolver,
    MemberImportJobs,
    MemberImportRepository,
    MemberImportResolver,
    MemberImports,
    MemberRepository,
    MemberResolver,
    MemberSheets,
    Members,
    MergeRepository,
    MergeResolver,
    Merges,
    MunicipalFigureRepository,
    MunicipalFigureResolver,
    MunicipalFigures,
    MunicipalPermissionRepository,
    MunicipalPermissionResolver,
    MunicipalPermissions,
    OutflowResolver,
    NetworkTrajectories,
    NetworkTrajectoryRepository,
    Outflows,
    PersonTokenRepository,
    PersonTokens,
    ReferralAnswers,
    ReferralFormRepository,
    ReferralFormResolver,
    ReferralForms,
    ReferralNews,
    ReferralRequestRepository,
    ReferralRequestResolver,
    ReferralRequests,
    PauseRepository,
    PauseResolver,
    Pauses,
    ReEntries,
    ReEntryResolver,
    ReferralResolver,
    Referrals,
    TalentProfileRepository,
    TalentProfileResolver,
    TalentProfiles,
    TrajectoryRepository,
    TermResolver,
    Terms,
    Timelines,
    TrajectoryResolver,
    TrialLengths,
    TrialReminderRepository,
    TrialReminders,
    PolicyLookRepository,
    TrialPolicyLook,
    TrialResolver,
    Trials,
  ],
  exports: [
    Agreements,
    Enterprises,
    Indicators,
    Members,
    MunicipalFigures,
    NetworkTrajectories,
    Sectors,
    TalentProfiles,
    Timelines,
  ],
})
export class MembershipModule {}
