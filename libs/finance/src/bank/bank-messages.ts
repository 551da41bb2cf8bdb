import { registerMessages } from '#platform';

const nl = {
  BANK_SHARES_DIFFER:
    'De delen zijn samen {stated, number, ::currency/EUR}, maar de beweging is {expected, number, ::currency/EUR}. Het verschil is {difference, number, ::currency/EUR}. Er is niets geboekt.',
  BANK_SHARES_TOO_MANY: 'Splits een beweging in 1 tot {most} delen.',
  BANK_SHARE_EMPTY: 'Een deel van € 0,00 kan niet. Haal het weg of vul een bedrag in.',
  BANK_SHARE_TWICE: 'Deze factuur staat er twee keer in. Voeg die twee delen samen.',
  BANK_SHARE_TARGET:
    'Kies één ding waarop u boekt: een factuur, een verkoop, een rekening, een aanvraag, een uitgave of een regel.',
  BANK_SHARE_OTHER_AMOUNT:
    'Dit is goedgekeurd voor {expected, number, ::currency/EUR}, maar het deel is {stated, number, ::currency/EUR}. Er is niets geboekt.',
  BANK_ENTRY_NOT_BOOKED: 'Deze beweging is niet geboekt. Er is niets om terug te draaien.',
  LATE_COST_STANDS:
    'Bij deze verkoop kwamen later nog kosten: {description}, {amount, number, ::currency/EUR}. Draai die kosten eerst terug. Dat kan bij de factuur. Is er geen factuur? Dan kan het bij Boeken, in het journaal.',
  BANK_ENTRY_NOT_ASIDE: 'Deze beweging staat niet opzij. Zij wacht al, of zij is geboekt.',
  BANK_HOLD_UNTIL_LATER: 'Kies een dag die nog komt.',
  BANK_TOO_MANY: 'Bevestig hoogstens {most} voorstellen tegelijk.',
  BANK_TARGET_NOT_BY_HAND:
    'Deze rekening verandert alleen door facturen, verdelingen en betalingen. Kies een andere rekening.',
  VAT_NOT_HERE:
    'Bij deze rekening hoort geen btw. Laat de btw weg, of kies een rekening voor kosten of opbrengsten.',
  BANK_RULE_EMPTY: 'Zeg waaraan de regel een beweging herkent: een rekening, een naam of een stuk tekst.',
  BANK_RULE_TOO_SHORT: 'Dit stuk tekst is te kort. Gebruik minstens {least} tekens.',
  BANK_RULE_OVER: 'Deze regel is dan al voorbij, of begint pas later. Kies een andere dag.',
  MATCH_REFERENCE_AND_AMOUNT: 'Het betalingskenmerk en het bedrag kloppen.',
  MATCH_REFERENCE: 'Het betalingskenmerk klopt, het bedrag is anders.',
  MATCH_AMOUNT_AND_IBAN: 'Het bedrag en de rekening van de klant kloppen.',
  MATCH_AMOUNT_AND_HISTORY: 'Het bedrag klopt, en van deze rekening is eerder voor deze klant betaald.',
  MATCH_AMOUNT_AND_NAME: 'Het bedrag en de naam van de klant kloppen.',
  MATCH_IBAN: 'De rekening is van deze klant, het bedrag is anders.',
  MATCH_HISTORY: 'Van deze rekening is eerder voor deze klant betaald; het bedrag is anders.',
  MATCH_AMOUNT: 'Alleen het bedrag klopt.',
  MATCH_RULE: 'Zo zegt uw regel “{name}” het.',
  MATCH_LAST_ACCOUNT: 'Een beweging van dezelfde rekening is de vorige keer hier geboekt.',
  RULE_BANK_ENTRY: 'Geboekt van de bank',
};

const en: Record<keyof typeof nl, string> = {
  BANK_SHARES_DIFFER:
    'The shares are {stated, number, ::currency/EUR} together, but the entry is {expected, number, ::currency/EUR}. The difference is {difference, number, ::currency/EUR}. Nothing was booked.',
  BANK_SHARES_TOO_MANY: 'Split an entry into 1 to {most} shares.',
  BANK_SHARE_EMPTY: 'A share of €0.00 cannot be. Take it out or fill in an amount.',
  BANK_SHARE_TWICE: 'This invoice is in it twice. Make one share of the two.',
  BANK_SHARE_TARGET:
    'Choose one thing to book on: an invoice, a sale, an account, a request, an expense or a rule.',
  BANK_SHARE_OTHER_AMOUNT:
    'This was approved for {expected, number, ::currency/EUR}, but the share is {stated, number, ::currency/EUR}. Nothing was booked.',
  BANK_ENTRY_NOT_BOOKED: 'This entry is not booked. There is nothing to undo.',
  LATE_COST_STANDS:
    'Costs of this sale came later: {description}, {amount, number, ::currency/EUR}. Take those costs back first, at the invoice. Is there no invoice? Then do it in Books, in the journal.',
  BANK_ENTRY_NOT_ASIDE: 'This entry was not set aside. It waits already, or is booked.',
  BANK_HOLD_UNTIL_LATER: 'Choose a day that is still to come.',
  BANK_TOO_MANY: 'Confirm at most {most} proposals at once.',
  BANK_TARGET_NOT_BY_HAND: 'Only invoices, divisions and payments move this account. Choose another account.',
  VAT_NOT_HERE:
    'No VAT belongs with this account. Leave the VAT out, or choose an account of costs or income.',
  BANK_RULE_EMPTY: 'Say how the rule knows an entry: by an account, a name or a piece of text.',
  BANK_RULE_TOO_SHORT: 'This piece of text is too short. Use at least {least} characters.',
  BANK_RULE_OVER: 'This rule is over by then, or begins only later. Choose another day.',
  MATCH_REFERENCE_AND_AMOUNT: 'The payment reference and the amount are right.',
  MATCH_REFERENCE: 'The payment reference is right, the amount differs.',
  MATCH_AMOUNT_AND_IBAN: "The amount and the customer's account are right.",
  MATCH_AMOUNT_AND_HISTORY: 'The amount is right, and this account paid for this customer before.',
  MATCH_AMOUNT_AND_NAME: "The amount and the customer's name are right.",
  MATCH_IBAN: "The account is this customer's, the amount differs.",
  MATCH_HISTORY: 'This account paid for this customer before; the amount differs.',
  MATCH_AMOUNT: 'Only the amount is right.',
  MATCH_RULE: 'Your rule “{name}” says so.',
  MATCH_LAST_ACCOUNT: 'An entry of the same account was booked here last time.',
  RULE_BANK_ENTRY: 'Booked from the bank',
};

registerMessages({ nl, en });
