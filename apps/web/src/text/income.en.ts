import type { income as dutch } from './income.nl.js';

/** The sentences about money at the counter: a sale without an invoice, in English. */
export const income: Record<keyof typeof dutch, string> = {
  'income.title': 'Book a sale without an invoice',
  'income.lead':
    'For a sale that was paid at once, such as at a market. The customer gets no invoice for it.',
  'income.description': 'What was sold?',
  'income.descriptionHint': 'The member reads this in the thermometer.',
  'income.amount': 'How much did the customer pay?',
  'income.directCostsHint':
    'What the cooperative has to pay for it, such as materials. Does it cost nothing? Leave it empty.',
  'income.receivedOn': 'On which day did the money come in?',
  'income.receivedOnHint': 'This day decides the contribution and the VAT rate.',
  'income.seller': 'Whose sale is it?',
  'income.sellerShares': 'Of all owners, each a part: {owners}',
  'income.sellerAlone': 'Of this member alone',
  'income.bankToo':
    'The books show the sale as money on the bank account of the cooperative. Was it cash? Then pay it into that account. Do you see the money later at Bank? Choose Ignore there, or it counts twice.',
  'income.submit': 'Book the sale',
  'income.done': 'The sale is booked.',
  'income.step.PAID': 'The customer paid',
  'income.step.VAT': 'VAT, goes to the tax authority',
  'income.step.COSTS': 'Costs of this sale',
  'income.step.CONTRIBUTION': 'Contribution to the cooperative',
  'income.step.TRAINING_FUND': 'To the training fund',
  'income.step.OTHER_POTS': 'To other funds of the cooperative',
  'income.step.HELD': 'Kept until the end of the trial',
  'income.step.TO_THERMOMETER': 'To the thermometer',
};
