import { registerMessages } from '#platform';

const nl = {
  SEARCH_NUMBER: 'Nummer',
  SEARCH_NAME: 'Naam',
  SEARCH_EMAIL: 'E-mailadres',
  SEARCH_ACTIVITY: 'Wat het bedrijf doet',
};

const en: Record<keyof typeof nl, string> = {
  SEARCH_NUMBER: 'Number',
  SEARCH_NAME: 'Name',
  SEARCH_EMAIL: 'E-mail address',
  SEARCH_ACTIVITY: 'What the enterprise does',
};

registerMessages({ nl, en });
