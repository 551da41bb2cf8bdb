import { registerMessages } from '#platform';

const nl = {
  ADVANCE_HAS_NO_RECEIPT:
    'Een voorschot vraagt u aan zonder bon en zonder btw. De bonnen laat u zien als u het geld hebt uitgegeven.',
  ADVANCE_NOT_OUT: 'Dit is geen voorschot dat nog openstaat.',
  ADVANCE_ALREADY_SETTLED: 'Op dit voorschot is al iets afgerekend of terugbetaald. Draai dat eerst terug.',
  ADVANCE_RECEIPT_MISSING: 'Kies ten minste één bon.',
  ADVANCE_RECEIPT_CLOSED: 'Deze bon is al geboekt, of telt niet mee.',
  ADVANCE_ABOVE_APPROVAL:
    'Er is meer uitgegeven dan één persoon mag goedkeuren. Laat een bon weg en vraag dat bedrag apart aan.',
  ADVANCE_REPAYMENT_TOO_HIGH:
    'Dit is te veel. Van dit voorschot staat nog {outstanding, number, ::currency/EUR} open.',
};

const en: Record<keyof typeof nl, string> = {
  ADVANCE_HAS_NO_RECEIPT:
    'You ask for an advance without a receipt and without VAT. You show the receipts once you have spent the money.',
  ADVANCE_NOT_OUT: 'This is no advance that is still open.',
  ADVANCE_ALREADY_SETTLED:
    'Something of this advance was settled or paid back already. Take that back first.',
  ADVANCE_RECEIPT_MISSING: 'Choose at least one receipt.',
  ADVANCE_RECEIPT_CLOSED: 'This receipt is booked already, or does not count.',
  ADVANCE_ABOVE_APPROVAL:
    'More was spent than one person may approve. Leave a receipt out and ask for that amount by itself.',
  ADVANCE_REPAYMENT_TOO_HIGH:
    'This is too much. {outstanding, number, ::currency/EUR} of this advance is still open.',
};

registerMessages({ nl, en });
