import { registerMessages } from '#platform';

export const nl = {
  LEDGER_ACCOUNT_NUMBER_INVALID: 'Een rekeningnummer bestaat uit 3 tot 8 cijfers. Kies een ander nummer.',
  RGS_CODE_UNKNOWN: 'Deze RGS-code kennen wij niet. Kies een code uit de lijst.',
  RGS_KIND_MISMATCH:
    'Deze RGS-code is van een andere soort: {kind, select, ASSET {bezit} LIABILITY {schuld} EQUITY {eigen vermogen} INCOME {opbrengst} other {kosten}}. Kies een andere code, of een andere soort.',
  RGS_CODE_FIXED:
    'De RGS-code van deze rekening staat vast, want elke coöperatie heeft deze rekening. U kunt wel de naam of het nummer veranderen.',
  LEDGER_ACCOUNT_NEEDED:
    'Deze rekening kunt u niet opbergen. Het systeem boekt er zelf op. U kunt wel de naam of het nummer veranderen.',
  LEDGER_ACCOUNT_HAS_BALANCE:
    'Op deze rekening staat nog een bedrag. Boek dat eerst over. Daarna kunt u de rekening opbergen.',
  MEMORIAL_ACCOUNT_UNNAMED: 'Kies voor elke regel één rekening.',
  MEMORIAL_MEMBER_NEEDED: 'Kies bij deze rekening ook het lid om wie het gaat.',
  MEMORIAL_MEMBER_NEEDLESS: 'Deze rekening is niet van één lid. Laat het lid leeg.',
  MEMORIAL_DEBIT_OR_CREDIT: 'Vul bij elke regel één bedrag in: debet of credit.',
  ENTRY_TOO_LONG: 'Een boeking kan hoogstens {most} regels hebben. Maak er twee boekingen van.',
  ENTRY_UNDONE_BY_CREDIT_NOTE:
    'Deze boeking hoort bij een factuur. Maak een creditfactuur. Dan draait de boeking vanzelf terug.',
  ENTRY_UNDONE_AT_BANK: 'Deze boeking hoort bij een regel van de bank. Draai haar terug bij Bank.',
  ENTRY_UNDONE_WITH_ITS_DOCUMENT:
    'Deze boeking volgt uit een andere boeking. Draai die terug. Dan gaat deze mee.',
  ENTRY_TAKEN_BACK_WHOLE:
    'Deze boeking draait u niet los terug. Kies “Draai terug” bij de boeking zelf. Wat erbij hoort, gaat dan mee.',
  ENTRY_REVERSED_BY_HAND:
    'Deze boeking is met de hand gemaakt. Draai haar terug met een tegenboeking en kies daarvoor een dag.',
  ENTRY_STAYS:
    'Deze boeking kunt u niet terugdraaien. Zij hoort bij een besluit of een stuk dat blijft gelden.',
  PERIOD_LOCKED:
    'Deze periode is voorgoed op slot. Zij gaat niet meer open. Boek een verbetering in een latere maand.',
  PERIOD_NOT_CLOSED: 'Deze periode is niet afgesloten. Sluit haar eerst af.',
  LEDGER_FAULT_BALANCE_IS_NOT_SUM_OF_LINES: 'Het saldo van een rekening is niet de som van de regels.',
  LEDGER_FAULT_BALANCE_AFTER_IS_NOT_SUM_SO_FAR: 'Het saldo achter een regel klopt niet.',
  LEDGER_FAULT_LINE_DIFFERS_FROM_ENTRY: 'Een regel heeft een andere datum of plaats dan het boekstuk.',
  LEDGER_FAULT_ENTRY_NOT_BALANCED: 'In een boekstuk zijn debet en credit niet gelijk.',
  LEDGER_FAULT_REVERSAL_NOT_EXACT: 'Een tegenboeking is niet het spiegelbeeld van het boekstuk.',
  LEDGER_FAULT_CHAIN_BROKEN: 'De ketting van boekstukken is gebroken: er is iets veranderd of weg.',
  LEDGER_FAULT_HEAD_IS_NOT_LAST_ENTRY: 'Het einde van de ketting is niet het laatste boekstuk.',
  LEDGER_FAULT_SHARE_IS_NOT_BASE_TIMES_RATE:
    'Een afdracht of btw-bedrag is niet het percentage van het bedrag erachter.',
  LEDGER_FAULT_HEAD_IS_NOT_AS_WRITTEN:
    'De ketting is anders dan wat eerder buiten de database is opgeschreven.',
  LEDGER_FAULT_WRITTEN_HEADS_UNREADABLE: 'Wat buiten de database is opgeschreven, is niet overal te lezen.',
};

const en: Record<keyof typeof nl, string> = {
  LEDGER_ACCOUNT_NUMBER_INVALID: 'The number of an account has 3 to 8 digits. Choose another number.',
  RGS_CODE_UNKNOWN: 'We do not know this RGS code. Choose one from the list.',
  RGS_KIND_MISMATCH:
    'This RGS code is of another kind: {kind, select, ASSET {an asset} LIABILITY {a debt} EQUITY {equity} INCOME {income} other {costs}}. Choose another code, or another kind.',
  RGS_CODE_FIXED:
    'The RGS code of this account is fixed: it comes with every cooperative. You can change its name or its number.',
  LEDGER_ACCOUNT_NEEDED:
    'You cannot put this account away: the system itself posts to it. You can change its name or its number.',
  LEDGER_ACCOUNT_HAS_BALANCE:
    'This account still has a balance. Move that first. Then you can put the account away.',
  MEMORIAL_ACCOUNT_UNNAMED: 'Choose one account for each line.',
  MEMORIAL_MEMBER_NEEDED: 'With this account, also choose the member whom it is about.',
  MEMORIAL_MEMBER_NEEDLESS: 'This account is not of one member. Leave the member empty.',
  MEMORIAL_DEBIT_OR_CREDIT: 'Give each line one amount: debit or credit.',
  ENTRY_TOO_LONG: 'An entry can have at most {most} lines. Make two of it.',
  ENTRY_UNDONE_BY_CREDIT_NOTE:
    'This entry belongs to an invoice. Make a credit note: it takes the entry back.',
  ENTRY_UNDONE_AT_BANK: 'This entry belongs to a line of the bank. Undo it at the bank.',
  ENTRY_UNDONE_WITH_ITS_DOCUMENT:
    'This entry follows from another one. Take that back, and this goes with it.',
  ENTRY_TAKEN_BACK_WHOLE:
    'This entry is not reversed by itself. Take it back together with everything that follows from it.',
  ENTRY_REVERSED_BY_HAND: 'This entry was made by hand. Reverse it on a day of your choice.',
  ENTRY_STAYS: 'This entry cannot be taken back. It belongs to a decision or a document that still holds.',
  PERIOD_LOCKED: 'This period is locked for good and cannot be opened. Book a correction in a later month.',
  PERIOD_NOT_CLOSED: 'This period is not closed. Close it first.',
  LEDGER_FAULT_BALANCE_IS_NOT_SUM_OF_LINES: 'The balance of an account is not the sum of its lines.',
  LEDGER_FAULT_BALANCE_AFTER_IS_NOT_SUM_SO_FAR: 'The balance after a line is wrong.',
  LEDGER_FAULT_LINE_DIFFERS_FROM_ENTRY: 'A line has another date or place than its entry.',
  LEDGER_FAULT_ENTRY_NOT_BALANCED: 'The debits and credits of an entry are not equal.',
  LEDGER_FAULT_REVERSAL_NOT_EXACT: 'A reversal is not the mirror of its entry.',
  LEDGER_FAULT_CHAIN_BROKEN: 'The chain of entries is broken: something was changed or taken away.',
  LEDGER_FAULT_HEAD_IS_NOT_LAST_ENTRY: 'The end of the chain is not the last entry.',
  LEDGER_FAULT_SHARE_IS_NOT_BASE_TIMES_RATE: 'A contribution or VAT amount is not its rate times its base.',
  LEDGER_FAULT_HEAD_IS_NOT_AS_WRITTEN: 'The chain differs from what was written down outside the database.',
  LEDGER_FAULT_WRITTEN_HEADS_UNREADABLE: 'What was written down outside the database cannot all be read.',
};

registerMessages({ nl, en });
