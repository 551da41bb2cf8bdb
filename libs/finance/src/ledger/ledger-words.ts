import { registerMessages } from '#platform';

/** Names of the accounts of a programme, and the words of statements, memorials and checks. */
export const nl = {
  ACCOUNT_WORKPLACE_COSTS: 'Werkplaats en inloop',
  ACCOUNT_DAY_PROGRAMME_FEES: 'Vergoeding dagbesteding',
  ACCOUNT_STARTER_SUPPORT: 'Begeleiding naar een eigen bedrijf',
  ACCOUNT_LANGUAGE_LESSONS: 'Taallessen',
  ACCOUNT_INTERPRETERS: 'Tolken en vertalingen',
  ACCOUNT_INTEGRATION_SUBSIDY: 'Subsidie inburgering',
  RULE_MEMORIAL: 'Met de hand geboekt',
  ENTRY_MEMORIAL: 'Met de hand geboekt{hasReference, select, yes {: {reference}} other {}}',
  STATEMENT_RESULTS: 'Resultaat',
  STATEMENT_RESULT_EARLIER: 'Resultaat van eerdere jaren',
  STATEMENT_RESULT_THIS_YEAR: 'Resultaat van dit jaar',
  MONEY_REASON_NOT_BOOKED:
    '{count, plural, one {# regel van de bank is nog niet geboekt} other {# regels van de bank zijn nog niet geboekt}}',
  MONEY_REASON_SET_ASIDE:
    '{count, plural, one {# regel van de bank is opzij gelegd} other {# regels van de bank zijn opzij gelegd}}',
  MONEY_REASON_NOT_FROM_BANK:
    '{count, plural, one {# boeking heeft geen regel van de bank} other {# boekingen hebben geen regel van de bank}}',
  MONEY_REASON_FIRST_STATEMENT: 'Het beginsaldo van het eerste bankafschrift',
};

const en: Record<keyof typeof nl, string> = {
  ACCOUNT_WORKPLACE_COSTS: 'Workplace and drop-in',
  ACCOUNT_DAY_PROGRAMME_FEES: 'Fees for the day programme',
  ACCOUNT_STARTER_SUPPORT: 'Support towards an own enterprise',
  ACCOUNT_LANGUAGE_LESSONS: 'Language lessons',
  ACCOUNT_INTERPRETERS: 'Interpreters and translations',
  ACCOUNT_INTEGRATION_SUBSIDY: 'Civic integration subsidy',
  RULE_MEMORIAL: 'Booked by hand',
  ENTRY_MEMORIAL: 'Booked by hand{hasReference, select, yes {: {reference}} other {}}',
  STATEMENT_RESULTS: 'Result',
  STATEMENT_RESULT_EARLIER: 'Result of earlier years',
  STATEMENT_RESULT_THIS_YEAR: 'Result of this year',
  MONEY_REASON_NOT_BOOKED:
    '{count, plural, one {# line of the bank is not booked yet} other {# lines of the bank are not booked yet}}',
  MONEY_REASON_SET_ASIDE:
    '{count, plural, one {# line of the bank was set aside} other {# lines of the bank were set aside}}',
  MONEY_REASON_NOT_FROM_BANK:
    '{count, plural, one {# booking has no line of the bank} other {# bookings have no line of the bank}}',
  MONEY_REASON_FIRST_STATEMENT: 'What the first bank statement began with',
};

registerMessages({ nl, en });
