import { currentContext, type Files, globalId, moneyOf, text } from '#platform';
import type { AdvanceModel } from '../advance/advance.model.js';
import type { AdvanceRow } from '../advance/advance-row.js';
import { hindranceOf } from '../approval/decision-rule.js';
import type { InvestmentForecast, InvestmentRequest, InvestmentShare } from './investment.model.js';
import type { InvestmentRow, InvestmentShareRow } from './investment-row.js';
import { type Forecast, forecastOf } from './spending-room.js';

/** A request as the API shows it to the caller. */
export function investmentModelOf(row: InvestmentRow, files: Files): InvestmentRequest {
  const isDecider = currentContext().permissions.has('investment.decide');
  const hindrance = isDecider ? hindranceOf(row) : null;
  return {
    ...row,
    id: globalId('InvestmentRequest', row.id),
    memberId: globalId('Member', row.memberId),
    enterpriseId: row.enterpriseId && globalId('Enterprise', row.enterpriseId),
    amount: moneyOf(row.amount),
    vatAmount: moneyOf(row.vat),
    fromThermometer: moneyOf(row.paidOn === null ? row.promised : row.taken),
    receiptUrl: row.receiptFileId && files.linkTo(row.receiptFileId),
    quoteUrl: row.quoteFileId && files.linkTo(row.quoteFileId),
    decisions: [...row.decisions],
    mayDecide: isDecider && hindrance === null,
    hindrance,
    shares: row.shares.map(shareModelOf),
    advance: row.advance && advanceModelOf(row.advance, files),
  };
}

export function forecastModelOf(forecast: Forecast): InvestmentForecast {
  const { balance, reserved, spendable, takes, left, isEnough } = forecast;
  return {
    balance: moneyOf(balance),
    reserved: moneyOf(reserved),
    spendable: moneyOf(spendable),
    takes: moneyOf(takes),
    left: moneyOf(left),
    isEnough,
    message: text(isEnough ? 'FORECAST_ENOUGH' : 'FORECAST_SHORT', currentContext().locale, {
      left: moneyOf(left).amount,
      short: moneyOf(-left).amount,
      reserved: moneyOf(reserved).amount,
      hasReserved: reserved > 0 ? 'yes' : 'no',
    }),
  };
}

function shareModelOf(share: InvestmentShareRow): InvestmentShare {
  const { memberId, memberName, basisPoints, promised, balance, mayOwe, reservedByOthers } = share;
  const room =
    balance === null || mayOwe === null ? null : { balance, mayOwe, reserved: reservedByOthers ?? 0 };
  return {
    memberId: globalId('Member', memberId),
    memberName,
    basisPoints,
    forecast: room && forecastModelOf(forecastOf(room, promised)),
  };
}

function advanceModelOf(advance: AdvanceRow, files: Files): AdvanceModel {
  return {
    ...advance,
    outstanding: moneyOf(advance.outstanding),
    receipts: advance.receipts.map((receipt) => ({
      ...receipt,
      id: globalId('AdvanceReceipt', receipt.id),
      amount: moneyOf(receipt.amount),
      vatAmount: moneyOf(receipt.vat),
      receiptUrl: files.linkTo(receipt.receiptFileId),
    })),
    settlements: advance.settlements.map(({ settledOn, amount, extra, taken }) => ({
      settledOn,
      amount: moneyOf(amount),
      extra: moneyOf(extra),
      fromThermometer: moneyOf(taken),
    })),
    repayments: advance.repayments.map(({ repaidOn, amount }) => ({ repaidOn, amount: moneyOf(amount) })),
  };
}
