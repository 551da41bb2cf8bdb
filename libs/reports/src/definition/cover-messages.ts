import { registerMessages } from '#platform';

const nl = {
  COVER_DOCUMENT_TITLE: '{title}, {subtitle}, {when}',
  COVER_PERIOD: '{from} tot en met {until}',
  COVER_AS_OF: 'Stand op {date}',
  COVER_ABOUT: 'Over dit rapport',
  COVER_REQUESTED_BY: 'Gevraagd door',
  COVER_REQUESTED_BY_TEXT:
    '{name}, {role, select, COORDINATOR {coördinator} COACH {coach} TREASURER {penningmeester} MEMBER {lid} BOARD {bestuur} OFFICER {klantmanager van de gemeente} POLICY_ADVISER {beleidsadviseur van de gemeente} other {medewerker}}',
  COVER_BASIS: 'Grondslag',
  COVER_MADE_AT: 'Gemaakt op',
  COVER_LEFT_OUT: 'Weggelaten',

  REPORT_NAME_THERMOMETER_STATEMENT: 'Thermometeroverzicht',
  REPORT_NAME_DECISION_LETTER: 'Besluitbrief',
  LETTER_BASIS: 'Het besluit van de coöperatie over de proefperiode.',
};

const en: Record<keyof typeof nl, string> = {
  COVER_DOCUMENT_TITLE: '{title}, {subtitle}, {when}',
  COVER_PERIOD: '{from} to {until}',
  COVER_AS_OF: 'As of {date}',
  COVER_ABOUT: 'About this report',
  COVER_REQUESTED_BY: 'Requested by',
  COVER_REQUESTED_BY_TEXT:
    '{name}, {role, select, COORDINATOR {coordinator} COACH {coach} TREASURER {treasurer} MEMBER {member} BOARD {board} OFFICER {case manager of the municipality} POLICY_ADVISER {policy adviser of the municipality} other {staff}}',
  COVER_BASIS: 'Ground',
  COVER_MADE_AT: 'Made on',
  COVER_LEFT_OUT: 'Left out',

  REPORT_NAME_THERMOMETER_STATEMENT: 'Thermometer statement',
  REPORT_NAME_DECISION_LETTER: 'Decision letter',
  LETTER_BASIS: "The cooperative's decision on the trial.",
};

registerMessages({ nl, en });
