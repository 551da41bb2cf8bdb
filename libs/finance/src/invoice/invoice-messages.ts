import { registerMessages } from '#platform';

const nl = {
  CUSTOMER_COUNTRY_INVALID: 'Dit is geen land. Schrijf twee letters, zoals NL of BE.',
  CUSTOMER_IS_CITIZEN:
    'Een burger heeft geen KvK-nummer, OIN of btw-id. Haal het weg, of kies een bedrijf of overheid.',
  CUSTOMER_ARCHIVED: 'Deze klant staat in het archief. Haal hem er eerst uit.',
  CUSTOMER_EMAIL_MISSING: 'Van deze klant is geen e-mailadres bekend. Vul het eerst in.',
  OIN_INVALID: 'Dit OIN klopt niet. Een OIN heeft twintig cijfers en hoort bij een overheid.',
  TERM_DAYS_INVALID: 'Deze betalingstermijn kan niet. Kies 0 tot en met {most} dagen.',
  ENTERPRISE_NOT_OF_MEMBER:
    'Op deze dag had dit lid geen deel in dit bedrijf. Kies een ander bedrijf of lid.',
  VAT_NOT_UNDER_KOR:
    'Uw coöperatie rekent geen btw: zij doet mee met de kleineondernemersregeling. Kies “vrijgesteld”.',
  INVOICE_NOT_OPEN: 'Van deze factuur staat niets meer open.',
  INVOICE_WRITTEN_OFF: 'Deze factuur is afgeboekt. Daar kan geen creditnota meer bij.',
  CREDIT_EMPTY: 'Er is niets om te crediteren. Kies een regel en een aantal.',
  CREDIT_LINE_UNKNOWN: 'Regel {line} staat niet op de factuur, of u noemt hem twee keer.',
  CREDIT_EXCEEDS_INVOICE: 'Dit is meer dan er van de factuur over is. Crediteer minder.',
  REMINDERS_ALL_SENT:
    'De klant heeft de laatste aanmaning al gehad. Bel de klant of overleg met het bestuur.',
  REMINDER_NOT_DUE: 'De volgende herinnering kan vanaf {date}.',
  QUOTE_ALREADY_SENT: 'Deze offerte is al verstuurd. Zij verandert niet meer. Maak een nieuwe.',
  QUOTE_NOT_SENT: 'Deze offerte is nog niet verstuurd.',
  QUOTE_ALREADY_ANSWERED: 'De klant heeft al geantwoord op deze offerte.',
  QUOTE_EXPIRED: 'Deze offerte is niet meer geldig. Maak een nieuwe.',

  MAIL_INVOICE_SUBJECT: 'Factuur {number} van {cooperative}',
  MAIL_INVOICE_TEXT:
    'Beste klant,\n\nIn de bijlage vindt u factuur {number} van {cooperative}.\n\nWilt u deze betalen vóór of op {date}? Alles wat u daarvoor nodig hebt, staat op de factuur.',
  MAIL_CREDIT_NOTE_SUBJECT: 'Creditnota {number} van {cooperative}',
  MAIL_CREDIT_NOTE_TEXT:
    'Beste klant,\n\nIn de bijlage vindt u creditnota {number} van {cooperative}. Deze hoort bij factuur {invoice}.',
  MAIL_QUOTE_SUBJECT: 'Offerte {number} van {cooperative}',
  MAIL_QUOTE_TEXT:
    'Beste klant,\n\nIn de bijlage vindt u offerte {number} van {cooperative}.\n\nDe offerte is geldig tot en met {date}.',
  MAIL_PAYMENT_REMINDER_SUBJECT:
    '{step, select, 1 {Herinnering} 2 {Tweede herinnering} other {Laatste aanmaning}}: factuur {number} van {cooperative}',
  MAIL_PAYMENT_REMINDER_TEXT:
    'Beste klant,\n\nWij hebben nog geen volledige betaling ontvangen van factuur {number} van {cooperative}. Onze brief vindt u in de bijlage.\n\nWilt u betalen vóór of op {date}? Hebt u al betaald? Dan hoeft u niets te doen.',

  REMINDER_1:
    'Misschien is het u ontgaan: factuur {number} van {issued} is nog niet helemaal betaald. U had kunnen betalen tot en met {due}. Er staat nog {open, number, ::currency/EUR} open.\n\nWilt u dit bedrag betalen vóór of op {before}?\n\nHebt u al betaald? Dan hoeft u niets te doen. Hebt u een vraag of klopt er iets niet? Laat het ons weten.',
  REMINDER_2:
    'Wij schreven u eerder over factuur {number} van {issued}. Deze had betaald moeten zijn op {due}. Er staat nog {open, number, ::currency/EUR} open.\n\nWij vragen u dit bedrag te betalen vóór of op {before}.\n\nLukt dat niet? Neem dan contact met ons op. Dan zoeken wij samen een oplossing.',
  REMINDER_3_CITIZEN:
    'Wij hebben u twee keer geschreven over factuur {number} van {issued}. Deze had betaald moeten zijn op {due}. Er staat nog {open, number, ::currency/EUR} open.\n\nDit is onze laatste aanmaning. U hebt nog veertien dagen om te betalen, vanaf de dag nadat u deze brief hebt gekregen: betaal vóór of op {before}.\n\nBetaalt u niet op tijd, dan mogen wij u de kosten van het incasseren rekenen. Volgens de wet is dat hoogstens {costs, number, ::currency/EUR}.\n\nLukt betalen niet? Neem dan contact met ons op. Dan zoeken wij samen een oplossing.',
  REMINDER_3_BUSINESS:
    'Wij hebben u twee keer geschreven over factuur {number} van {issued}. Deze had betaald moeten zijn op {due}. Er staat nog {open, number, ::currency/EUR} open.\n\nDit is onze laatste aanmaning. Betaal vóór of op {before}.\n\nBetaalt u niet op tijd, dan mogen wij u de kosten van het incasseren rekenen. Volgens de wettelijke staffel is dat hoogstens {costs, number, ::currency/EUR}.\n\nLukt betalen niet? Neem dan contact met ons op. Dan zoeken wij samen een oplossing.',
};

const en: Record<keyof typeof nl, string> = {
  CUSTOMER_COUNTRY_INVALID: 'This is no country. Write two letters, such as NL or BE.',
  CUSTOMER_IS_CITIZEN:
    'A citizen has no KvK number, OIN or VAT id. Take it away, or choose a company or a public body.',
  CUSTOMER_ARCHIVED: 'This customer is in the archive. Take it out first.',
  CUSTOMER_EMAIL_MISSING: 'No e-mail address of this customer is known. Fill it in first.',
  OIN_INVALID: 'This OIN is not right. An OIN has twenty digits and belongs to a public body.',
  TERM_DAYS_INVALID: 'This term of payment is not possible. Choose 0 to {most} days.',
  ENTERPRISE_NOT_OF_MEMBER:
    'This member had no share in this enterprise on that day. Choose another enterprise or member.',
  VAT_NOT_UNDER_KOR: 'Your cooperative charges no VAT: it is in the small business scheme. Choose “exempt”.',
  INVOICE_NOT_OPEN: 'Nothing of this invoice is open any more.',
  INVOICE_WRITTEN_OFF: 'This invoice was written off. It cannot be credited any more.',
  CREDIT_EMPTY: 'There is nothing to credit. Choose a line and a quantity.',
  CREDIT_LINE_UNKNOWN: 'Line {line} is not on the invoice, or you name it twice.',
  CREDIT_EXCEEDS_INVOICE: 'This is more than is left of the invoice. Credit less.',
  REMINDERS_ALL_SENT: 'The customer had the last notice already. Call the customer, or ask the board.',
  REMINDER_NOT_DUE: 'The next reminder can be sent from {date}.',
  QUOTE_ALREADY_SENT: 'This quote was sent already. It does not change. Make a new one.',
  QUOTE_NOT_SENT: 'This quote was not sent yet.',
  QUOTE_ALREADY_ANSWERED: 'The customer answered this quote already.',
  QUOTE_EXPIRED: 'This quote is no longer valid. Make a new one.',

  MAIL_INVOICE_SUBJECT: 'Invoice {number} from {cooperative}',
  MAIL_INVOICE_TEXT:
    'Dear customer,\n\nYou find invoice {number} from {cooperative} with this mail.\n\nPlease pay it on or before {date}. All that you need for it stands on the invoice.',
  MAIL_CREDIT_NOTE_SUBJECT: 'Credit note {number} from {cooperative}',
  MAIL_CREDIT_NOTE_TEXT:
    'Dear customer,\n\nYou find credit note {number} from {cooperative} with this mail. It belongs to invoice {invoice}.',
  MAIL_QUOTE_SUBJECT: 'Quote {number} from {cooperative}',
  MAIL_QUOTE_TEXT:
    'Dear customer,\n\nYou find quote {number} from {cooperative} with this mail.\n\nThe quote is valid until {date}.',
  MAIL_PAYMENT_REMINDER_SUBJECT:
    '{step, select, 1 {Reminder} 2 {Second reminder} other {Last notice}}: invoice {number} from {cooperative}',
  MAIL_PAYMENT_REMINDER_TEXT:
    'Dear customer,\n\nWe have not received full payment of invoice {number} from {cooperative} yet. You find our letter with this mail.\n\nPlease pay on or before {date}. Have you paid already? Then there is nothing that you need to do.',

  REMINDER_1:
    'It may have escaped you: invoice {number} of {issued} is not fully paid yet. It was due on {due}. {open, number, ::currency/EUR} is still open.\n\nPlease pay this amount on or before {before}.\n\nHave you paid already? Then there is nothing that you need to do. Do you have a question, or is something not right? Let us know.',
  REMINDER_2:
    'We wrote to you about invoice {number} of {issued}. It was due on {due}. {open, number, ::currency/EUR} is still open.\n\nWe ask you to pay this amount on or before {before}.\n\nIs that not possible? Please contact us. Then we look for a solution together.',
  REMINDER_3_CITIZEN:
    'We wrote to you twice about invoice {number} of {issued}. It was due on {due}. {open, number, ::currency/EUR} is still open.\n\nThis is our last notice. You have fourteen days more to pay, from the day after you received this letter: pay on or before {before}.\n\nIf you do not pay in time, we may charge you the costs of collecting it. By law these are at most {costs, number, ::currency/EUR}.\n\nIs paying not possible? Please contact us. Then we look for a solution together.',
  REMINDER_3_BUSINESS:
    'We wrote to you twice about invoice {number} of {issued}. It was due on {due}. {open, number, ::currency/EUR} is still open.\n\nThis is our last notice. Pay on or before {before}.\n\nIf you do not pay in time, we may charge you the costs of collecting it. By the statutory scale these are at most {costs, number, ::currency/EUR}.\n\nIs paying not possible? Please contact us. Then we look for a solution together.',
};

registerMessages({ nl, en });
