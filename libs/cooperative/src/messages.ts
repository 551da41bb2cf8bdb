import { registerMessages } from '#platform';

/** What a decision is about, in words; the rooms declare the kinds. A hyphen is no letter of ICU's select. */
const KIND_NL =
  '{kind, select, trial {de proefperiode} term {de termijn} target {de doelen voor uitstroom} acquaintance {de kennismaking} admission {de toelating} invoicing {de facturen} contribution {de afdracht} approval {het goedkeuren van investeringen} network_participation {meedoen met de landelijke cijfers} coaching {de begeleiding} measurement {de metingen} decision_letter {de besluitbrief} other {“{kind}”}}';
const KIND_EN =
  '{kind, select, trial {the trial} term {the term} target {the targets for outflow} acquaintance {the acquaintance} admission {the admission} invoicing {the invoices} contribution {the contribution} approval {the approval of investments} network_participation {taking part in the national figures} coaching {the guidance} measurement {the measurements} decision_letter {the decision letter} other {“{kind}”}}';

const nl = {
  NOTICE_POLICY_DECIDED: `Er is een besluit over ${KIND_NL}. Het geldt vanaf {date}. Besloten door: {decidedBy}.`,
  PERIOD_INVALID: 'De laatste dag ligt vóór de eerste dag.',
  COLLABORATION_OVERLAPS:
    'In deze periode werkt u al met deze organisatie samen. Kies een andere eerste dag.',
  COLLABORATION_ENDED: 'Deze samenwerking eindigt al op {endsOn}. Begin na die dag een nieuwe.',
  NOTICE_POLICY_WITHDRAWN: `Een besluit over ${KIND_NL} is ingetrokken. Het zou gelden vanaf {date}.`,
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
  NOTICE_POLICY_DECIDED: `There is a decision on ${KIND_EN}. It holds from {date}. Decided by: {decidedBy}.`,
  PERIOD_INVALID: 'The last day lies before the first day.',
  COLLABORATION_OVERLAPS: 'You already work with this organisation in this period. Choose another first day.',
  COLLABORATION_ENDED: 'This collaboration already ends on {endsOn}. Start a new one after that day.',
  NOTICE_POLICY_WITHDRAWN: `A decision on ${KIND_EN} was withdrawn. It would have held from {date}.`,
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
