import { declareBelongings } from '#membership';

// posted lines never change: money stays with the member on whose account it came
declareBelongings('MERGE_REFUSED_MONEY', [
  'bank_booking_part',
  'invoice',
  'investment_request',
  'investment_share',
  'asset',
  'asset_decision',
  'ledger_account',
  'exit_settlement',
  'income_report',
]);
