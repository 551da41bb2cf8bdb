import { registerMessages } from '#platform';

/** Why lines of these bookings are there, and how a thermometer names them. */
const nl = {
  RULE_REIMBURSEMENT: 'Kosten die het lid zelf had betaald, terugbetaald; dit is geen inkomen',
  RULE_ADVANCE: 'Voorschot voor het eigen bedrijf',
  RULE_EXPENSE: 'Kosten van de coöperatie',
  RULE_ASSET_SALE: 'Gekocht van de coöperatie',
  ENTRY_REIMBURSEMENT: 'Kosten terugbetaald{hasReference, select, yes {: {reference}} other {}}',
  ENTRY_ASSET_SALE: 'Gekocht van de coöperatie{hasReference, select, yes {: {reference}} other {}}',
};

const en: Record<keyof typeof nl, string> = {
  RULE_REIMBURSEMENT: 'Costs that the member had paid, paid back; this is no income',
  RULE_ADVANCE: 'Advance for the own enterprise',
  RULE_EXPENSE: 'Costs of the cooperative',
  RULE_ASSET_SALE: 'Bought from the cooperative',
  ENTRY_REIMBURSEMENT: 'Costs paid back{hasReference, select, yes {: {reference}} other {}}',
  ENTRY_ASSET_SALE: 'Bought from the cooperative{hasReference, select, yes {: {reference}} other {}}',
};

registerMessages({ nl, en });
