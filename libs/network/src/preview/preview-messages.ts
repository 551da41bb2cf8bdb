import { registerMessages } from '#platform';

registerMessages({
  nl: {
    CHOSEN_NONE: 'U doet hier niet aan mee. Er komt niets nieuws over uw mensen in het netwerk.',
    CHOSEN_POOLED_BEFORE:
      'U koos eerder “zonder naam”. Uw mensen van toen blijven meetellen in de lijn van alle coöperaties samen. Daarom komt er nu geen nieuw eigen cijfer.',
    CHOSEN_POOLED: 'Uw mensen tellen mee in de lijn van alle coöperaties samen. Uw naam staat er niet bij.',
  },
  en: {
    CHOSEN_NONE: 'You do not take part in this. Nothing new about your people goes to the network.',
    CHOSEN_POOLED_BEFORE:
      'You chose “without a name” before. Your people of then keep counting in the line of all cooperatives together. So no new figure of your own comes now.',
    CHOSEN_POOLED: 'Your people count in the line of all cooperatives together. Your name is not beside it.',
  },
});
