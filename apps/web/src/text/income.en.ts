import type { income as dutch } from './income.nl.js';

/** The sentences about money at the counter: sales without an invoice, private withdrawals and signals, in English. */
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
    'Best book it at Bank, as soon as the money is on the account of the cooperative. Choose there: Sale of a member, without an invoice. Was it cash? Then pay it into that account first. Do you book the sale here after all? Choose Ignore at Bank later. Otherwise the money counts twice.',
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
  'withdrawal.title': 'Book a private withdrawal',
  'withdrawal.refused': 'This cooperative pays no money from the thermometer to members privately.',
  'withdrawal.refusedWhy':
    'Money that a member receives privately counts as income. The benefit can become lower by it. It is possible only if the cooperative chooses so and reports it to the municipality every month.',
  'withdrawal.refusedInstead':
    'Is something needed for the enterprise? Then the member asks for money for it. Did the member pay something for the enterprise? Then the member gets it back with the receipt. That is no income.',
  'withdrawal.REFUSE': 'On this day the cooperative paid members nothing privately. It cannot be booked.',
  'withdrawal.REPORTABLE_INCOME':
    'This money counts as income. The benefit can become lower by it. It is added to the income of {month}, which the cooperative reports to the municipality.',
  'withdrawal.paidOn': 'On which day was it paid?',
  'withdrawal.amount': 'How much did the member receive?',
  'withdrawal.amountHint': '{spendable} is free in the thermometer now.',
  'withdrawal.description': 'What was it for?',
  'withdrawal.bankToo':
    'This app pays nothing. Transfer the money yourself at the bank. Do you see it later at Bank? Choose Ignore there, or it counts twice.',
  'withdrawal.submit': 'Book the withdrawal',
  'withdrawal.done': 'The withdrawal is booked. It stands at Income to report.',

  'reportable.title': 'Income to report',
  'reportable.lead':
    'Money that members received privately from the thermometer. It counts as income. The cooperative reports it to the municipality every month.',
  'reportable.earlier': 'A month earlier',
  'reportable.later': 'A month later',
  'reportable.running': 'This month is not over. More may come.',
  'reportable.none': 'In {month} nobody received money privately. You have nothing to report.',
  'reportable.noneWhy':
    'Does a member receive money privately? Then the treasurer books it at the thermometer of the member. After that it stands here.',
  'reportable.withdrawn': 'All members together received privately',
  'reportable.toReport': 'Of that still to report',
  'reportable.unreported': 'The municipality does not know all yet of',
  'reportable.unreportedOf': '{amount} of {count, plural, one {# member} other {# members}}',
  'reportable.known': 'The municipality knows',
  'reportable.unknown': 'Still to report',
  'reportable.got': 'Received privately',
  'reportable.reported': 'Reported on {date} to {to}',
  'reportable.left': 'Still to report',
  'reportable.tooMuch':
    'A withdrawal was taken back, so the municipality was told too much. Report the correction and write that down here.',
  'reportable.mark': 'Write down that it was reported',
  'reportable.mark.lead':
    'It is about {amount}. This app sends nothing to the municipality. So report it yourself first, and then write down here that the municipality knows.',
  'reportable.mark.submit': 'Write down',
  'reportable.mark.done': 'Written down: the municipality knows the income of {name}.',
  'reportable.reportedOn': 'On which day was it reported?',
  'reportable.reportedTo': 'To whom?',
  'reportable.reportedToHint': 'The municipality and the name of the case manager.',

  'signals.title': 'Money to talk about',
  'signals.lead': 'Nothing happens by itself. People decide together what has to happen.',
  'signals.none': 'There is no thermometer that stands out now.',
  'signals.ABOVE_BENEFIT':
    '{count, plural, one {# member earns more than the benefit} other {# members earn more than the benefit}}',
  'signals.ABOVE_BENEFIT.todo':
    'Talk with the member and the coach. Is it time to go on without benefit? Or does the municipality want to know?',
  'signals.CEILING':
    '{count, plural, one {# thermometer is at the ceiling} other {# thermometers are at the ceiling}}',
  'signals.CEILING.todo':
    'The ceiling is an agreement of the cooperative: from there on you talk with each other. Does the member want to buy something for the enterprise? Or is there a next step?',
  'signals.BENEFIT_NORM_UNKNOWN':
    '{count, plural, one {Of # member the benefit is not known} other {Of # members the benefit is not known}}',
  'signals.BENEFIT_NORM_UNKNOWN.todo':
    'So we do not know whether more was earned than the benefit. The coordinator fills in at the profile of the member how they live and which benefit they have. Is that there already? Then Opbloei does not have the amounts of this half year yet. Ask the municipality for them.',
  'signals.OTHER':
    '{count, plural, one {Something else with # member} other {Something else with # members}}',
  'signals.OTHER.todo': 'Read what it says and talk about it with the member.',
};
