import { Foundation1763880000001 } from './migrations/1763880000001-foundation.js';
import { Cooperative1763880000002 } from './migrations/1763880000002-cooperative.js';
import { Membership1763880000003 } from './migrations/1763880000003-membership.js';
import { Finance1763880000004 } from './migrations/1763880000004-finance.js';
import { CoachingAndReports1763880000005 } from './migrations/1763880000005-coaching-and-reports.js';
import { Network1763880000006 } from './migrations/1763880000006-network.js';
import { OrganisationAndMail1764000000010 } from './migrations/1764000000010-organisation-and-mail.js';
import { PartnersAndDecisions1764000000011 } from './migrations/1764000000011-partners-and-decisions.js';
import { Trajectory1764000000020 } from './migrations/1764000000020-trajectory.js';
import { ReferralRequests1764000000030 } from './migrations/1764000000030-referral-requests.js';
import { PlanAndAgreement1764000000040 } from './migrations/1764000000040-plan-and-agreement.js';
import { Admission1764000000041 } from './migrations/1764000000041-admission.js';
import { DecisionLetter1764000000042 } from './migrations/1764000000042-decision-letter.js';
import { Aftercare1764000000043 } from './migrations/1764000000043-aftercare.js';
import { CoachingSessions1764000000050 } from './migrations/1764000000050-coaching-sessions.js';
import { GoalSteps1764000000051 } from './migrations/1764000000051-goal-steps.js';
import { VaultKeyVersions1764000000052 } from './migrations/1764000000052-vault-key-versions.js';
import { GroupAndSignals1764000000053 } from './migrations/1764000000053-group-and-signals.js';
import { CalendarFeeds1764000000054 } from './migrations/1764000000054-calendar-feeds.js';
import { Growth1764000000060 } from './migrations/1764000000060-growth.js';
import { LearningAndExchange1764000000061 } from './migrations/1764000000061-learning-and-exchange.js';
import { RegionalNetwork1764000000062 } from './migrations/1764000000062-regional-network.js';
import { HouseholdAndCapacity1764000000070 } from './migrations/1764000000070-household-and-capacity.js';
import { EnterpriseShares1764000000071 } from './migrations/1764000000071-enterprise-shares.js';
import { MemberImport1764000000080 } from './migrations/1764000000080-member-import.js';
import { Search1764000000081 } from './migrations/1764000000081-search.js';
import { SearchContacts1764000000082 } from './migrations/1764000000082-search-contacts.js';
import { PausePeriod1764000000091 } from './migrations/1764000000091-pause-period.js';
import { TrialReminders1764000000094 } from './migrations/1764000000094-trial-reminders.js';
import { LedgerRolesAndReversal1764000000100 } from './migrations/1764000000100-ledger-roles-and-reversal.js';
import { FactsByTrajectory1764000000101 } from './migrations/1764000000101-facts-by-trajectory.js';
import { BooksKept1764000000110 } from './migrations/1764000000110-books-kept.js';
import { SharesWithinWhatIsLeft1764000000111 } from './migrations/1764000000111-shares-within-what-is-left.js';
import { CustomersAndCreditNotes1764000000120 } from './migrations/1764000000120-customers-and-credit-notes.js';
import { SalesDocuments1764000000121 } from './migrations/1764000000121-sales-documents.js';
import { RecurringInvoices1764000000122 } from './migrations/1764000000122-recurring-invoices.js';
import { BankImport1764000000130 } from './migrations/1764000000130-bank-import.js';
import { BankInbox1764000000131 } from './migrations/1764000000131-bank-inbox.js';
import { Investments1764000000140 } from './migrations/1764000000140-investments.js';
import { ExpensesAndAssets1764000000141 } from './migrations/1764000000141-expenses-and-assets.js';
import { Thermometer1764000000150 } from './migrations/1764000000150-thermometer.js';
import { PostInOnePass1764000000160 } from './migrations/1764000000160-post-in-one-pass.js';
import { BankPaysRequests1764000000170 } from './migrations/1764000000170-bank-pays-requests.js';
import { MembershipFromSpans1764000000171 } from './migrations/1764000000171-membership-from-spans.js';
import { ReportsOfAnyKind1764000000180 } from './migrations/1764000000180-reports-of-any-kind.js';
import { ReportSchedules1764000000181 } from './migrations/1764000000181-report-schedules.js';
import { MunicipalFigures1764000000185 } from './migrations/1764000000185-municipal-figures.js';
import { WithdrawnPolicies1764000000187 } from './migrations/1764000000187-withdrawn-policies.js';
import { ResultOfRecurringRun1764000000195 } from './migrations/1764000000195-result-of-recurring-run.js';
import { WithdrawnRefreshToken1764000000196 } from './migrations/1764000000196-withdrawn-refresh-token.js';
import { BoughtInSettlement1764000000197 } from './migrations/1764000000197-bought-in-settlement.js';
import { OutcomesOfFacts1764000000200 } from './migrations/1764000000200-outcomes-of-facts.js';
import { LabelsOfFacts1764000000201 } from './migrations/1764000000201-labels-of-facts.js';
import { ChoicesOfBoards1764000000202 } from './migrations/1764000000202-choices-of-boards.js';
import { PersonToken1764000000203 } from './migrations/1764000000203-person-token.js';
import { CompactAtoms1764000000205 } from './migrations/1764000000205-compact-atoms.js';
import { CountsOfBlocks1764000000206 } from './migrations/1764000000206-counts-of-blocks.js';
import { Cohorts1764000000207 } from './migrations/1764000000207-cohorts.js';
import { MoneyOfTheNetwork1764000000208 } from './migrations/1764000000208-money-of-the-network.js';
import { Drafts1764000000209 } from './migrations/1764000000209-drafts.js';
import { Certificates1764000000210 } from './migrations/1764000000210-certificates.js';
import { PostingIsPlannedOnce1764000000211 } from './migrations/1764000000211-posting-is-planned-once.js';
import { APostingReadsByKey1764000000212 } from './migrations/1764000000212-a-posting-reads-by-key.js';
import { PostingsGoTogether1764000000213 } from './migrations/1764000000213-postings-go-together.js';
import { EntriesOfLateCosts1764000000214 } from './migrations/1764000000214-entries-of-late-costs.js';
import { CountedPeople1764000000220 } from './migrations/1764000000220-counted-people.js';
import { LabelsOfCooperatives1764000000230 } from './migrations/1764000000230-labels-of-cooperatives.js';
import { ColleaguesAndNotes1764000000231 } from './migrations/1764000000231-colleagues-and-notes.js';
import { OpenedFigures1764000000232 } from './migrations/1764000000232-opened-figures.js';
import { IntroductionsOfBoards1764000000233 } from './migrations/1764000000233-introductions-of-boards.js';
import { BlocksInBulk1764000000240 } from './migrations/1764000000240-blocks-in-bulk.js';
import { PeopleAreGathered1764000000241 } from './migrations/1764000000241-people-are-gathered.js';
import { Tidings1764000000250 } from './migrations/1764000000250-tidings.js';
import { AnOwnAccountChangesItsCode1764000000217 } from './migrations/1764000000217-an-own-account-changes-its-code.js';
import { BankBringsSales1764000000260 } from './migrations/1764000000260-bank-brings-sales.js';

/** The one ordered history of the database. */
export const migrations = [
  Foundation1763880000001,
  Cooperative1763880000002,
  Membership1763880000003,
  Finance1763880000004,
  CoachingAndReports1763880000005,
  Network1763880000006,
  OrganisationAndMail1764000000010,
  PartnersAndDecisions1764000000011,
  Trajectory1764000000020,
  ReferralRequests1764000000030,
  PlanAndAgreement1764000000040,
  Admission1764000000041,
  DecisionLetter1764000000042,
  Aftercare1764000000043,
  CoachingSessions1764000000050,
  GoalSteps1764000000051,
  VaultKeyVersions1764000000052,
  GroupAndSignals1764000000053,
  CalendarFeeds1764000000054,
  Growth1764000000060,
  LearningAndExchange1764000000061,
  RegionalNetwork1764000000062,
  HouseholdAndCapacity1764000000070,
  EnterpriseShares1764000000071,
  MemberImport1764000000080,
  Search1764000000081,
  SearchContacts1764000000082,
  PausePeriod1764000000091,
  TrialReminders1764000000094,
  LedgerRolesAndReversal1764000000100,
  FactsByTrajectory1764000000101,
  BooksKept1764000000110,
  SharesWithinWhatIsLeft1764000000111,
  CustomersAndCreditNotes1764000000120,
  SalesDocuments1764000000121,
  RecurringInvoices1764000000122,
  BankImport1764000000130,
  BankInbox1764000000131,
  Investments1764000000140,
  ExpensesAndAssets1764000000141,
  Thermometer1764000000150,
  PostInOnePass1764000000160,
  BankPaysRequests1764000000170,
  MembershipFromSpans1764000000171,
  ReportsOfAnyKind1764000000180,
  ReportSchedules1764000000181,
  MunicipalFigures1764000000185,
  WithdrawnPolicies1764000000187,
  ResultOfRecurringRun1764000000195,
  WithdrawnRefreshToken1764000000196,
  BoughtInSettlement1764000000197,
  OutcomesOfFacts1764000000200,
  LabelsOfFacts1764000000201,
  ChoicesOfBoards1764000000202,
  PersonToken1764000000203,
  CompactAtoms1764000000205,
  CountsOfBlocks1764000000206,
  Cohorts1764000000207,
  MoneyOfTheNetwork1764000000208,
  Drafts1764000000209,
  Certificates1764000000210,
  PostingIsPlannedOnce1764000000211,
  APostingReadsByKey1764000000212,
  PostingsGoTogether1764000000213,
  EntriesOfLateCosts1764000000214,
  CountedPeople1764000000220,
  LabelsOfCooperatives1764000000230,
  ColleaguesAndNotes1764000000231,
  OpenedFigures1764000000232,
  IntroductionsOfBoards1764000000233,
  BlocksInBulk1764000000240,
  PeopleAreGathered1764000000241,
  Tidings1764000000250,
  AnOwnAccountChangesItsCode1764000000217,
  BankBringsSales1764000000260,
];
