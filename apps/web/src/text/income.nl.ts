/** The sentences about money at the counter: sales without an invoice, private withdrawals and signals, in Dutch. */
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
    'Boek het liefst bij Bank, zodra het geld op de rekening van de coöperatie staat. Kies daar: Verkoop van een lid, zonder factuur. Was het contant? Stort het dan eerst op die rekening. Boekt u de verkoop toch hier? Kies later bij Bank: Negeer. Anders telt het geld twee keer.',
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
  'withdrawal.title': 'Boek een privé-opname',
  'withdrawal.refused': 'Deze coöperatie betaalt geen geld uit de thermometer aan leden privé.',
  'withdrawal.refusedWhy':
    'Geld dat een lid privé krijgt, telt als inkomen. De uitkering kan daardoor lager worden. Het kan alleen als de coöperatie daarvoor kiest en het elke maand meldt bij de gemeente.',
  'withdrawal.refusedInstead':
    'Is er iets nodig voor het bedrijf? Dan vraagt het lid daar geld voor. Heeft het lid zelf iets betaald voor het bedrijf? Dan krijgt het lid dat terug met de bon. Dat is geen inkomen.',
  'withdrawal.REFUSE': 'Op deze dag betaalde de coöperatie niets aan leden privé. Boeken kan niet.',
  'withdrawal.REPORTABLE_INCOME':
    'Dit geld telt als inkomen. De uitkering kan er lager door worden. Het komt bij het inkomen van {month}, en dat meldt de coöperatie bij de gemeente.',
  'withdrawal.paidOn': 'Op welke dag is het betaald?',
  'withdrawal.amount': 'Hoeveel kreeg het lid?',
  'withdrawal.amountHint': 'In de thermometer is nu {spendable} vrij.',
  'withdrawal.description': 'Waarvoor was het?',
  'withdrawal.bankToo':
    'Deze app betaalt niets. Maak het geld zelf over bij de bank. Ziet u het later bij Bank? Kies daar Negeer, anders telt het twee keer.',
  'withdrawal.submit': 'Boek de opname',
  'withdrawal.done': 'De opname is geboekt. Ze staat bij Op te geven inkomen.',

  'reportable.title': 'Op te geven inkomen',
  'reportable.lead':
    'Geld dat leden privé kregen uit de thermometer. Het telt als inkomen. De coöperatie meldt het elke maand bij de gemeente.',
  'reportable.earlier': 'Een maand eerder',
  'reportable.later': 'Een maand later',
  'reportable.running': 'Deze maand is nog niet voorbij. Er kan nog iets bij komen.',
  'reportable.none': 'In {month} kreeg niemand geld privé. U hoeft niets te melden.',
  'reportable.noneWhy':
    'Krijgt een lid geld privé? Dan boekt de penningmeester dat bij de thermometer van het lid. Daarna staat het hier.',
  'reportable.withdrawn': 'Alle leden samen kregen privé',
  'reportable.toReport': 'Daarvan nog te melden',
  'reportable.unreported': 'De gemeente weet nog niet alles van',
  'reportable.unreportedOf': '{amount} van {count, plural, one {# lid} other {# leden}}',
  'reportable.known': 'De gemeente weet het',
  'reportable.unknown': 'Nog te melden',
  'reportable.got': 'Kreeg privé',
  'reportable.reported': 'Gemeld op {date} aan {to}',
  'reportable.left': 'Nog te melden',
  'reportable.tooMuch':
    'Een opname is teruggedraaid. De gemeente hoorde daardoor te veel. Meld de verbetering en schrijf dat hier op.',
  'reportable.mark': 'Schrijf op dat het gemeld is',
  'reportable.mark.lead':
    'Het gaat om {amount}. Deze app stuurt niets naar de gemeente. Meld het dus eerst zelf, en schrijf dan hier op dat de gemeente het weet.',
  'reportable.mark.submit': 'Schrijf op',
  'reportable.mark.done': 'Opgeschreven: de gemeente weet het inkomen van {name}.',
  'reportable.reportedOn': 'Op welke dag is het gemeld?',
  'reportable.reportedTo': 'Aan wie?',
  'reportable.reportedToHint': 'De gemeente en de naam van de klantmanager.',

  'signals.title': 'Geld om over te praten',
  'signals.lead': 'Er gebeurt niets vanzelf. Mensen beslissen samen wat er moet gebeuren.',
  'signals.none': 'Er is nu geen thermometer die opvalt.',
  'signals.ABOVE_BENEFIT':
    '{count, plural, one {# lid verdient meer dan de uitkering} other {# leden verdienen meer dan de uitkering}}',
  'signals.ABOVE_BENEFIT.todo':
    'Praat met het lid en de begeleider. Is het tijd om zonder uitkering verder te gaan? Of wil de gemeente dit weten?',
  'signals.CEILING':
    '{count, plural, one {# thermometer is bij het plafond} other {# thermometers zijn bij het plafond}}',
  'signals.CEILING.todo':
    'Het plafond is een afspraak van de coöperatie: vanaf daar praat u met elkaar. Wil het lid iets kopen voor het bedrijf? Of is er een volgende stap?',
  'signals.BENEFIT_NORM_UNKNOWN':
    '{count, plural, one {Van # lid is niet bekend hoe hoog de uitkering is} other {Van # leden is niet bekend hoe hoog de uitkering is}}',
  'signals.BENEFIT_NORM_UNKNOWN.todo':
    'Daarom weten wij niet of er meer verdiend is dan de uitkering. De coördinator vult bij het profiel van het lid in hoe het woont en welke uitkering het heeft. Staat dat er al? Dan heeft Opbloei de bedragen van dit half jaar nog niet. Vraag ze aan de gemeente.',
  'signals.OTHER': '{count, plural, one {Iets anders bij # lid} other {Iets anders bij # leden}}',
  'signals.OTHER.todo': 'Lees wat er staat en bespreek het met het lid.',
} as const;
