import { registerMessages } from '#platform';

const nl = {
  INVESTMENT_DECIDED_MEANWHILE:
    '{by} heeft deze aanvraag op {date} al {outcome, select, APPROVED {goedgekeurd} other {afgewezen}}. Dat stond nog niet op uw scherm. Bekijk de aanvraag opnieuw en beslis daarna.',
  INVESTMENT_CHANGED_MEANWHILE:
    'Deze aanvraag is veranderd nadat u haar opende. Bekijk de aanvraag opnieuw en beslis daarna.',
  INVESTMENT_WITHDRAWN: 'Deze aanvraag is ingetrokken.',
  INVESTMENT_DECLINED: 'Deze aanvraag is afgewezen. Doe een nieuwe aanvraag.',
  INVESTMENT_RECEIPT_MISSING: 'Er is nog geen bon. Voeg eerst een foto of PDF van de bon toe.',
  INVESTMENT_ABOVE_APPROVAL:
    'De bon is hoger dan het bedrag dat is goedgekeurd. Trek deze aanvraag in en vraag het hele bedrag opnieuw aan.',
  INVESTMENT_NOT_PAID: 'Deze aanvraag is nog niet betaald.',
  FORECAST_ENOUGH:
    'Hierna blijft er {left, number, ::currency/EUR} over.{hasReserved, select, yes { Er is al {reserved, number, ::currency/EUR} beloofd aan andere aanvragen.} other {}}',
  FORECAST_SHORT:
    'Er is niet genoeg. U komt {short, number, ::currency/EUR} tekort.{hasReserved, select, yes { Er is al {reserved, number, ::currency/EUR} beloofd aan andere aanvragen.} other {}}',
  APPROVAL_OPEN:
    'U kunt hierover beslissen. {missing, plural, =1 {Er is nog één goedkeuring nodig.} other {Er zijn nog # goedkeuringen nodig, van verschillende mensen.}}',
  APPROVAL_OWN_REQUEST: 'Dit is uw eigen aanvraag. Iemand anders moet erover beslissen.',
  APPROVAL_ALREADY_DECIDED: 'U hebt hierover al beslist. Nu moet iemand anders nog beslissen.',
  APPROVAL_WITHDRAWN: 'Dit is ingetrokken. Er hoeft niemand meer te beslissen.',
};

const en: Record<keyof typeof nl, string> = {
  INVESTMENT_DECIDED_MEANWHILE:
    '{by} {outcome, select, APPROVED {approved} other {declined}} this request on {date}. Your screen did not show that yet. Look at the request again and decide then.',
  INVESTMENT_CHANGED_MEANWHILE:
    'This request was changed after you opened it. Look at the request again and decide then.',
  INVESTMENT_WITHDRAWN: 'This request was withdrawn.',
  INVESTMENT_DECLINED: 'This request was declined. Make a new request.',
  INVESTMENT_RECEIPT_MISSING: 'There is no receipt yet. First add a picture or PDF of the receipt.',
  INVESTMENT_ABOVE_APPROVAL:
    'The receipt is higher than the amount that was approved. Withdraw this request and ask for the whole amount again.',
  INVESTMENT_NOT_PAID: 'This request is not paid yet.',
  FORECAST_ENOUGH:
    '{left, number, ::currency/EUR} is left after this.{hasReserved, select, yes { {reserved, number, ::currency/EUR} is promised to other requests already.} other {}}',
  FORECAST_SHORT:
    'There is not enough. You are {short, number, ::currency/EUR} short.{hasReserved, select, yes { {reserved, number, ::currency/EUR} is promised to other requests already.} other {}}',
  APPROVAL_OPEN:
    'You can decide on this. {missing, plural, =1 {One more approval is needed.} other {# more approvals are needed, of different people.}}',
  APPROVAL_OWN_REQUEST: 'This is your own request. Somebody else must decide on it.',
  APPROVAL_ALREADY_DECIDED: 'You decided on this already. Now somebody else must decide.',
  APPROVAL_WITHDRAWN: 'This was withdrawn. Nobody has to decide any more.',
};

registerMessages({ nl, en });
