/** The sentences about money at the counter: a sale without an invoice, in Dutch. */
export const income = {
  'income.title': 'Boek een verkoop zonder factuur',
  'income.lead':
    'Voor een verkoop die meteen is betaald, zoals op de markt. De klant krijgt hiervoor geen factuur.',
  'income.description': 'Wat is er verkocht?',
  'income.descriptionHint': 'Het lid leest dit in de thermometer.',
  'income.amount': 'Hoeveel betaalde de klant?',
  'income.directCostsHint':
    'Wat de coöperatie hiervoor moet betalen, zoals materiaal. Kost het niets? Laat het leeg.',
  'income.receivedOn': 'Op welke dag kwam het geld binnen?',
  'income.receivedOnHint': 'Deze dag bepaalt de afdracht en het btw-tarief.',
  'income.seller': 'Van wie is deze verkoop?',
  'income.sellerShares': 'Van alle eigenaars, ieder een deel: {owners}',
  'income.sellerAlone': 'Alleen van dit lid',
  'income.bankToo':
    'De verkoop komt in de boeken als geld op de bankrekening van de coöperatie. Was het contant? Stort het dan op die rekening. Ziet u het geld later bij Bank? Kies daar Negeer, anders telt het twee keer.',
  'income.submit': 'Boek de verkoop',
  'income.done': 'De verkoop is geboekt.',
  'income.step.PAID': 'De klant betaalde',
  'income.step.VAT': 'Btw, gaat naar de Belastingdienst',
  'income.step.COSTS': 'Kosten van deze verkoop',
  'income.step.CONTRIBUTION': 'Afdracht aan de coöperatie',
  'income.step.TRAINING_FUND': 'Naar de opleidingspot',
  'income.step.OTHER_POTS': 'Naar andere potten van de coöperatie',
  'income.step.HELD': 'Bewaard tot het einde van de proef',
  'income.step.TO_THERMOMETER': 'Naar de thermometer',
} as const;
