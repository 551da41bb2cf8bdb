import { registerMessages } from '#platform';

/** What a decision is about, in words; the rooms declare the kinds. A hyphen is no letter of ICU's select. */
const KINDS = {
  trial: { nl: 'de proefperiode', en: 'the trial' },
  term: { nl: 'de termijn', en: 'the term' },
  target: { nl: 'de doelen voor uitstroom', en: 'the targets for outflow' },
  acquaintance: { nl: 'de kennismaking', en: 'the acquaintance' },
  admission: { nl: 'de toelating', en: 'the admission' },
  invoicing: { nl: 'de facturen', en: 'the invoices' },
  contribution: { nl: 'de afdracht', en: 'the contribution' },
  approval: { nl: 'het goedkeuren van investeringen', en: 'the approval of investments' },
  network_participation: {
    nl: 'meedoen met de landelijke cijfers',
    en: 'taking part in the national figures',
  },
  coaching: { nl: 'de begeleiding', en: 'the guidance' },
  measurement: { nl: 'de metingen', en: 'the measurements' },
  member_progress: {
    nl: 'wat de gemeente van de voortgang mag weten',
    en: 'what the municipality may know of the progress',
  },
  decision_letter: { nl: 'de besluitbrief', en: 'the decision letter' },
  vat: { nl: 'de btw', en: 'the VAT' },
  reminders: { nl: 'de aanmaningen', en: 'the reminders' },
  advance: { nl: 'voorschotten aan leden', en: 'advances to members' },
  asset_ownership: { nl: 'wat van wie is', en: 'what belongs to whom' },
  bookkeeping: { nl: 'het rekeningschema', en: 'the chart of accounts' },
  trial_sales: { nl: 'verkopen in de proef', en: 'sales in the trial' },
  private_withdrawal: { nl: 'privé-opnames', en: 'private withdrawals' },
  ceiling: { nl: 'het plafond van de thermometer', en: 'the ceiling of the thermometer' },
  advance_limit: {
    nl: 'hoe ver een thermometer onder nul mag',
    en: 'how far a thermometer may be below zero',
  },
  exit_settlement: { nl: 'de verrekening bij vertrek', en: 'the settlement on leaving' },
};
const kindIn = (locale: 'nl' | 'en') => {
  const choices = Object.entries(KINDS).map(([kind, words]) => `${kind} {${words[locale]}}`);
  return `{kind, select, ${choices.join(' ')} other {“{kind}”}}`;
};

const nl = {
  NOTICE_POLICY_DECIDED: `Er is een besluit over ${kindIn('nl')}. Het geldt vanaf {date}. Besloten door: {decidedBy}.`,
  PERIOD_INVALID: 'De laatste dag ligt vóór de eerste dag.',
  COLLABORATION_OVERLAPS:
    'In deze periode werkt u al met deze organisatie samen. Kies een andere eerste dag.',
  COLLABORATION_ENDED: 'Deze samenwerking eindigt al op {endsOn}. Begin na die dag een nieuwe.',
  NOTICE_POLICY_WITHDRAWN: `Een besluit over ${kindIn('nl')} is ingetrokken. Het zou gelden vanaf {date}.`,
  POLICY_IN_FORCE: 'Dit besluit geldt al. Leg een nieuw besluit vast.',
  POLICY_ALREADY_WITHDRAWN: 'Dit besluit is al ingetrokken.',
  POLICY_MISSING: 'Er is voor {date} nog niets besloten over “{kind}”. Leg eerst een besluit vast.',
  POLICY_IN_THE_PAST: 'Een besluit kan niet vóór vandaag ingaan.',
  POLICY_DATE_TAKEN: 'Er is al een besluit dat op deze dag ingaat.',
  POLICY_KIND_UNKNOWN: 'Dit soort regel bestaat niet.',
  POLICY_BODY_INVALID: 'De instelling “{setting}” klopt niet.',
  POSTCODE_INVALID: 'Deze postcode klopt niet. Schrijf hem als 1234 AB.',
  KVK_NUMBER_INVALID: 'Dit KvK-nummer klopt niet. Het heeft acht cijfers.',
  VAT_ID_INVALID: 'Dit btw-id klopt niet. Het ziet eruit als NL123456789B01.',
};

const en: Record<keyof typeof nl, string> = {
  NOTICE_POLICY_DECIDED: `There is a decision on ${kindIn('en')}. It holds from {date}. Decided by: {decidedBy}.`,
  PERIOD_INVALID: 'The last day lies before the first day.',
  COLLABORATION_OVERLAPS: 'You already work with this organisation in this period. Choose another first day.',
  COLLABORATION_ENDED: 'This collaboration already ends on {endsOn}. Start a new one after that day.',
  NOTICE_POLICY_WITHDRAWN: `A decision on ${kindIn('en')} was withdrawn. It would have held from {date}.`,
  POLICY_IN_FORCE: 'This decision already holds. Record a new one.',
  POLICY_ALREADY_WITHDRAWN: 'This decision was withdrawn already.',
  POLICY_MISSING: 'Nothing has been decided on “{kind}” for {date} yet. Record a decision first.',
  POLICY_IN_THE_PAST: 'A decision cannot hold from before today.',
  POLICY_DATE_TAKEN: 'There is already a decision that holds from this day.',
  POLICY_KIND_UNKNOWN: 'This kind of rule does not exist.',
  POLICY_BODY_INVALID: 'The setting “{setting}” is not right.',
  POSTCODE_INVALID: 'This postcode is not right. Write it as 1234 AB.',
  KVK_NUMBER_INVALID: 'This trade register number is not right. It has eight digits.',
  VAT_ID_INVALID: 'This VAT id is not right. It looks like NL123456789B01.',
};

registerMessages({ nl, en });
