import { type House, TODAY } from './house.js';

/**
 * A sale with a pot, a cost that came late, a private withdrawal that was reported, and the settlement of an exit. Answers
 * the entry of the withdrawal.
 */
export async function furnishThermometer(
  house: House,
  { memberId, goneId, invoiceId }: { memberId: string; goneId: string; invoiceId: string },
): Promise<string> {
  const { app, text, does, picture, callers } = house;
  const { coordinator, treasurer, board } = callers;
  const whole = { startingCapital: 0, solidarityFund: 10_000, municipality: 0 };
  const bodies = {
    contribution: {
      rateBasisPoints: 3000,
      trainingFundBasisPoints: 0,
      pots: [{ name: text('pot'), rateBasisPoints: 100 }],
      base: 'NET_REVENUE',
      rounding: 'PER_BOOKING',
      creditOn: 'PAYMENT',
    },
    'private-withdrawal': { rule: 'REPORTABLE_INCOME' },
    'exit-settlement': { rows: [], otherwise: whole, endedTrial: whole, whileOnBenefit: 'SOLIDARITY_FUND' },
    ceiling: { measure: 'AMOUNT', limitCents: 100 },
  };
  for (const [kind, body] of Object.entries(bodies)) {
    const decision = { kind, body, validFromOn: TODAY, decidedBy: text('policy decided by') };
    await does('decidePolicy', decision, 'policyVersion { id }', coordinator);
  }
  const income = {
    memberId,
    amount: { amount: '242.00' },
    vat: 'HIGH',
    directCosts: { amount: '0.00' },
    receivedOn: TODAY,
    description: text('income with a pot'),
  };
  await does('postIncome', income, 'balance { amount }', treasurer);
  const cost = {
    saleId: invoiceId,
    amount: { amount: '5.00' },
    occurredOn: TODAY,
    description: text('late cost'),
    receiptFileId: await picture(treasurer),
  };
  await does('recordLateCost', cost, 'journalEntryIds', treasurer);
  const withdrawn = {
    memberId,
    amount: { amount: '10.00' },
    paidOn: TODAY,
    description: text('private withdrawal'),
  };
  const { journalEntryId } = await does('withdrawPrivately', withdrawn, 'journalEntryId', treasurer);
  const report = { memberId, monthOn: TODAY, reportedOn: TODAY, reportedTo: text('income reported to') };
  await does('markIncomeReported', report, 'income { memberId }', treasurer);
  const decision = {
    memberId: goneId,
    parts: { startingCapital: 0, solidarityFund: 0, municipality: 10_000 },
    reason: text('settlement'),
  };
  await does('decideExitSettlement', decision, 'exitSettlement { memberId }', board);
  await app.ok('{ thermometerSignals(first: 10) { edges { cursor } } }', {}, treasurer);
  return journalEntryId;
}
