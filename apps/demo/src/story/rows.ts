import type { VatCode } from '#finance';
import type { Cents, CivilDate } from '#kernel';

/** Rows of one table of schema `tenant`; all have the same columns. */
export interface TableRows {
  readonly table: string;
  readonly rows: readonly object[];
}

/** Rows as the tables of schema `tenant` hold them, without the columns that the database fills in itself. */
export interface CooperativeRow {
  name: string;
  street: string;
  house_number: string;
  postcode: string;
  city: string;
  kvk_number: string;
  vat_id: string;
  iban: string;
}
export interface CollaborationRow {
  id: string;
  organisation_id: string;
  starts_on: CivilDate;
  ends_on: CivilDate | null;
}
export interface PolicyRow {
  id: string;
  kind: string;
  valid_from: CivilDate;
  body: object;
  decided_on: CivilDate;
  decided_by: string;
}
export interface FileRow {
  id: string;
  media_type: string;
  byte_size: number;
  /** As PostgreSQL reads bytes: `\x…`. */
  sha256: string;
  original_name: string;
  attached_at: string;
}
export interface MemberRow {
  id: string;
  number: number;
  given_name: string;
  family_name: string;
  email: string | null;
  phone: string | null;
  language: 'nl' | 'en';
}
export interface TrajectoryRow {
  id: string;
  member_id: string;
}
/** A fact that another one may take the place of. */
export interface FactRow {
  id: string;
  corrects_id: string | null;
  correction_reason: string | null;
}
export interface ReferralRow extends FactRow {
  trajectory_id: string;
  source: 'REFERRER' | 'MUNICIPALITY' | 'SELF';
  organisation_id: string | null;
  referred_on: CivilDate;
  reason: string;
}
export interface PlanRow {
  id: string;
  trajectory_id: string;
  title: string;
  summary: string;
  submitted_on: CivilDate;
}
export interface PermissionRow {
  id: string;
  trajectory_id: string;
  organisation_id: string;
  number: string;
  starts_on: CivilDate;
  ends_on: CivilDate | null;
  conditions: string;
}
export interface TrialRow {
  trajectory_id: string;
  starts_on: CivilDate;
  ends_on: CivilDate;
  policy_version_id: string;
}
export interface DecisionRow {
  trajectory_id: string;
  outcome: 'ADMITTED' | 'DECLINED' | 'STOPPED';
  decided_on: CivilDate;
  reason: string;
  term_ends_on: CivilDate | null;
}
export interface ExitRow extends FactRow {
  trajectory_id: string;
  ended_on: CivilDate;
  kind: 'OUTFLOW' | 'DROP_OUT' | 'TRANSFERRED';
  destination: string;
  how_found: string | null;
  benefit_ended: boolean;
  hours_per_week: number | null;
  employer_name: string | null;
}
export interface EnterpriseRow {
  id: string;
  member_id: string;
  name: string;
  activity: string;
  sector: string;
  starts_on: CivilDate;
  ends_on: CivilDate | null;
}
export interface CoachAssignmentRow {
  id: string;
  member_id: string;
  coach_account_id: string;
  starts_on: CivilDate;
  ends_on: CivilDate | null;
}
export interface ClientRow {
  id: string;
  trajectory_id: string;
  organisation_id: string;
  account_id: string | null;
  starts_on: CivilDate;
  ends_on: CivilDate | null;
}
export interface CustomerRow {
  id: string;
  kind: 'COMPANY' | 'PUBLIC_BODY' | 'CITIZEN';
  name: string;
  country: string;
  locale: 'nl' | 'en';
  email: string | null;
  street: string;
  house_number: string;
  postcode: string;
  city: string;
  kvk_number: string | null;
  oin: string | null;
  vat_id: string | null;
  iban: string | null;
  /** Days to pay, where they are not those of the cooperative. */
  term_days: number | null;
}
export interface InvoiceRow {
  id: string;
  member_id: string;
  customer_id: string;
  customer_reference: string;
  supplied_on: CivilDate;
  direct_costs_cents: Cents;
  net_cents: Cents;
  vat_cents: Cents;
  gross_cents: Cents;
  number: string | null;
  payment_reference: string | null;
  issued_on: CivilDate | null;
  due_on: CivilDate | null;
  final_entry_id: string | null;
}
export interface InvoiceLineRow {
  invoice_id: string;
  line_no: number;
  description: string;
  quantity_thousandths: number;
  unit_price_cents: Cents;
  vat: VatCode;
  net_cents: Cents;
}
export interface InvoiceSeriesRow {
  series: string;
  year: number;
  last_number: number;
}
export interface PaymentRow {
  id: string;
  invoice_id: string;
  bank_entry_id: null;
  paid_on: CivilDate;
  cents: Cents;
  net_cents: Cents;
  vat_cents: Cents;
  direct_costs_cents: Cents;
  receipt_entry_id: string;
}
export interface InvestmentRow {
  id: string;
  member_id: string;
  kind: 'PURCHASE' | 'ADVANCE' | 'REIMBURSEMENT';
  purpose: string;
  category: string;
  supplier_name: string;
  is_durable: boolean;
  cents: Cents;
  vat_cents: Cents;
  receipt_file_id: string | null;
  requested_on: CivilDate;
  recorded_by: string;
}
export interface InvestmentDecisionRow {
  id: string;
  investment_id: string;
  is_approved: boolean;
  reason: string;
  decided_on: CivilDate;
  recorded_by: string;
}
export interface InvestmentShareRow {
  investment_id: string;
  member_id: string;
  basis_points: number;
  promised_cents: Cents;
  recorded_by: string;
}
export interface InvestmentPaymentRow {
  investment_id: string;
  paid_on: CivilDate;
  taken_cents: Cents;
  /** Of an advance: until when receipts are to be shown. */
  settle_by_on: CivilDate | null;
  entry_id: string;
}
export interface BankAccountRow {
  id: string;
  iban: string;
  name: string;
}
export interface BankStatementRow {
  id: string;
  bank_account_id: string;
  statement_reference: string;
  is_visible: true;
  opening_cents: Cents;
  closing_cents: Cents;
  opening_on: CivilDate;
  closing_on: CivilDate;
}
export interface BankEntryRow {
  id: string;
  statement_id: string;
  ordinal: number;
  entry_key: string;
  cents: Cents;
  booked_on: CivilDate;
  counterparty_name: string;
  counterparty_iban: string | null;
  remittance: string;
  end_to_end_id: string | null;
  bank_reference: string | null;
  value_on: CivilDate | null;
  state: 'NEW' | 'ON_HOLD' | 'IGNORED';
  state_reason: string;
  hold_until: CivilDate | null;
}
export interface BankMentionRow {
  bank_entry_id: string;
  payment_reference: string;
}
