import { AnnualAccountsReport } from '../annual-accounts/annual-accounts.report.js';
import { BoardPackReport } from '../board-pack/board-pack.report.js';
import { CaseloadReport } from '../coach-caseload/caseload.report.js';
import { DeadlinesReport } from '../coordinator-deadlines/deadlines.report.js';
import { DecisionLetterReport } from '../decision-letter/letter.report.js';
import { MemberProgressReport } from '../member-progress/member-progress.report.js';
import { MembershipLetterReport } from '../membership-letter/membership-letter.report.js';
import {
  MunicipalityAccountReport,
  MunicipalitySummaryReport,
} from '../municipality-account/municipality-account.report.js';
import { NetworkBenchmarkReport } from '../network-benchmark/network-benchmark.report.js';
import { SkillsOverviewReport } from '../skills-overview/skills-overview.report.js';
import { ThermometerStatementReport } from '../thermometer-statement/statement.report.js';
import { TreasurerMonthReport } from '../treasurer-month/treasurer-month.report.js';

/** Every definition of the house: a line here, and its kind in `report-kind.ts`. */
export const DEFINITIONS = [
  ThermometerStatementReport,
  DecisionLetterReport,
  DeadlinesReport,
  CaseloadReport,
  TreasurerMonthReport,
  MunicipalityAccountReport,
  MunicipalitySummaryReport,
  MemberProgressReport,
  AnnualAccountsReport,
  BoardPackReport,
  MembershipLetterReport,
  SkillsOverviewReport,
  NetworkBenchmarkReport,
];
