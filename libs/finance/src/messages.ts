import { registerMessages } from '#platform';

export const nl = {
  BANK_FILE_FORMAT:
    'Dit is geen bankbestand dat wij kunnen lezen. Download bij uw bank een bestand in de vorm CAMT.053, versie 02 of 08.',
  BANK_FILE_ENCODING:
    'In dit bestand staan tekens die wij niet kunnen lezen. Download het bestand opnieuw bij uw bank en sla het niet eerst op met een ander programma.',
  BANK_FILE_MALFORMED:
    'Het bestand is niet heel. Het gaat mis op regel {line}. Download het bestand opnieuw bij uw bank.',
  BANK_FILE_DOCTYPE:
    'Op regel {line} staat een verwijzing die niet in een bankbestand hoort. Wij lezen dit bestand niet. Download het opnieuw bij uw bank.',
  BANK_FILE_EMPTY: 'Er staat geen afschrift in dit bestand. Kies bij uw bank een andere periode.',
  BANK_FIELD_MISSING:
    'Het onderdeel {field} ontbreekt. Het gaat om regel {line} van het bestand. Er is niets ingelezen. Vraag uw bank om een goed bestand.',
  BANK_FIELD_INVALID:
    'Het onderdeel {field} op regel {line} van het bestand klopt niet. Er is niets ingelezen. Vraag uw bank om een goed bestand.',
  BANK_AMOUNT_PRECISION:
    'Op regel {line} staat het bedrag {amount}. Dat is geen heel aantal centen. Er is niets ingelezen. Vraag uw bank om een goed bestand.',
  BANK_CURRENCY:
    'In afschrift {statement} staan bedragen in {currency}. Wij lezen alleen afschriften in euro. Er is niets ingelezen.',
  BANK_STATEMENT_UNBALANCED:
    'Afschrift {statement} klopt niet. Het begin en de bewegingen samen zijn {expected, number, ::currency/EUR}, maar het eind is {stated, number, ::currency/EUR}. Het verschil is {difference, number, ::currency/EUR}. Er is niets ingelezen. Vraag uw bank om een goed bestand.',
  BANK_STATEMENT_GAP:
    'Afschrift {statement} sluit niet aan. Het vorige eindigt op {expected, number, ::currency/EUR}, maar dit begint op {stated, number, ::currency/EUR}. Het verschil is {difference, number, ::currency/EUR}. Er is niets ingelezen. Lees eerst het afschrift in dat ertussen hoort.',
  INVOICE_EMPTY: 'Er staat niets op deze factuur. Voeg een regel toe.',
  INVOICE_NUMBER_INVALID: 'Dit is geen goed factuurnummer. Een goed nummer is bijvoorbeeld 2026-0001.',
  QUANTITY_INVALID:
    'Dit is geen goed aantal. Gebruik hoogstens drie cijfers achter de komma, niet nul en niet meer dan een miljoen.',
  VAT_RATE_UNKNOWN:
    'Wij kennen geen btw-tarief ({code, select, HIGH {hoog} LOW {laag} ZERO {nul} EXEMPT {vrijgesteld} other {verlegd}}) voor {date}. Controleer de datum van de levering.',
  PAYMENT_REFERENCE_INVALID:
    'Dit betalingskenmerk klopt niet. Kijk of u het goed hebt overgenomen. Het begint met RF.',
  PAYMENT_EXCEEDS_INVOICE:
    'Dit past niet bij de factuur. Er staat nog {open, number, ::currency/EUR} open en de betaling is {payment, number, ::currency/EUR}. Boek alleen wat open staat.',
  POLICY_RATE_INVALID:
    'Deze percentages kunnen niet. De afdracht en de opleidingspot zijn samen hoogstens 100 procent en geen van beide is lager dan 0.',
  LEDGER_NOT_OPEN: 'De boekhouding van de coöperatie is nog niet open. Neem eerst een lid aan.',
  LEDGER_ACCOUNT_UNKNOWN: 'Deze rekening staat niet in het rekeningschema. Er is niets geboekt.',
  LEDGER_ACCOUNT_ARCHIVED: 'Deze rekening is opgeborgen. Kies een andere, of haal haar terug.',
  LEDGER_ACCOUNT_NUMBER_TAKEN: 'Dit nummer heeft al een andere rekening. Kies een ander nummer.',
  ENTRY_UNKNOWN: 'Dit boekstuk kennen wij niet. Er is niets geboekt.',
  ENTRY_IS_REVERSAL: 'Dit boekstuk draait zelf al iets terug. Boek opnieuw wat wel klopt.',
  ENTRY_ALREADY_REVERSED: 'Dit boekstuk is al teruggedraaid.',
  REVERSAL_NOT_EXACT: 'Deze terugboeking is niet precies het spiegelbeeld. Er is niets geboekt.',
  ADVANCE_WOULD_BE_NEGATIVE: 'Dit is meer dan er aan voorschot openstaat. Er is niets geboekt.',
  ENTRY_NOT_BALANCED:
    'Deze boeking is niet in evenwicht. Het verschil tussen debet en credit is {difference, number, ::currency/EUR}. Er is niets geboekt.',
  ENTRY_WITHOUT_LINES: 'Een boeking zonder regels kan niet. Er is niets geboekt.',
  ENTRY_ALREADY_POSTED: 'Deze boeking staat al vast. Maak een nieuwe boeking om haar te verbeteren.',
  ENTRY_OUTSIDE_CHAIN: 'Deze boeking past niet achter de vorige. Er is niets geboekt.',
  POSTED_LINES_NEVER_CHANGE:
    'Wat geboekt is, verandert niet meer. Maak een nieuwe boeking om het te verbeteren.',
  PERIOD_CLOSED: 'Deze periode is afgesloten. Kies een latere datum.',
  POLICY_NOT_IN_FORCE: 'Dit besluit gold niet op de dag van de boeking. Er is niets geboekt.',
  THERMOMETER_NOT_OPEN:
    'Op deze dag was er geen thermometer van deze persoon. Die gaat open na de proef, en sluit als iemand vertrekt.',
  THERMOMETER_WOULD_BE_NEGATIVE: 'Er staat niet genoeg in de thermometer. Er is niets geboekt.',
  PAGE_ASKED_TWICE: 'Vraag één pagina van deze lijst tegelijk.',
  DIRECT_COSTS_EXCEED_NET: 'De directe kosten moeten lager zijn dan het bedrag zonder btw. Kijk ze na.',
  INVOICE_TOO_LONG: 'Op een factuur passen hoogstens {most} regels.',
  INVOICE_ALREADY_FINAL: 'Deze factuur is al definitief. Zij verandert niet meer.',
  INVOICE_IS_DRAFT: 'Deze factuur is nog een concept. Maak haar eerst definitief.',
  SUPPLY_OUTSIDE_MEMBERSHIP: 'Op {date} was deze persoon geen lid. Controleer de datum van de levering.',
  COOPERATIVE_NOT_REGISTERED:
    'De gegevens van de coöperatie ontbreken. Vul eerst naam, adres, KvK-nummer en rekening in.',
  CUSTOMER_VAT_ID_INVALID: 'Dit btw-id klopt niet. Het begint met twee letters van het land.',
  CUSTOMER_VAT_ID_MISSING: 'Voor een verlegde btw is het btw-id van de klant nodig. Vul het eerst in.',
  BANK_ACCOUNT_EXISTS: 'Deze bankrekening staat er al.',
  BANK_ACCOUNT_UNKNOWN:
    'Afschrift {statement} is van een rekening die wij niet kennen. Er is niets ingelezen. Voeg eerst de bankrekening toe.',
  BANK_STATEMENT_DIFFERS:
    'Afschrift {statement} is eerder ingelezen met een andere inhoud. {entry, plural, =0 {De saldi zijn anders.} other {Beweging # van {amount, number, ::currency/EUR} is de eerste die anders is.}} Er is niets ingelezen. Vraag uw bank welk afschrift goed is.',
  BANK_ENTRY_ALREADY_BOOKED: 'Deze beweging is al geboekt.',
  BANK_ENTRY_IGNORED: 'Deze beweging is al opzij gezet.',
  VAT_EXCEEDS_AMOUNT: 'De btw moet lager zijn dan het bedrag, en niet lager dan nul.',
  INVESTMENT_OWN_REQUEST: 'Dit is uw eigen aanvraag. Iemand anders moet erover beslissen.',
  INVESTMENT_ALREADY_DECIDED: 'U hebt hierover al beslist, of de beslissing is al compleet.',
  INVESTMENT_NOT_APPROVED: 'Deze aanvraag is nog niet goedgekeurd.',
  INVESTMENT_ALREADY_PAID: 'Deze investering is al betaald.',
  POLICY_TOUCHES_INVOICES_OPEN:
    '{count, plural, =0 {Er staat geen factuur open.} one {# factuur staat open. Wat op of na deze dag wordt betaald, wordt volgens dit besluit verdeeld.} other {# facturen staan open. Wat op of na deze dag wordt betaald, wordt volgens dit besluit verdeeld.}}',
  POLICY_TOUCHES_PAYMENTS_BOOKED:
    '{count, plural, =0 {Er is nog niets verdeeld.} one {# betaling is al verdeeld. Die verdeling blijft staan.} other {# betalingen zijn al verdeeld. Die verdeling blijft staan.}}',
};

const en: Record<keyof typeof nl, string> = {
  BANK_FILE_FORMAT:
    'This is not a bank file that we can read. Download a CAMT.053 file, version 02 or 08, from your bank.',
  BANK_FILE_ENCODING:
    'This file has characters that we cannot read. Download it again from your bank, and do not save it with another program first.',
  BANK_FILE_MALFORMED: 'The file is broken at line {line}. Download it again from your bank.',
  BANK_FILE_DOCTYPE:
    'Line {line} has a reference that does not belong in a bank file. We do not read this file. Download it again from your bank.',
  BANK_FILE_EMPTY: 'There is no statement in this file. Choose another period at your bank.',
  BANK_FIELD_MISSING:
    '{field} is missing at line {line} of the file. Nothing was imported. Ask your bank for a correct file.',
  BANK_FIELD_INVALID:
    '{field} at line {line} of the file is not right. Nothing was imported. Ask your bank for a correct file.',
  BANK_AMOUNT_PRECISION:
    'Line {line} has the amount {amount}, which is not a whole number of cents. Nothing was imported. Ask your bank for a correct file.',
  BANK_CURRENCY:
    'Statement {statement} has amounts in {currency}. We only read statements in euros. Nothing was imported.',
  BANK_STATEMENT_UNBALANCED:
    'Statement {statement} does not add up. The opening balance and the entries make {expected, number, ::currency/EUR}, but the closing balance is {stated, number, ::currency/EUR}. The difference is {difference, number, ::currency/EUR}. Nothing was imported. Ask your bank for a correct file.',
  BANK_STATEMENT_GAP:
    'Statement {statement} does not follow on. The one before it ends at {expected, number, ::currency/EUR}, but this one begins at {stated, number, ::currency/EUR}. The difference is {difference, number, ::currency/EUR}. Nothing was imported. First import the statement that belongs in between.',
  INVOICE_EMPTY: 'There is nothing on this invoice. Add a line.',
  INVOICE_NUMBER_INVALID: 'This is not an invoice number. An invoice number looks like 2026-0001.',
  QUANTITY_INVALID:
    'This is not a quantity. Use at most three decimals, not zero, and not more than a million.',
  VAT_RATE_UNKNOWN:
    'We know no VAT rate ({code, select, HIGH {high} LOW {low} ZERO {zero} EXEMPT {exempt} other {reverse charge}}) for {date}. Check the date of the supply.',
  PAYMENT_REFERENCE_INVALID:
    'This payment reference is not right. Check that you copied it correctly. It begins with RF.',
  PAYMENT_EXCEEDS_INVOICE:
    'This does not fit the invoice. {open, number, ::currency/EUR} is still open and the payment is {payment, number, ::currency/EUR}. Book only what is open.',
  POLICY_RATE_INVALID:
    'These percentages cannot be. The contribution and the training fund together are at most 100 percent, and neither is below 0.',
  LEDGER_NOT_OPEN: 'The books of the cooperative are not open yet. Admit a member first.',
  LEDGER_ACCOUNT_UNKNOWN: 'This account is not in the chart of accounts. Nothing was booked.',
  LEDGER_ACCOUNT_ARCHIVED: 'This account was put away. Choose another one, or bring it back.',
  LEDGER_ACCOUNT_NUMBER_TAKEN: 'Another account has this number. Choose another one.',
  ENTRY_UNKNOWN: 'We do not know this entry. Nothing was booked.',
  ENTRY_IS_REVERSAL: 'This entry itself takes something back. Book what is right anew.',
  ENTRY_ALREADY_REVERSED: 'This entry was taken back already.',
  REVERSAL_NOT_EXACT: 'This reversal is not the exact mirror. Nothing was booked.',
  ADVANCE_WOULD_BE_NEGATIVE: 'This is more than the advance that is open. Nothing was booked.',
  ENTRY_NOT_BALANCED:
    'This entry is not in balance. The difference between debit and credit is {difference, number, ::currency/EUR}. Nothing was booked.',
  ENTRY_WITHOUT_LINES: 'An entry without lines is not possible. Nothing was booked.',
  ENTRY_ALREADY_POSTED: 'This entry stands. Make a new entry to mend it.',
  ENTRY_OUTSIDE_CHAIN: 'This entry does not follow the one before it. Nothing was booked.',
  POSTED_LINES_NEVER_CHANGE: 'What was booked does not change. Make a new entry to mend it.',
  PERIOD_CLOSED: 'This period is closed. Choose a later date.',
  POLICY_NOT_IN_FORCE: 'This decision did not hold on the day of the booking. Nothing was booked.',
  THERMOMETER_NOT_OPEN:
    'On this day this person had no thermometer. It opens after the trial and closes when somebody leaves.',
  THERMOMETER_WOULD_BE_NEGATIVE: 'There is not enough in the thermometer. Nothing was booked.',
  PAGE_ASKED_TWICE: 'Ask for one page of this list at a time.',
  DIRECT_COSTS_EXCEED_NET: 'The direct costs must be lower than the amount without VAT. Check them.',
  INVOICE_TOO_LONG: 'An invoice has at most {most} lines.',
  INVOICE_ALREADY_FINAL: 'This invoice is final already. It does not change.',
  INVOICE_IS_DRAFT: 'This invoice is still a draft. Make it final first.',
  SUPPLY_OUTSIDE_MEMBERSHIP: 'On {date} this person was no member. Check the date of the supply.',
  COOPERATIVE_NOT_REGISTERED:
    'The data of the cooperative are missing. First fill in name, address, register number and account.',
  CUSTOMER_VAT_ID_INVALID: 'This VAT id is not right. It begins with the two letters of the country.',
  CUSTOMER_VAT_ID_MISSING: 'To leave the VAT to the customer, its VAT id is needed. Fill it in first.',
  BANK_ACCOUNT_EXISTS: 'This bank account is there already.',
  BANK_ACCOUNT_UNKNOWN:
    'Statement {statement} is of an account that we do not know. Nothing was imported. Add the bank account first.',
  BANK_STATEMENT_DIFFERS:
    'Statement {statement} was imported before with other content. {entry, plural, =0 {The balances differ.} other {Entry # of {amount, number, ::currency/EUR} is the first that differs.}} Nothing was imported. Ask your bank which statement is right.',
  BANK_ENTRY_ALREADY_BOOKED: 'This entry is booked already.',
  BANK_ENTRY_IGNORED: 'This entry was set aside already.',
  VAT_EXCEEDS_AMOUNT: 'The VAT must be lower than the amount, and not below zero.',
  INVESTMENT_OWN_REQUEST: 'This is your own request. Somebody else must decide on it.',
  INVESTMENT_ALREADY_DECIDED: 'You decided on this already, or the decision is complete.',
  INVESTMENT_NOT_APPROVED: 'This request is not approved yet.',
  INVESTMENT_ALREADY_PAID: 'This investment is paid already.',
  POLICY_TOUCHES_INVOICES_OPEN:
    '{count, plural, =0 {No invoice is open.} one {# invoice is open. What is paid on this day or later is divided by this decision.} other {# invoices are open. What is paid on this day or later is divided by this decision.}}',
  POLICY_TOUCHES_PAYMENTS_BOOKED:
    '{count, plural, =0 {Nothing has been divided yet.} one {# payment was divided already. That stays as it is.} other {# payments were divided already. That stays as it is.}}',
};

registerMessages({ nl, en });
