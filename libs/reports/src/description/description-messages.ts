import { registerMessages } from '#platform';

/** What each report tells, for who chooses one: to a member as well, so nobody is spoken to. */
const nl = {
  REPORT_TELLS_THERMOMETER_STATEMENT:
    'Het saldo aan het begin, alles wat erbij kwam en eraf ging, en het saldo aan het eind. Ook staat erin of er geld privé is uitbetaald.',
  REPORT_TELLS_DECISION_LETTER:
    'Een brief aan één persoon: wat er is besloten over de proefperiode, waarom, wat dat betekent en wat iemand kan doen.',
  REPORT_TELLS_COORDINATOR_DEADLINES:
    'Welke termijnen eraan komen of voorbij zijn: besluiten over de proefperiode, het eind van een lidmaatschap en toestemmingen van de gemeente.',
  REPORT_TELLS_COACH_CASELOAD:
    'Welke mensen bij één begeleider horen, wanneer zij elkaar zagen en wat er nog moet gebeuren.',
  REPORT_TELLS_TREASURER_MONTH:
    'De boeken van één maand: wat erin kwam en eruit ging, open facturen, en of de thermometers gelijk zijn aan de bank.',
  REPORT_TELLS_MUNICIPALITY_ACCOUNT:
    'Wat de coöperatie deed voor de cliënten van één gemeente: wie begon, wie lid werd, wie verder ging en waarheen, en wat er werd verdiend.',
  REPORT_TELLS_MUNICIPALITY_SUMMARY:
    'Dezelfde cijfers over één gemeente, zonder kleine groepen: niemand is erin te herkennen.',
  REPORT_TELLS_MEMBER_PROGRESS:
    'Waar iemand op de weg staat, hoeveel doelen zijn bereikt, aanwezigheid en metingen: zover de afspraak met de gemeente dat toelaat. Nooit wat in een gesprek is gezegd.',
  REPORT_TELLS_ANNUAL_ACCOUNTS:
    'De boeken van één jaar: balans, winst en verlies, en wat er in alle thermometers bijkwam en eraf ging, met plaats voor handtekeningen.',
  REPORT_TELLS_BOARD_PACK:
    'Een kwartaal in het kort voor het bestuur: leden, proefperioden, termijnen, vertrek en geld.',
  REPORT_TELLS_MEMBERSHIP_LETTER:
    'Een brief aan één persoon: sinds wanneer iemand lid is, voor hoelang, en wat er is afgesproken.',
  REPORT_TELLS_SKILLS_OVERVIEW:
    'Wat iemand kan en heeft geleerd: ervaring, diploma’s, talen, wat iemand aan anderen aanbiedt, de leerweg en hoe iemand het eigen ondernemen ziet.',
  REPORT_TELLS_NETWORK_BENCHMARK:
    'Hoe de coöperatie ervoor staat naast de andere in het netwerk: de eigen precieze aantallen, het gepubliceerde cijfer, hoe ver coöperaties uiteenlopen, en of een verschil meer is dan toeval.',
};

const en: Record<keyof typeof nl, string> = {
  REPORT_TELLS_THERMOMETER_STATEMENT:
    'The balance at the start, all that came in and went out, and the balance at the end. It also says whether money was paid out privately.',
  REPORT_TELLS_DECISION_LETTER:
    'A letter to one person: what was decided about the trial, why, what it means and what one can do.',
  REPORT_TELLS_COORDINATOR_DEADLINES:
    'Which deadlines are near or past: decisions on a trial, the end of a membership and permissions of the municipality.',
  REPORT_TELLS_COACH_CASELOAD: 'Who is in the care of one coach, when they met and what is still to be done.',
  REPORT_TELLS_TREASURER_MONTH:
    'The books of one month: what came in and went out, open invoices, and whether the thermometers equal the bank.',
  REPORT_TELLS_MUNICIPALITY_ACCOUNT:
    'What the cooperative did for the clients of one municipality: who began, who became a member, who went on and where to, and what was earned.',
  REPORT_TELLS_MUNICIPALITY_SUMMARY:
    'The same figures about one municipality without small groups: nobody can be recognised in it.',
  REPORT_TELLS_MEMBER_PROGRESS:
    'Where somebody is on the way, how many goals were reached, attendance and measurements: as far as the agreement with the municipality allows. Never what was said in a talk.',
  REPORT_TELLS_ANNUAL_ACCOUNTS:
    'The books of one year: balance sheet, profit and loss, and what came into and went out of all thermometers, with room for signatures.',
  REPORT_TELLS_BOARD_PACK:
    'A quarter in short for the board: members, trials, deadlines, departures and money.',
  REPORT_TELLS_MEMBERSHIP_LETTER:
    'A letter to one person: since when they are a member, for how long, and what was agreed.',
  REPORT_TELLS_SKILLS_OVERVIEW:
    'What somebody can do and has learnt: experience, diplomas, languages, what they offer to others, the learning path and how they see their own enterprise.',
  REPORT_TELLS_NETWORK_BENCHMARK:
    'How the cooperative stands beside the others in the network: its own exact counts, the published figure, how far cooperatives lie apart, and whether a difference is more than chance.',
};

registerMessages({ nl, en });
