import { registerMessages } from '#platform';

const nl = {
  TRIAL_SALE_REFUSED:
    'In deze coöperatie verkoopt niemand in de proef. Boek de verkoop als de proef voorbij is.',
  CORRECTION_EXCEEDS_SALE:
    'Dit is meer dan wat van de verkoop over is. Er is nog {left, number, ::currency/EUR} over. Er is niets geboekt.',
  PRIVATE_WITHDRAWAL_REFUSED:
    'Geld uit de thermometer gaat niet naar privé. Het zou tellen als inkomen, en dan kan de uitkering lager worden. Vraag een investering aan voor het bedrijf.',
  PRIVATE_WITHDRAWAL_IS_INCOME:
    'Let op: dit geld telt als inkomen. De coöperatie meldt het bij de gemeente, en de uitkering kan er lager door worden.',
  WITHDRAWAL_EXCEEDS_SPENDABLE:
    'Zoveel is er niet vrij in de thermometer. Vrij is {spendable, number, ::currency/EUR}. Er is niets geboekt.',
  INCOME_ALREADY_REPORTED: 'Van deze maand is er niets dat de gemeente nog niet weet.',
  EXIT_NOT_RECORDED: 'Deze persoon is niet vertrokken. Leg eerst het vertrek vast.',
  EXIT_ALREADY_SETTLED: 'Over dit geld is al besloten. Het staat bij het vertrek.',
  EXIT_PARTS_NOT_WHOLE: 'De delen zijn samen geen 100 procent. Pas ze aan.',
  EXIT_ON_BENEFIT:
    'Wie nog een uitkering heeft, kan geen startkapitaal krijgen: het zou tellen als inkomen. Kies een ander doel.',
  EXIT_ADVANCE_EXCEEDS:
    'Er staat meer aan voorschotten open dan er in de thermometer zit. Verreken eerst de voorschotten.',
};

const en: Record<keyof typeof nl, string> = {
  TRIAL_SALE_REFUSED: 'Nobody sells in the trial in this cooperative. Book the sale when the trial is over.',
  CORRECTION_EXCEEDS_SALE:
    'This is more than what is left of the sale. {left, number, ::currency/EUR} is left. Nothing was booked.',
  PRIVATE_WITHDRAWAL_REFUSED:
    'Money of the thermometer does not go to private use. It would count as income, and the benefit can then become lower. Ask for money for the enterprise instead.',
  PRIVATE_WITHDRAWAL_IS_INCOME:
    'Mind: this money counts as income. The cooperative reports it to the municipality, and the benefit can become lower.',
  WITHDRAWAL_EXCEEDS_SPENDABLE:
    'So much is not free in the thermometer. {spendable, number, ::currency/EUR} is free. Nothing was booked.',
  INCOME_ALREADY_REPORTED: 'The municipality knows everything of this month already.',
  EXIT_NOT_RECORDED: 'This person has not left. Record the departure first.',
  EXIT_ALREADY_SETTLED: 'This money was decided on already. It stands with the departure.',
  EXIT_PARTS_NOT_WHOLE: 'The parts together are not 100 percent. Change them.',
  EXIT_ON_BENEFIT:
    'Who still has a benefit cannot get starting capital: it would count as income. Choose another destination.',
  EXIT_ADVANCE_EXCEEDS:
    'More is open in advances than there is in the thermometer. Settle the advances first.',
};

registerMessages({ nl, en });
