import { registerMessages } from '#platform';

const nl = {
  REVIEW_TOO_EARLY: 'Kies een dag na vandaag om weer naar dit doel te kijken.',
};

const en: Record<keyof typeof nl, string> = {
  REVIEW_TOO_EARLY: 'Choose a day after today to look at this goal again.',
};

registerMessages({ nl, en });
