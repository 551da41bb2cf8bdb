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
};

registerMessages({ nl, en });
