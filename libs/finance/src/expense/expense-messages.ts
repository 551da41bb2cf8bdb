import { registerMessages } from '#platform';

const nl = {
  EXPENSE_OWN_REQUEST: 'U hebt deze rekening zelf ingevoerd. Iemand anders moet erover beslissen.',
  EXPENSE_ALREADY_DECIDED: 'U hebt hierover al beslist, of de beslissing is al compleet.',
  EXPENSE_DECIDED_MEANWHILE:
    '{by} heeft deze rekening op {date} al {outcome, select, APPROVED {goedgekeurd} other {afgewezen}}. Dat stond nog niet op uw scherm. Bekijk de rekening opnieuw en beslis daarna.',
  EXPENSE_CHANGED_MEANWHILE:
    'Deze rekening is veranderd nadat u haar opende. Bekijk haar opnieuw en beslis daarna.',
  EXPENSE_WITHDRAWN: 'Deze rekening is ingetrokken.',
  EXPENSE_ALREADY_RECORDED: 'Deze rekening van deze leverancier staat er al. Controleer het nummer.',
  EXPENSE_ACCOUNT_INVALID: 'Op deze grootboekrekening kunt u geen kosten boeken. Kies een kostenrekening.',
  EXPENSE_NOT_APPROVED: 'Deze rekening is nog niet goedgekeurd.',
  EXPENSE_ALREADY_BOOKED: 'Deze rekening is al geboekt.',
  EXPENSE_NOT_BOOKED: 'Deze rekening is nog niet geboekt. Boek haar eerst.',
  EXPENSE_ALREADY_PAID: 'Deze rekening is al betaald.',
  EXPENSE_NOT_PAID: 'Deze rekening is nog niet betaald.',
};

const en: Record<keyof typeof nl, string> = {
  EXPENSE_OWN_REQUEST: 'You recorded this bill yourself. Somebody else must decide on it.',
  EXPENSE_ALREADY_DECIDED: 'You decided on this already, or the decision is complete.',
  EXPENSE_DECIDED_MEANWHILE:
    '{by} {outcome, select, APPROVED {approved} other {declined}} this bill on {date}. Your screen did not show that yet. Look at the bill again and decide then.',
  EXPENSE_CHANGED_MEANWHILE: 'This bill was changed after you opened it. Look at it again and decide then.',
  EXPENSE_WITHDRAWN: 'This bill was withdrawn.',
  EXPENSE_ALREADY_RECORDED: 'This bill of this supplier is there already. Check the number.',
  EXPENSE_ACCOUNT_INVALID: 'You cannot book costs on this account. Choose a cost account.',
  EXPENSE_NOT_APPROVED: 'This bill is not approved yet.',
  EXPENSE_ALREADY_BOOKED: 'This bill is booked already.',
  EXPENSE_NOT_BOOKED: 'This bill is not booked yet. Book it first.',
  EXPENSE_ALREADY_PAID: 'This bill is paid already.',
  EXPENSE_NOT_PAID: 'This bill is not paid yet.',
};

registerMessages({ nl, en });
