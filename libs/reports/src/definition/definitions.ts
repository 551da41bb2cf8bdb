import { DecisionLetterReport } from '../decision-letter/letter.report.js';
import { MemberProgressReport } from '../member-progress/member-progress.report.js';
import {
  MunicipalityAccountReport,
  MunicipalitySummaryReport,
} from '../municipality-account/municipality-account.report.js';
import { ThermometerStatementReport } from '../thermometer-statement/statement.report.js';

/** Every definition of the house: a line here, and its kind in `report-kind.ts`. */
export const DEFINITIONS = [
  ThermometerStatementReport,
  DecisionLetterReport,
  MunicipalityAccountReport,
  MunicipalitySummaryReport,
  MemberProgressReport,
];
