import { registerMessages } from '#platform';

export const nl = {
  STATEMENT_DOES_NOT_ADD_UP:
    'Het overzicht klopt niet: het begin en de bewegingen samen zijn niet het eind. Het verschil is {difference}. Meld dit aan de penningmeester.',
  REPORT_RENDER_TIMEOUT:
    'Het maken van het document duurde te lang. Probeer het opnieuw, of kies een kortere periode.',
  REPORT_PERIOD_TURNED: 'De laatste dag ligt vóór de eerste. Draai ze om.',
  REPORT_PERIOD_IN_FUTURE: 'De periode loopt door na vandaag. Kies een laatste dag tot en met vandaag.',
  REPORT_PERIOD_TOO_LONG: 'De periode is te lang. Kies hoogstens {years} jaar.',
  REPORT_FAILED: 'Het document is niet gemaakt. Vraag hulp en noem deze code: {code}.',

  STATEMENT_FILE_NAME: 'thermometeroverzicht-lid-{number}-{from}-{until}',
  STATEMENT_TITLE: 'Thermometeroverzicht',
  STATEMENT_PERIOD: '{from} tot en met {until}',
  STATEMENT_DOCUMENT_TITLE: 'Thermometeroverzicht van {name}, {period}',
  STATEMENT_MEMBER_NUMBER: 'Lidnummer {number}',
  STATEMENT_CHAMBER_OF_COMMERCE: 'KvK {number}',
  STATEMENT_DEMO: 'Dit is een voorbeeld. Alle personen en bedragen zijn verzonnen.',
  STATEMENT_PAGE: 'Pagina',
  STATEMENT_PAGE_OF: 'van',

  STATEMENT_ABOUT: 'Over dit overzicht',
  STATEMENT_REQUESTED_BY: 'Gevraagd door',
  STATEMENT_BASIS: 'Reden',
  STATEMENT_GROUND:
    '{role, select, MEMBER {Het gaat over de eigen thermometer.} TREASURER {Penningmeester van de coöperatie, voor de boekhouding.} BOARD {Bestuur van de coöperatie, voor het toezicht.} OFFICER {Gemeente, voor een eigen cliënt.} other {Coördinator van de coöperatie, voor de begeleiding van dit lid.}}',
  STATEMENT_MADE_AT: 'Gemaakt op',
  STATEMENT_MADE_AT_TEXT: '{date}, {time} uur',
  STATEMENT_LEFT_OUT: 'Weggelaten',
  STATEMENT_LEFT_OUT_TEXT: 'Voor de privacy staat dit er niet in: {items}.',
  STATEMENT_LEFT_OUT_NOTHING: 'Er is niets weggelaten.',
  LEFT_OUT_COACHING: 'gesprekken met de coach',
  LEFT_OUT_CITIZEN_NUMBER: 'het burgerservicenummer',
  LEFT_OUT_BANK_ACCOUNTS: 'rekeningnummers',
  LEFT_OUT_CUSTOMERS: 'namen van klanten',
  LEFT_OUT_REASONS: 'redenen en toelichtingen',
  LEFT_OUT_GOAL_WORDS: 'de woorden van doelen',
  LEFT_OUT_EVIDENCE: 'bewijs bij de leerweg en wat de begeleider daarvan zei',
  LEFT_OUT_MONEY: 'geld',
  LEFT_OUT_OTHER_MEMBERS: 'gegevens van andere leden',

  STATEMENT_BALANCE: 'Saldo op {date}',
  STATEMENT_THERMOMETER_ALT:
    'Tekening van een thermometer met een schaal van {low} tot {high}. Hij staat op {closing}. Aan het begin stond hij op {opening}.',
  STATEMENT_OPENING_MARK: 'begin',
  STATEMENT_NOTHING_PAID: 'In deze periode is niets privé uitbetaald.',
  STATEMENT_PAID:
    'In deze periode is {amount} privé uitbetaald. Dit is inkomen. Het moet aan de gemeente worden gemeld.',

  STATEMENT_SUMMARY: 'Samengevat',
  STATEMENT_SUMMARY_WHAT: 'Wat',
  STATEMENT_SUMMARY_COUNT: 'Aantal',
  STATEMENT_AMOUNT: 'Bedrag',
  STATEMENT_OPENING: 'Begin op {date}',
  STATEMENT_CLOSING: 'Eind op {date}',
  STATEMENT_TAKEN_OVER: 'Overgenomen uit de vorige administratie',
  STATEMENT_SALE: 'Verkoop',
  STATEMENT_CONTRIBUTION: 'Bijdrage aan de coöperatie',
  STATEMENT_TRAINING_FUND: 'Scholingsfonds',
  STATEMENT_SOLIDARITY: 'Solidariteitsfonds',
  STATEMENT_POT: 'Potten van de coöperatie',
  STATEMENT_LATE_COST: 'Latere kosten van verkopen',
  STATEMENT_REFUND: 'Terugbetaald aan klanten',
  STATEMENT_INVESTMENT: 'Investering in het eigen bedrijf',
  STATEMENT_PRIVATE_WITHDRAWAL: 'Privé uitbetaald',
  STATEMENT_CORRECTION: 'Correctie',
  STATEMENT_SETTLEMENT: 'Afrekening bij vertrek',

  STATEMENT_MONTHS: 'Per maand',
  STATEMENT_MONTH: 'Maand',
  STATEMENT_IN: 'Erbij',
  STATEMENT_OUT: 'Eraf',
  STATEMENT_BALANCE_SHORT: 'Saldo',
  STATEMENT_MONTHS_ALT:
    'Staafdiagram van het verschil per maand. Hoogste: {highest} in {highestMonth}. Laagste: {lowest} in {lowestMonth}. Alle bedragen staan in de tabel hieronder.',
  STATEMENT_MONTHS_CAPTION: 'Verschil per maand: wat erbij kwam min wat eraf ging.',

  STATEMENT_MOVEMENTS: 'Alle bewegingen',
  STATEMENT_DATE: 'Datum',
  STATEMENT_DESCRIPTION: 'Omschrijving',
  STATEMENT_NO_MOVEMENTS: 'In deze periode waren er geen bewegingen.',
  STATEMENT_RATE_OF: '{rate} van {base}',
  STATEMENT_RATE_OF_SINCE: '{rate} van {base}, afspraak vanaf {since}',
  STATEMENT_HOW_TO_READ:
    'Elk bedrag telt op bij het saldo erboven. Een min (−) betekent: dit ging eraf. Klopt er iets niet? De penningmeester van {cooperative} helpt u.',

  LETTER_FILE_NAME: 'besluit-proefperiode-lid-{number}-{date}',
  LETTER_DOCUMENT_TITLE: 'Besluit over de proefperiode van {name}, {date}',
  LETTER_TITLE: 'Besluit over uw proefperiode',
  LETTER_DATE: 'Datum van het besluit: {date}',
  LETTER_WHAT: 'Wat is besloten?',
  LETTER_WHAT_ADMITTED: '{cooperative} heeft op {date} besloten: u wordt lid.',
  LETTER_WHAT_DECLINED: '{cooperative} heeft op {date} besloten: u wordt geen lid.',
  LETTER_WHAT_STOPPED: '{cooperative} heeft op {date} besloten: uw proefperiode stopt.',
  LETTER_WHAT_EXTENDED: '{cooperative} heeft op {date} besloten: uw proefperiode duurt langer.',
  LETTER_WHY: 'Waarom?',
  LETTER_WHY_NOTHING: 'Bij dit besluit is geen reden opgeschreven. U kunt er wel naar vragen.',
  LETTER_MEANS: 'Wat betekent dit voor u?',
  LETTER_MEANS_TERM: 'U bent lid vanaf {date}. Uw lidmaatschap duurt tot en met {end}.',
  LETTER_MEANS_NO_TERM: 'U bent lid vanaf {date}. Uw lidmaatschap heeft geen einddatum.',
  LETTER_MEANS_EXTENDED:
    'Uw proefperiode duurt tot {end}. Vanaf die dag kan de coöperatie beslissen of u lid wordt.',
  LETTER_MEANS_ENDED:
    'Uw traject bij {cooperative} is op {date} geëindigd. Heeft u in de proefperiode iets verkocht? Vraag aan de penningmeester wat er met dat geld gebeurt.',
  LETTER_MEANS_BENEFIT:
    'Dit is een besluit van de coöperatie. Over uw uitkering beslist de gemeente. Vraag aan uw klantmanager wat u moet doorgeven.',
  LETTER_CAN_DO: 'Wat kunt u doen?',
  LETTER_CAN_ASK: 'Heeft u een vraag? {name} is coördinator van {cooperative} en helpt u.',
  LETTER_CAN_OBJECT:
    'Bent u het niet eens met dit besluit? Schrijf dan aan het bestuur van {cooperative}, {address}. Schrijf waarom u het er niet mee eens bent, en vraag om een antwoord op papier. U mag iemand vragen om u te helpen.',
  LETTER_GREETING: 'Met vriendelijke groet,',
  REPORT_HAS_NO_PERIOD: 'Dit document heeft geen periode. Laat de twee dagen leeg.',
  REPORT_IS_OVER: 'Dit rapport is al gemaakt, mislukt of geannuleerd. Er is niets meer te annuleren.',
  REPORT_HAS_NOT_FAILED: 'Dit rapport is niet mislukt. Alleen een mislukt rapport kunt u opnieuw proberen.',
  REPORT_NOT_READY: 'Dit rapport is nog niet gemaakt. Wacht tot het klaar is.',
  NOTICE_REPORT_READY: '{report}: het rapport dat u vroeg is klaar.',
  NOTICE_REPORT_FAILED: '{report}: het rapport dat u vroeg is niet gelukt. Open het om te zien waarom.',
  REPORT_SCHEDULE_DOES_NOT_FIT:
    'Dit rapport gaat over {kind, select, MONTH {een maand} QUARTER {een kwartaal} other {een jaar}}. Kies dat ook hier.',
  REPORT_SCHEDULE_IS_THERE: 'U krijgt dit rapport al vanzelf.',
  REPORT_NOT_ALLOWED: 'Dit rapport kunt u met uw rol niet aanvragen.',
  REPORT_NEEDS_PERIOD: 'Kies de eerste en de laatste dag.',
  REPORT_PERIOD_NOT_WHOLE:
    'Kies {kind, select, MONTH {een hele maand} QUARTER {een heel kwartaal} other {een heel jaar}}. Loopt die periode nog? Kies dan een laatste dag tot en met vandaag.',
  REPORT_PERIOD_RUNNING:
    'Dit kwartaal loopt nog. Dit rapport is er pas als het kwartaal voorbij is: kies een eerder kwartaal.',
  REPORT_NEEDS_SUBJECT: 'Kies over wie het rapport gaat.',
  REPORT_FORMAT_NOT_OFFERED: 'Dit rapport is er niet in deze vorm.',
  REPORT_DEFINITION_CHANGED:
    'Dit rapport is gemaakt met een oudere versie van het programma. Het kan niet meer opnieuw worden gemaakt. Vraag een nieuw rapport aan.',
  REPORT_SNAPSHOT_DAMAGED:
    'De bewaarde gegevens van dit rapport zijn beschadigd. Vraag een nieuw rapport aan en meld dit aan de beheerder.',
};

export type ReportMessage = keyof typeof nl;

export const en: Record<ReportMessage, string> = {
  STATEMENT_DOES_NOT_ADD_UP:
    'The statement does not add up: the opening and the movements together are not the closing. The difference is {difference}. Please tell the treasurer.',
  REPORT_RENDER_TIMEOUT: 'Making the document took too long. Try again, or choose a shorter period.',
  REPORT_PERIOD_TURNED: 'The last day lies before the first. Turn them round.',
  REPORT_PERIOD_IN_FUTURE: 'The period goes on after today. Choose a last day up to today.',
  REPORT_PERIOD_TOO_LONG: 'The period is too long. Choose {years} years at most.',
  REPORT_FAILED: 'The document was not made. Ask for help and give this code: {code}.',

  STATEMENT_FILE_NAME: 'thermometer-statement-member-{number}-{from}-{until}',
  STATEMENT_TITLE: 'Thermometer statement',
  STATEMENT_PERIOD: '{from} to {until}',
  STATEMENT_DOCUMENT_TITLE: 'Thermometer statement of {name}, {period}',
  STATEMENT_MEMBER_NUMBER: 'Member number {number}',
  STATEMENT_CHAMBER_OF_COMMERCE: 'Chamber of Commerce {number}',
  STATEMENT_DEMO: 'This is an example. All persons and amounts are invented.',
  STATEMENT_PAGE: 'Page',
  STATEMENT_PAGE_OF: 'of',

  STATEMENT_ABOUT: 'About this statement',
  STATEMENT_REQUESTED_BY: 'Requested by',
  STATEMENT_BASIS: 'Reason',
  STATEMENT_GROUND:
    '{role, select, MEMBER {It is about the person’s own thermometer.} TREASURER {Treasurer of the cooperative, for the accounts.} BOARD {Board of the cooperative, for supervision.} OFFICER {Municipality, for a client of its own.} other {Coordinator of the cooperative, to support this member.}}',
  STATEMENT_MADE_AT: 'Made on',
  STATEMENT_MADE_AT_TEXT: '{date}, {time}',
  STATEMENT_LEFT_OUT: 'Left out',
  STATEMENT_LEFT_OUT_TEXT: 'For privacy this statement does not show: {items}.',
  STATEMENT_LEFT_OUT_NOTHING: 'Nothing was left out.',
  LEFT_OUT_COACHING: 'talks with the coach',
  LEFT_OUT_CITIZEN_NUMBER: 'the citizen service number',
  LEFT_OUT_BANK_ACCOUNTS: 'bank account numbers',
  LEFT_OUT_CUSTOMERS: 'names of customers',
  LEFT_OUT_REASONS: 'reasons and explanations',
  LEFT_OUT_GOAL_WORDS: 'the words of goals',
  LEFT_OUT_EVIDENCE: 'evidence on the learning path and what the coach said of it',
  LEFT_OUT_MONEY: 'money',
  LEFT_OUT_OTHER_MEMBERS: 'data of other members',

  STATEMENT_BALANCE: 'Balance on {date}',
  STATEMENT_THERMOMETER_ALT:
    'Drawing of a thermometer with a scale from {low} to {high}. It stands at {closing}. At the start it stood at {opening}.',
  STATEMENT_OPENING_MARK: 'start',
  STATEMENT_NOTHING_PAID: 'Nothing was paid out privately in this period.',
  STATEMENT_PAID:
    '{amount} was paid out privately in this period. This is income. It must be reported to the municipality.',

  STATEMENT_SUMMARY: 'Summary',
  STATEMENT_SUMMARY_WHAT: 'What',
  STATEMENT_SUMMARY_COUNT: 'Number',
  STATEMENT_AMOUNT: 'Amount',
  STATEMENT_OPENING: 'Opening on {date}',
  STATEMENT_CLOSING: 'Closing on {date}',
  STATEMENT_TAKEN_OVER: 'Taken over from the books before',
  STATEMENT_SALE: 'Sale',
  STATEMENT_CONTRIBUTION: 'Contribution to the cooperative',
  STATEMENT_TRAINING_FUND: 'Training fund',
  STATEMENT_SOLIDARITY: 'Solidarity fund',
  STATEMENT_POT: 'Pots of the cooperative',
  STATEMENT_LATE_COST: 'Later costs of sales',
  STATEMENT_REFUND: 'Paid back to customers',
  STATEMENT_INVESTMENT: 'Investment in the own enterprise',
  STATEMENT_PRIVATE_WITHDRAWAL: 'Paid out privately',
  STATEMENT_CORRECTION: 'Correction',
  STATEMENT_SETTLEMENT: 'Settlement on leaving',

  STATEMENT_MONTHS: 'Per month',
  STATEMENT_MONTH: 'Month',
  STATEMENT_IN: 'In',
  STATEMENT_OUT: 'Out',
  STATEMENT_BALANCE_SHORT: 'Balance',
  STATEMENT_MONTHS_ALT:
    'Bar chart of the difference per month. Highest: {highest} in {highestMonth}. Lowest: {lowest} in {lowestMonth}. The table below holds every amount.',
  STATEMENT_MONTHS_CAPTION: 'Difference per month: what came in minus what went out.',

  STATEMENT_MOVEMENTS: 'All movements',
  STATEMENT_DATE: 'Date',
  STATEMENT_DESCRIPTION: 'Description',
  STATEMENT_NO_MOVEMENTS: 'There were no movements in this period.',
  STATEMENT_RATE_OF: '{rate} of {base}',
  STATEMENT_RATE_OF_SINCE: '{rate} of {base}, agreed from {since}',
  STATEMENT_HOW_TO_READ:
    'Each amount is added to the balance above it. A minus (−) means: this was taken off. Is something wrong? The treasurer of {cooperative} can help.',

  LETTER_FILE_NAME: 'trial-decision-member-{number}-{date}',
  LETTER_DOCUMENT_TITLE: 'Decision on the trial of {name}, {date}',
  LETTER_TITLE: 'Decision on your trial',
  LETTER_DATE: 'Date of the decision: {date}',
  LETTER_WHAT: 'What was decided?',
  LETTER_WHAT_ADMITTED: 'On {date} {cooperative} decided: you become a member.',
  LETTER_WHAT_DECLINED: 'On {date} {cooperative} decided: you do not become a member.',
  LETTER_WHAT_STOPPED: 'On {date} {cooperative} decided: your trial stops.',
  LETTER_WHAT_EXTENDED: 'On {date} {cooperative} decided: your trial lasts longer.',
  LETTER_WHY: 'Why?',
  LETTER_WHY_NOTHING: 'No reason was written down with this decision. You can ask for it.',
  LETTER_MEANS: 'What does this mean for you?',
  LETTER_MEANS_TERM: 'You are a member from {date}. Your membership lasts until {end}, that day included.',
  LETTER_MEANS_NO_TERM: 'You are a member from {date}. Your membership has no end date.',
  LETTER_MEANS_EXTENDED:
    'Your trial lasts until {end}. From that day on the cooperative can decide whether you become a member.',
  LETTER_MEANS_ENDED:
    'Your time with {cooperative} ended on {date}. Did you sell anything during the trial? Ask the treasurer what happens to that money.',
  LETTER_MEANS_BENEFIT:
    'This is a decision of the cooperative. The municipality decides on your benefit. Ask your case manager what you have to report.',
  LETTER_CAN_DO: 'What can you do?',
  LETTER_CAN_ASK: 'Do you have a question? {name} is a coordinator of {cooperative} and will help you.',
  LETTER_CAN_OBJECT:
    'Do you disagree with this decision? Then write to the board of {cooperative}, {address}. Write why you disagree, and ask for an answer on paper. You may ask somebody to help you.',
  LETTER_GREETING: 'With kind regards,',
  REPORT_HAS_NO_PERIOD: 'This document has no period. Leave the two days empty.',
  REPORT_IS_OVER: 'This report is made, failed or cancelled already. There is nothing left to cancel.',
  REPORT_HAS_NOT_FAILED: 'This report has not failed. Only one that failed can be tried again.',
  REPORT_NOT_READY: 'This report is not made yet. Wait until it is ready.',
  NOTICE_REPORT_READY: '{report}: the report that you asked for is ready.',
  NOTICE_REPORT_FAILED: '{report}: the report that you asked for could not be made. Open it to see why.',
  REPORT_SCHEDULE_DOES_NOT_FIT:
    'This report is about a {kind, select, MONTH {month} QUARTER {quarter} other {year}}. Choose that here too.',
  REPORT_SCHEDULE_IS_THERE: 'You get this report by itself already.',
  REPORT_NOT_ALLOWED: 'With your role you cannot ask for this report.',
  REPORT_NEEDS_PERIOD: 'Choose the first and the last day.',
  REPORT_PERIOD_NOT_WHOLE:
    'Choose a whole {kind, select, MONTH {month} QUARTER {quarter} other {year}}. Is it still running? Then choose a last day up to today.',
  REPORT_PERIOD_RUNNING:
    'This quarter is still running. This report is there once the quarter is over: choose an earlier one.',
  REPORT_NEEDS_SUBJECT: 'Choose whom the report is about.',
  REPORT_FORMAT_NOT_OFFERED: 'This report is not offered in this form.',
  REPORT_DEFINITION_CHANGED:
    'This report was made by an older version of the program and cannot be made again. Ask for a new report.',
  REPORT_SNAPSHOT_DAMAGED:
    'The stored data of this report is damaged. Ask for a new report and tell the administrator.',
};

registerMessages({ nl, en });
