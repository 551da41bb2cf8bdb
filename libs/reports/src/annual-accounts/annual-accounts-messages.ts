import { registerMessages } from '#platform';

const nl = {
  REPORT_NAME_ANNUAL_ACCOUNTS: 'Jaarstukken',
  ANNUAL_ACCOUNTS_DO_NOT_ADD_UP:
    'De thermometers en het grootboek verschillen {difference, number, ::currency/EUR}. Daarom zijn de jaarstukken niet gemaakt. De maand van de penningmeester laat zien waar het verschil zit.',
  ANNUAL_BASIS: 'Taak van de penningmeester en het bestuur: over een boekjaar verantwoording afleggen.',
  ANNUAL_FILE_NAME: 'jaarstukken-{year}',
  ANNUAL_GROUP: 'Groep',
  ANNUAL_ACCOUNT: 'Rekening',
  ANNUAL_TOTAL: 'Samen',
  ANNUAL_ASSETS: 'Balans, wat er is',
  ANNUAL_LIABILITIES: 'Balans, van wie het is',
  ANNUAL_LIABILITIES_NOTE:
    'Een thermometer is geld dat de coöperatie voor een lid bewaart. Daarom staat het hier als schuld.',
  ANNUAL_NO_BALANCE: 'Er is nog niets geboekt.',
  ANNUAL_RESULT_SHEET: 'Opbrengsten en kosten',
  ANNUAL_RESULT: 'Resultaat',
  ANNUAL_RESULT_NOTE: 'Kosten staan onder nul. Daarnaast staat het hele jaar ervoor.',
  ANNUAL_NO_RESULT: 'In dit jaar en het jaar ervoor zijn er geen opbrengsten of kosten geboekt.',
  ANNUAL_THERMOMETERS: 'Verloop van de thermometers',
  ANNUAL_THERMOMETERS_NOTE:
    'Begin en eind zijn samen precies wat het grootboek zegt. Thermometers waar niets in zat en niets gebeurde, staan er niet bij.',
  ANNUAL_NO_THERMOMETERS: 'In dit jaar zat er niets in een thermometer.',
  ANNUAL_NUMBER: 'Nr.',
  ANNUAL_MEMBER: 'Lid',
  ANNUAL_PART_opening: 'Begin',
  ANNUAL_PART_income: 'Verkoop',
  ANNUAL_PART_contributions: 'Bijdragen',
  ANNUAL_PART_investments: 'Investering',
  ANNUAL_PART_other: 'Anders',
  ANNUAL_PART_closing: 'Eind',
  ANNUAL_RULES: 'Regels die golden',
  ANNUAL_RULES_NOTE: 'Volgens deze besluiten van de coöperatie is in dit jaar geboekt.',
  ANNUAL_NO_RULES: 'De coöperatie had nog geen regels vastgelegd.',
  ANNUAL_RULE: 'Regel',
  ANNUAL_SINCE: 'Geldt vanaf',
  ANNUAL_DECIDED_BY: 'Besloten door',
  ANNUAL_RULE_CONTRIBUTION:
    'Van elke verkoop gaat {rate} naar de coöperatie{funds, select, none {} other { en {funds}}}. De rest gaat naar de thermometer van het lid, zodra de klant heeft betaald. De delen worden genomen van {base, select, REVENUE {de omzet zonder btw} other {de omzet zonder btw, min de directe kosten}} en per boeking op een cent afgerond.',
  ANNUAL_RULE_TRAINING: '{rate} naar de opleidingspot',
  ANNUAL_RULE_SOLIDARITY: '{rate} naar het solidariteitsfonds',
  ANNUAL_RULE_POT: '{rate} naar {name}',
  ANNUAL_RULE_VAT:
    '{scheme, select, SMALL_BUSINESS {De coöperatie doet mee aan de kleineondernemersregeling: zij rekent geen btw en krijgt geen btw terug.} other {De coöperatie rekent btw en geeft die aan. Btw op inkopen vraagt zij terug.}}',
  ANNUAL_RULE_APPROVAL:
    'Een investering tot en met {limit} keurt één persoon goed. Is het meer, dan zijn dat twee personen.',
  ANNUAL_RULE_ADVANCE:
    'Wie een voorschot krijgt, laat binnen {days, plural, one {# dag} other {# dagen}} de bonnen zien of betaalt terug. Tot die tijd is het een vordering op het lid.',
  ANNUAL_RULE_OWNERSHIP:
    '{owner, select, MEMBER {Wat voor een bedrijf van een lid wordt gekocht, is van het lid.} other {Wat voor een bedrijf van een lid wordt gekocht, is van de coöperatie.}}',
  ANNUAL_SIGNING: 'Ondertekening',
  ANNUAL_SIGNING_NOTE:
    'Deze stukken komen uit de boeken van de coöperatie, zoals die waren op {date}. De algemene ledenvergadering stelt ze vast.',
  ANNUAL_SIGNING_TREASURER: 'Penningmeester',
  ANNUAL_SIGNING_BOARD: 'Bestuur',
  ANNUAL_SIGNING_HINT: 'Naam, plaats, datum en handtekening',
};

const en: Record<keyof typeof nl, string> = {
  REPORT_NAME_ANNUAL_ACCOUNTS: 'Annual accounts',
  ANNUAL_ACCOUNTS_DO_NOT_ADD_UP:
    "Thermometers and ledger differ by {difference, number, ::currency/EUR}. That is why the annual accounts were not made. The treasurer's month shows where the difference lies.",
  ANNUAL_BASIS: 'Task of treasurer and board: to account for a year of the books.',
  ANNUAL_FILE_NAME: 'annual-accounts-{year}',
  ANNUAL_GROUP: 'Group',
  ANNUAL_ACCOUNT: 'Account',
  ANNUAL_TOTAL: 'Together',
  ANNUAL_ASSETS: 'Balance sheet, what there is',
  ANNUAL_LIABILITIES: 'Balance sheet, whose it is',
  ANNUAL_LIABILITIES_NOTE:
    'A thermometer is money that the cooperative keeps for a member. That is why it stands here as a debt.',
  ANNUAL_NO_BALANCE: 'Nothing has been booked yet.',
  ANNUAL_RESULT_SHEET: 'Income and costs',
  ANNUAL_RESULT: 'Result',
  ANNUAL_RESULT_NOTE: 'Costs stand below zero. Beside them stands the whole year before.',
  ANNUAL_NO_RESULT: 'No income or costs were booked in this year and the year before.',
  ANNUAL_THERMOMETERS: 'Movement of the thermometers',
  ANNUAL_THERMOMETERS_NOTE:
    'Opening and closing together are exactly what the ledger says. Thermometers that held nothing and in which nothing happened are not listed.',
  ANNUAL_NO_THERMOMETERS: 'No thermometer held anything in this year.',
  ANNUAL_NUMBER: 'No.',
  ANNUAL_MEMBER: 'Member',
  ANNUAL_PART_opening: 'Opening',
  ANNUAL_PART_income: 'Sales',
  ANNUAL_PART_contributions: 'Contributions',
  ANNUAL_PART_investments: 'Investments',
  ANNUAL_PART_other: 'Other',
  ANNUAL_PART_closing: 'Closing',
  ANNUAL_RULES: 'Rules in force',
  ANNUAL_RULES_NOTE: 'This year was booked by these decisions of the cooperative.',
  ANNUAL_NO_RULES: 'The cooperative had not laid down any rules yet.',
  ANNUAL_RULE: 'Rule',
  ANNUAL_SINCE: 'In force from',
  ANNUAL_DECIDED_BY: 'Decided by',
  ANNUAL_RULE_CONTRIBUTION:
    "Of each sale {rate} goes to the cooperative{funds, select, none {} other { and {funds}}}. The rest goes to the member's thermometer as soon as the customer has paid. The parts are taken of {base, select, REVENUE {revenue without VAT} other {revenue without VAT, less the direct costs}} and rounded to a cent at each booking.",
  ANNUAL_RULE_TRAINING: '{rate} to the training fund',
  ANNUAL_RULE_SOLIDARITY: '{rate} to the solidarity fund',
  ANNUAL_RULE_POT: '{rate} to {name}',
  ANNUAL_RULE_VAT:
    '{scheme, select, SMALL_BUSINESS {The cooperative takes part in the scheme for small businesses: it charges no VAT and gets none back.} other {The cooperative charges and declares VAT. It reclaims the VAT of what it buys.}}',
  ANNUAL_RULE_APPROVAL: 'One person approves an investment of up to {limit}. Above that two persons do.',
  ANNUAL_RULE_ADVANCE:
    'Who gets an advance shows receipts or pays back within {days, plural, one {# day} other {# days}}. Until then it is owed by the member.',
  ANNUAL_RULE_OWNERSHIP:
    "{owner, select, MEMBER {What is bought for a member's enterprise belongs to the member.} other {What is bought for a member's enterprise belongs to the cooperative.}}",
  ANNUAL_SIGNING: 'Signatures',
  ANNUAL_SIGNING_NOTE:
    'These accounts come from the books of the cooperative as they were on {date}. The general meeting of members adopts them.',
  ANNUAL_SIGNING_TREASURER: 'Treasurer',
  ANNUAL_SIGNING_BOARD: 'Board',
  ANNUAL_SIGNING_HINT: 'Name, place, date and signature',
};

export type AnnualMessage = keyof typeof nl;

registerMessages({ nl, en });
