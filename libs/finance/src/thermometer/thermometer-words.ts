import { registerMessages } from '#platform';

/** Of the rules and entries of a thermometer that came after the first ones. */
const nl = {
  RULE_SOLIDARITY: '{rate} van {base, number, ::currency/EUR} is voor het solidariteitsfonds',
  RULE_POT: '{rate} van {base, number, ::currency/EUR} is voor een pot van de coöperatie',
  RULE_HELD: 'Bewaard tot over de proef is besloten',
  RULE_LATE_COST: 'Kosten van een verkoop die later kwamen',
  RULE_REFUND: 'Terugbetaald aan de klant',
  RULE_SETTLEMENT: 'Verrekend bij vertrek: {rate} van {base, number, ::currency/EUR}',
  ENTRY_SOLIDARITY: 'Solidariteitsfonds{hasReference, select, yes {: {reference}} other {}}',
  ENTRY_POT: 'Pot van de coöperatie{hasReference, select, yes {: {reference}} other {}}',
  ENTRY_LATE_COST: 'Latere kosten{hasReference, select, yes {: {reference}} other {}}',
  ENTRY_REFUND: 'Terugbetaling{hasReference, select, yes {: {reference}} other {}}',
  ENTRY_SETTLEMENT: 'Verrekening bij vertrek{hasReference, select, yes {: {reference}} other {}}',

  CHANGE_OPENING: 'De thermometer begon met {amount, number, ::currency/EUR}.',
  CHANGE_SALE:
    '{count, plural, one {Een klant betaalde. Daardoor kwam er {amount, number, ::currency/EUR} bij.} other {Klanten betaalden # keer. Daardoor kwam er {amount, number, ::currency/EUR} bij.}}',
  CHANGE_CONTRIBUTION:
    '{way, select, in {Er kwam {amount, number, ::currency/EUR} afdracht terug.} other {Er ging {amount, number, ::currency/EUR} naar de coöperatie. Dat is de afdracht.}}',
  CHANGE_TRAINING_FUND:
    '{way, select, in {Er kwam {amount, number, ::currency/EUR} terug uit de opleidingspot.} other {Er ging {amount, number, ::currency/EUR} naar de opleidingspot.}}',
  CHANGE_SOLIDARITY:
    '{way, select, in {Er kwam {amount, number, ::currency/EUR} terug uit het solidariteitsfonds.} other {Er ging {amount, number, ::currency/EUR} naar het solidariteitsfonds.}}',
  CHANGE_POT:
    '{way, select, in {Er kwam {amount, number, ::currency/EUR} terug uit een pot van de coöperatie.} other {Er ging {amount, number, ::currency/EUR} naar een pot van de coöperatie.}}',
  CHANGE_INVESTMENT:
    '{way, select, in {Er kwam {amount, number, ::currency/EUR} terug van een investering.} other {Voor uw bedrijf is {amount, number, ::currency/EUR} uitgegeven.}}',
  CHANGE_REIMBURSEMENT:
    '{way, select, in {Er kwam {amount, number, ::currency/EUR} terug van kosten die waren terugbetaald.} other {Kosten die u zelf had betaald, zijn terugbetaald: {amount, number, ::currency/EUR}. Dit is geen inkomen.}}',
  CHANGE_ASSET_SALE:
    'Spullen van uw bedrijf zijn verkocht. Daardoor {way, select, in {kwam er {amount, number, ::currency/EUR} bij} other {ging er {amount, number, ::currency/EUR} af}}.',
  CHANGE_CORRECTION:
    'Een eerdere boeking klopte niet. Daardoor {way, select, in {kwam er {amount, number, ::currency/EUR} bij} other {ging er {amount, number, ::currency/EUR} af}}.',
  CHANGE_LATE_COST:
    'Er kwamen later nog kosten van een verkoop. Daardoor {way, select, in {kwam er {amount, number, ::currency/EUR} bij} other {ging er {amount, number, ::currency/EUR} af}}.',
  CHANGE_REFUND:
    'Een klant kreeg geld terug. Daardoor {way, select, in {kwam er {amount, number, ::currency/EUR} bij} other {ging er {amount, number, ::currency/EUR} af}}.',
  CHANGE_PRIVATE_WITHDRAWAL:
    '{way, select, in {Er kwam {amount, number, ::currency/EUR} terug van privé.} other {U kreeg {amount, number, ::currency/EUR} privé. Dit telt als inkomen.}}',
  CHANGE_SETTLEMENT: 'Bij het vertrek is {amount, number, ::currency/EUR} verrekend.',

  SIGNAL_CEILING_REACHED:
    '{name, select, none {} other {{name}: }}In de thermometer zit {balance, number, ::currency/EUR}. Het plafond is {limit, number, ::currency/EUR}. Bespreek samen wat er moet gebeuren.',
  SIGNAL_CEILING_AVERAGE_REACHED:
    '{name, select, none {} other {{name}: }}De netto-omzet was drie maanden lang gemiddeld {average, number, ::currency/EUR}. Daarmee is het plafond bereikt. Bespreek samen wat er moet gebeuren.',
  SIGNAL_ABOVE_BENEFIT_AVERAGE:
    '{name, select, none {} other {{name}: }}De netto-omzet was drie maanden lang gemiddeld {average, number, ::currency/EUR}. Dat is meer dan de uitkering. Bespreek samen wat dit betekent.',
  SIGNAL_ABOVE_BENEFIT_THIS_MONTH:
    '{name, select, none {} other {{name}: }}De netto-omzet is deze maand {amount, number, ::currency/EUR}. Dat is meer dan de uitkering. Bespreek samen wat dit betekent.',
  SIGNAL_BENEFIT_NORM_UNKNOWN:
    '{name, select, none {} other {{name}: }}Wij weten niet hoe hoog de uitkering deze maand is. Daarom weten wij ook niet of er meer verdiend is dan de uitkering.',
};

const en: Record<keyof typeof nl, string> = {
  RULE_SOLIDARITY: '{rate} of {base, number, ::currency/EUR} goes to the solidarity fund',
  RULE_POT: '{rate} of {base, number, ::currency/EUR} goes to a pot of the cooperative',
  RULE_HELD: 'Kept until the trial is decided',
  RULE_LATE_COST: 'Costs of a sale that came later',
  RULE_REFUND: 'Paid back to the customer',
  RULE_SETTLEMENT: 'Settled on leaving: {rate} of {base, number, ::currency/EUR}',
  ENTRY_SOLIDARITY: 'Solidarity fund{hasReference, select, yes {: {reference}} other {}}',
  ENTRY_POT: 'Pot of the cooperative{hasReference, select, yes {: {reference}} other {}}',
  ENTRY_LATE_COST: 'Later costs{hasReference, select, yes {: {reference}} other {}}',
  ENTRY_REFUND: 'Refund{hasReference, select, yes {: {reference}} other {}}',
  ENTRY_SETTLEMENT: 'Settlement on leaving{hasReference, select, yes {: {reference}} other {}}',

  CHANGE_OPENING: 'The thermometer began with {amount, number, ::currency/EUR}.',
  CHANGE_SALE:
    '{count, plural, one {A customer paid. That brought {amount, number, ::currency/EUR}.} other {Customers paid # times. That brought {amount, number, ::currency/EUR}.}}',
  CHANGE_CONTRIBUTION:
    '{way, select, in {{amount, number, ::currency/EUR} of the contribution came back.} other {{amount, number, ::currency/EUR} went to the cooperative. That is the contribution.}}',
  CHANGE_TRAINING_FUND:
    '{way, select, in {{amount, number, ::currency/EUR} came back from the training fund.} other {{amount, number, ::currency/EUR} went to the training fund.}}',
  CHANGE_SOLIDARITY:
    '{way, select, in {{amount, number, ::currency/EUR} came back from the solidarity fund.} other {{amount, number, ::currency/EUR} went to the solidarity fund.}}',
  CHANGE_POT:
    '{way, select, in {{amount, number, ::currency/EUR} came back from a pot of the cooperative.} other {{amount, number, ::currency/EUR} went to a pot of the cooperative.}}',
  CHANGE_INVESTMENT:
    '{way, select, in {{amount, number, ::currency/EUR} came back from an investment.} other {{amount, number, ::currency/EUR} was spent on your enterprise.}}',
  CHANGE_REIMBURSEMENT:
    '{way, select, in {{amount, number, ::currency/EUR} of costs paid back came back.} other {Costs that you had paid yourself were paid back: {amount, number, ::currency/EUR}. This is no income.}}',
  CHANGE_ASSET_SALE:
    'Things of your enterprise were sold. That {way, select, in {brought} other {took}} {amount, number, ::currency/EUR}.',
  CHANGE_CORRECTION:
    'An earlier booking was wrong. That {way, select, in {brought} other {took}} {amount, number, ::currency/EUR}.',
  CHANGE_LATE_COST:
    'Costs of a sale came later. That {way, select, in {brought} other {took}} {amount, number, ::currency/EUR}.',
  CHANGE_REFUND:
    'A customer was paid back. That {way, select, in {brought} other {took}} {amount, number, ::currency/EUR}.',
  CHANGE_PRIVATE_WITHDRAWAL:
    '{way, select, in {{amount, number, ::currency/EUR} came back from you.} other {You received {amount, number, ::currency/EUR} privately. This counts as income.}}',
  CHANGE_SETTLEMENT: '{amount, number, ::currency/EUR} was settled on leaving.',

  SIGNAL_CEILING_REACHED:
    '{name, select, none {} other {{name}: }}There is {balance, number, ::currency/EUR} in the thermometer. The ceiling is {limit, number, ::currency/EUR}. Talk about what should happen.',
  SIGNAL_CEILING_AVERAGE_REACHED:
    '{name, select, none {} other {{name}: }}Net revenue was {average, number, ::currency/EUR} on average over three months. The ceiling is reached. Talk about what should happen.',
  SIGNAL_ABOVE_BENEFIT_AVERAGE:
    '{name, select, none {} other {{name}: }}Net revenue was {average, number, ::currency/EUR} on average over three months. That is more than the benefit. Talk about what it means.',
  SIGNAL_ABOVE_BENEFIT_THIS_MONTH:
    '{name, select, none {} other {{name}: }}Net revenue is {amount, number, ::currency/EUR} this month. That is more than the benefit. Talk about what it means.',
  SIGNAL_BENEFIT_NORM_UNKNOWN:
    '{name, select, none {} other {{name}: }}We do not know how high the benefit is this month. So we do not know either whether more was earned than that.',
};

registerMessages({ nl, en });
