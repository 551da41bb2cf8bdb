import { DomainError } from '#kernel';

/** The refusals that the database itself makes by constraint, and the code that a caller meets. */
const BY_CONSTRAINT: Readonly<Record<string, string>> = {
  thermometer_never_negative: 'THERMOMETER_WOULD_BE_NEGATIVE',
  advance_never_negative: 'ADVANCE_WOULD_BE_NEGATIVE',
  reversed_once: 'ENTRY_ALREADY_REVERSED',
  ledger_account_number: 'LEDGER_ACCOUNT_NUMBER_TAKEN',
  ledger_account_number_form: 'LEDGER_ACCOUNT_NUMBER_INVALID',
  pause_overlaps: 'PAUSE_OVERLAPS',
  bank_booking_standing: 'BANK_ENTRY_ALREADY_BOOKED',
  investment_decision_tenant_id_investment_id_recorded_by_key: 'INVESTMENT_ALREADY_DECIDED',
  investment_payment_pkey: 'INVESTMENT_ALREADY_PAID',
  investment_withdrawal_pkey: 'INVESTMENT_WITHDRAWN',
  expense_decision_tenant_id_expense_id_recorded_by_key: 'EXPENSE_ALREADY_DECIDED',
  expense_withdrawal_pkey: 'EXPENSE_WITHDRAWN',
  expense_booking_pkey: 'EXPENSE_ALREADY_BOOKED',
  expense_payment_pkey: 'EXPENSE_ALREADY_PAID',
  policy_version_day: 'POLICY_DATE_TAKEN',
  policy_withdrawal_pkey: 'POLICY_ALREADY_WITHDRAWN',
  organisation_slug_key: 'ORGANISATION_EXISTS',
  bank_account_tenant_id_iban_key: 'BANK_ACCOUNT_EXISTS',
  // two imports of one statement at once: the second tries again and finds it known
  bank_statement_once: 'BUSY',
  role_grant_once: 'ROLE_ALREADY_GRANTED',
  account_email_key: 'ACCOUNT_EXISTS',
  agreement_confirmation_pkey: 'AGREEMENTS_ALREADY_CONFIRMED',
  note_release_running: 'NOTES_ALREADY_RELEASED',
  instrument_version_once: 'INSTRUMENT_ALREADY_LOADED',
  exchange_running: 'EXCHANGE_ALREADY_RUNNING',
  introduction_outcome_once: 'OUTCOME_ALREADY_RECORDED',
  measurement_corrected_once: 'MEASUREMENT_ALREADY_CORRECTED',
  member_external_number_pkey: 'EXTERNAL_NUMBER_TAKEN',
  privacy_budget_held: 'PRIVACY_BUDGET_SPENT',
  cooperative_label: 'LABEL_TAKEN',
  figure_opening_standing: 'FIGURES_ALREADY_OPEN',
  board_introduction_open: 'INTRODUCTION_ALREADY_ASKED',
};

const OWN_REFUSAL = 'OB001';
const UNIQUE = '23505';
const FOREIGN_KEY = '23503';
// 54000: a text that is too long for the index over it
const TOO_LONG_OR_OUT_OF_RANGE = [
  '22001',
  '22003',
  '23514',
  '22021',
  '22P05',
  '22P02',
  '22007',
  '22008',
  '54000',
];
// what another had in hand, and what took longer than its role may: a lock, a serialisation, a deadlock, a statement
const TRY_AGAIN = ['55P03', '40001', '40P01', '57014'];

interface DatabaseError extends Error {
  code?: string;
  constraint?: string;
  detail?: string;
}

function databaseErrorOf(error: unknown): DatabaseError | null {
  const inner = (error as { driverError?: unknown } | null)?.driverError ?? error;
  return inner instanceof Error && typeof (inner as DatabaseError).code === 'string'
    ? (inner as DatabaseError)
    : null;
}

/** Our own functions give the values for the sentence as JSON. */
function paramsIn(detail: string | undefined): Record<string, string | number> {
  return detail ? (JSON.parse(detail) as Record<string, string | number>) : {};
}

/** Turns what the database refuses into a coded refusal; anything unforeseen stays what it is and becomes INTERNAL. */
export function asDomainError(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  const refusal = databaseErrorOf(error);
  if (!refusal?.code) return error;
  if (refusal.code === OWN_REFUSAL)
    return new DomainError(refusal.message, { params: paramsIn(refusal.detail) });
  const known = refusal.constraint ? BY_CONSTRAINT[refusal.constraint] : undefined;
  if (known) return new DomainError(known);
  if (refusal.code === UNIQUE) return new DomainError('CONFLICT');
  if (refusal.code === FOREIGN_KEY) return new DomainError('NOT_FOUND');
  if (TRY_AGAIN.includes(refusal.code)) return new DomainError('BUSY');
  if (TOO_LONG_OR_OUT_OF_RANGE.includes(refusal.code)) return new DomainError('VALUE_OUT_OF_RANGE');
  return error;
}
