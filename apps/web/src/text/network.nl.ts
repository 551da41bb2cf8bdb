/** The sentences about the figures of the network, in Dutch. For who is no statistician. */
export const network = {
  'network.link': 'Netwerk',
  'network.pages': 'Pagina’s over het netwerk',
  'network.none': 'Er zijn nog geen cijfers gepubliceerd.',
  'network.noneWhy':
    'Elk kwartaal komt er één uitgave. De eerste staat hier zodra die klaar is. U hoeft niets te doen.',
  'network.release': 'Uitgave over {period}. Bijgewerkt tot en met {date}.',
  'network.promise': 'Wat beloven we de mensen achter deze cijfers?',
  'network.asTable': 'De cijfers als tabel',
  'network.definition': 'Wat telt mee?',
  'network.version': 'Definitie {version}',
  'network.period': '{from} t/m {to}',

  'network.kind': 'Welk cijfer wilt u zien?',
  'networkKind.outflow-12': 'Uitgestroomd binnen 12 maanden',
  'networkKind.outflow-24': 'Uitgestroomd binnen 24 maanden',
  'networkKind.step-up-12': 'Een stap omhoog binnen 12 maanden',
  'networkKind.outflow-12.is':
    'Iemand is uitgestroomd als de uitkering stopte door werk of een eigen bedrijf, binnen 12 maanden na de eerste dag van de proef. Iedereen die begon telt mee in het aantal mensen. Ook wie stopte, verhuisde, met pensioen ging of overleed. Zij tellen als niet uitgestroomd.',
  'networkKind.outflow-24.is':
    'Iemand is uitgestroomd als de uitkering stopte door werk of een eigen bedrijf, binnen 24 maanden na de eerste dag van de proef. Iedereen die begon telt mee in het aantal mensen. Ook wie stopte, verhuisde, met pensioen ging of overleed. Zij tellen als niet uitgestroomd.',
  'networkKind.step-up-12.is':
    'Iemand telt mee als hij of zij binnen 12 maanden één trede of meer hoger staat op de participatieladder. Is iemand niet twee keer gemeten? Dan telt dat als geen stap.',

  'network.cooperative': 'Coöperatie',
  'network.began': 'Begonnen',
  'network.people': 'Mensen (n)',
  'network.n': '{n, plural, one {# persoon} other {# mensen}}',
  'network.share': 'Deel van de mensen',
  'network.from': 'Van',
  'network.to': 'Tot',
  'network.together': 'samen {share}',
  'network.togetherIs':
    'Alle coöperaties samen: {share} van {n} mensen. De echte waarde ligt met een kans van {chance} tussen {low} en {high}.',
  'network.noComparison': 'Over dit cijfer staat nog niets in deze uitgave.',
  'network.why': 'Lees waarom',

  'range.title': 'Hoe ver liggen de coöperaties uit elkaar?',
  'range.nav': 'Spreiding',
  'range.lead':
    'Elke stip is de schatting voor één coöperatie. De streep laat zien hoe zeker die is. Lange streep: nog weinig zekerheid.',
  'range.how':
    'De echte waarde ligt met een kans van {chance} op de streep. Overlappen twee strepen voor een groot deel? Dan weet u niet wie er hoger ligt. Er is daarom geen ranglijst: de namen staan op alfabet.',
  'range.middle':
    'De middelste {middle} van de coöperaties ligt tussen {low} en {high} (het groene vlak tussen de twee stippellijnen).',
  'range.middleAlone': 'De middelste {middle} van de coöperaties ligt tussen {low} en {high}.',
  'range.seen':
    '{count, plural, one {# coöperatie} other {# coöperaties}}, op alfabet. Per coöperatie het laatste cijfer.',
  'range.find': 'Zoek een coöperatie',
  'range.notFound': 'Er is geen coöperatie met deze naam die een eigen cijfer heeft.',
  'range.more': 'Toon meer coöperaties',
  'range.without': 'Dat geldt nu voor {names}.',
  'range.one': 'Alle coöperaties samen',

  'funnel.title': 'Is een verschil meer dan toeval?',
  'funnel.nav': 'Trechter',
  'funnel.lead':
    'Bij een kleine groep schommelt een percentage vanzelf. Tussen de lijnen kan een verschil toeval zijn. Alleen een stip buiten de lijnen valt op.',
  'funnel.how':
    'Elke stip is de laatste groep van één coöperatie: het gepubliceerde aantal, gedeeld door het aantal mensen. In dat aantal zit ruis, om mensen te beschermen. Daarom kan een stip onder 0% of boven 100% liggen. Bij toeval alleen liggen 95 van de 100 stippen tussen de lijnen met streepjes, en 998 van de 1.000 tussen de lijnen met puntjes. De lijnen houden rekening met de ruis.',
  'funnel.inner': '95 van de 100',
  'funnel.outer': '998 van de 1.000',
  'funnel.points': 'Coöperaties',
  'funnel.centre': 'samen {share}',
  'funnel.outside':
    '{count, plural, =0 {Geen enkele stip ligt} one {# stip ligt} other {# stippen liggen}} buiten de binnenste lijnen, van de {all}. Door toeval alleen verwacht u er ongeveer {expected}.',
  'funnel.farOutside': 'Buiten de buitenste lijnen, dus waarschijnlijk meer dan toeval: {names}.',
  'funnel.noneFar': 'Geen enkele coöperatie ligt buiten de buitenste lijnen.',
  'funnel.ask':
    'Valt een coöperatie op? Dan weet u nog niet waarom. Vraag wat zij anders doet, of voor welke mensen.',
  'funnel.spread':
    'De lijnen zijn wat breder gemaakt, omdat coöperaties ook zonder toeval een beetje verschillen.',
  'funnel.no': 'Hier staat nog geen trechter: daarvoor zijn de namen van coöperaties nodig.',

  'incidence.title': 'Hoe lang duurt het, en hoe loopt het af?',
  'incidence.nav': 'Verloop',
  'incidence.lead': 'Welk deel van de mensen is na zo veel maanden weg, en waarom?',
  'incidence.how':
    'Elke lijn is één reden om te stoppen. Een lijn van 30% bij 12 maanden betekent: van 100 mensen die begonnen, waren er na een jaar 30 om die reden weg. De lijnen samen zijn nooit meer dan 100%. De band laat zien hoe zeker de lijn is.',
  'incidence.months': 'Maanden na het begin',
  'incidence.cause': 'Reden',
  'incidence.of': 'Hoe trajecten aflopen: {scope}',
  'incidence.seen': 'Na {months} maanden: {parts}.',
  'incidence.part': '{cause} {share}',
  'incidence.mean':
    'In de eerste {until} maanden duurt een traject gemiddeld {months} maanden. De echte waarde ligt met een kans van 95% tussen {low} en {high}. Wie na {until} maanden nog bezig is, telt voor {until}.',
  'incidence.meanPlain':
    'In de eerste {until} maanden duurt een traject gemiddeld {months} maanden. Wie na {until} maanden nog bezig is, telt voor {until}.',
  'incidence.no': 'Er is nog geen groep waarvan de maanden voorbij zijn. Daarom is er nog geen lijn.',
  'incidence.cells': 'De aantallen waar de lijnen van gemaakt zijn',
  'incidence.cellsHow':
    'Bij elk aantal is één keer een toevallig getal opgeteld. Het kan er dus naast zitten. Een aantal onder 0 kan ook.',
  'incidence.cell.months': 'Maanden',
  'incidence.cell.count': 'Aantal, met ruis',
  'incidence.cell.noise': 'Ruis per lijn',
  'incidence.cell.noiseIs': 'tot {points} punten',
  'incidence.cell.span': '{from} tot {until}',
  'incidence.coarse':
    'Dit netwerk is klein. Daarom tellen we per jaar, en alleen wie uitstroomde. Per kwartaal of per reden zou de ruis groter zijn dan het cijfer.',
  'incidence.definition':
    'We volgen iedereen 24 maanden vanaf de eerste dag van de proef. Wordt een einde pas later bekend, nadat het aantal is gepubliceerd? Dan telt het niet meer mee. De lijnen liggen daardoor iets te laag.',
  'incidence.n':
    '{n, plural, one {# persoon} other {# mensen}} uit {groups, plural, one {# groep} other {# groepen}}.',
  'runOff.OUTFLOW': 'Uitgestroomd',
  'runOff.PARTIAL': 'Uitkering werd lager',
  'runOff.DROP_OUT': 'Gestopt',
  'runOff.OTHER': 'Iets anders',

  'change.title': 'Is er iets veranderd?',
  'change.nav': 'Verandering',
  'change.lead':
    'We vergelijken de laatste groep van elke coöperatie met de groep ervoor. U ziet alleen veranderingen die meer zijn dan toeval.',
  'change.looked':
    '{looked, plural, =0 {Er is nog geen coöperatie met twee groepen om te vergelijken.} one {Er is bij # coöperatie gekeken.} other {Er is bij # coöperaties gekeken.}} {found, plural, =0 {Bij geen enkele is de verandering duidelijk genoeg.} one {Bij # is de verandering duidelijk.} other {Bij # is de verandering duidelijk.}}',
  'change.rule':
    'Van de veranderingen die u ziet, kan hoogstens {part} toch toeval zijn. Wie er niet bij staat, is niet hetzelfde gebleven: we weten het dan gewoon niet.',
  'change.how':
    'Het verschil is berekend uit de aantallen zelf. De stippen zijn naar het gemiddelde getrokken, omdat kleine groepen schommelen. Daarom kan het verschil groter zijn dan de afstand tussen de stippen.',
  'change.before': 'Vorige groep',
  'change.after': 'Laatste groep',
  'change.difference': 'Verschil',
  'change.points': '{points} punten',
  'change.of': 'Veranderd: {kind}',
  'change.seen': '{count, plural, one {# coöperatie} other {# coöperaties}} met een duidelijke verandering.',
  'change.no': 'Hier staat nog geen verandering: daarvoor zijn de namen van coöperaties nodig.',

  'themes.title': 'Verschilt het per groep?',
  'themes.nav': 'Thema’s',
  'themes.lead':
    'Uitgestroomd binnen 12 maanden, over het hele netwerk. Een verschil zegt nog niet waarom het er is.',
  'themes.how':
    'De echte waarde ligt met een kans van {chance} op de streep. Overlappen twee strepen voor een groot deel? Dan is er misschien geen verschil.',
  'themes.when': 'Wanneer begonnen deze mensen?',
  'themes.no': 'Over dit thema staat nog niets in deze uitgave: de groepen zijn te klein of nog niet klaar.',
  'themes.seen': '{count, plural, one {# groep} other {# groepen}}, begonnen {period}.',
  'themes.theme-programme': 'Soort coöperatie',
  'themes.theme-sector': 'Branche van het bedrijf',
  'themes.theme-source': 'Hoe iemand kwam',
  'themes.theme-programme.is':
    'Een coöperatie voor uitstroom is er om verder te gaan: naar werk of een eigen bedrijf. Bij een coöperatie voor participatie mag iemand blijven.',
  'themes.theme-sector.is':
    'De branche die op de eerste dag bekend was. Wat later is ingevuld, telt niet: wie langer blijft, heeft vaker een branche.',
  'themes.theme-source.is': 'Wie de aanmelding deed.',
  'label.OTHER': 'Alle andere samen',
  'label.UNKNOWN': 'Niet bekend op de eerste dag',
  'label.OUTFLOW': 'Uitstroom',
  'label.PARTICIPATION': 'Participatie',
  'label.REFERRER': 'Via een doorverwijzer',
  'label.MUNICIPALITY': 'Via de gemeente',
  'label.SELF': 'Zelf aangemeld',
  'label.COOPERATIVE': 'Van een andere coöperatie',
  'label.ALL': 'Alle branches',
  'label.NETHERLANDS': 'Heel Nederland',
  'label.NORTH': 'Noord',
  'label.EAST': 'Oost',
  'label.WEST': 'West',
  'label.SOUTH': 'Zuid',
  'label.GRONINGEN': 'Groningen',
  'label.FRYSLAN': 'Friesland',
  'label.DRENTHE': 'Drenthe',
  'label.OVERIJSSEL': 'Overijssel',
  'label.FLEVOLAND': 'Flevoland',
  'label.GELDERLAND': 'Gelderland',
  'label.UTRECHT': 'Utrecht',
  'label.NOORD_HOLLAND': 'Noord-Holland',
  'label.ZUID_HOLLAND': 'Zuid-Holland',
  'label.ZEELAND': 'Zeeland',
  'label.NOORD_BRABANT': 'Noord-Brabant',
  'label.LIMBURG': 'Limburg',
  'label.network': 'het hele netwerk',

  'lines.trial-success': 'Wordt iemand lid na de proef?',
  'lines.trial-success.is': 'Deel van de mensen dat na de proef lid werd van de coöperatie.',
  'lines.thermometer-12': 'Wat komt er in 12 maanden in de thermometer?',
  'lines.thermometer-12.is':
    'Hoeveel euro er in de eerste 12 maanden bij kwam, gemiddeld per persoon. Meer dan € 500 erbij of eraf telt als € 500. De streep laat alleen zien hoeveel de ruis kan schelen.',
  'lines.mean': 'Gemiddeld per persoon',
  'lines.region': 'Gebied',
  'lines.no': 'Hierover staat nog niets in deze uitgave: de groepen zijn te klein of nog niet klaar.',

  'netMoney.title': 'Omzet van bedrijven van leden, per jaar',
  'netMoney.lead':
    'Wat klanten betaalden, zonder btw, afgerond op € 1.000. Nooit van één coöperatie: een bedrag staat er alleen als niemand het bedrag van een ander kan uitrekenen.',
  'netMoney.year': 'Jaar',
  'netMoney.sector': 'Branche',
  'netMoney.region': 'Gebied',
  'netMoney.cooperatives': 'Coöperaties',
  'netMoney.amount': 'Omzet',
  'netMoney.no': 'Er staan nog geen bedragen in deze uitgave.',
  'netMoney.notShown': 'Over {years} staan er geen bedragen.',

  'releases.title': 'Alle uitgaven',
  'releases.nav': 'Uitgaven',
  'releases.lead':
    'Elke uitgave blijft zoals ze is. Elke nieuwe noemt het controlegetal van de vorige, als schakels van een ketting. Zo kan niemand iets ongemerkt veranderen.',
  'releases.check': 'Controleer de ketting',
  'releases.checkHow':
    'Uw browser haalt alle uitgaven op en rekent elk controlegetal zelf na. Dat kan even duren.',
  'releases.checking': 'Bezig. {count, plural, one {# uitgave} other {# uitgaven}} nagerekend.',
  'releases.whole':
    '{count, plural, one {De ketting klopt: # uitgave, en er is niets aan veranderd.} other {De ketting klopt: # uitgaven, en er is niets aan veranderd.}}',
  'releases.broken':
    'De ketting klopt niet bij de uitgave over {period}. Gebruik deze cijfers niet en meld dit bij het netwerk.',
  'releases.cannot': 'Deze browser kan dit niet narekenen. Gebruik een beveiligde verbinding (https).',
  'releases.name': 'Uitgave over {period}',
  'releases.number': 'Nummer {number}, gepubliceerd op {moment}',
  'releases.hash': 'Controlegetal (SHA-256)',
  'releases.previous': 'Controlegetal van de vorige',
  'releases.first': 'Dit is de eerste.',
  'releases.download': 'Haal de cijfers op (JSON)',
  'releases.downloadHow':
    'In het bestand staat alles waaruit de cijfers zijn berekend. Het SHA-256-getal van het bestand is het controlegetal.',

  'certificate.passed':
    'Deze uitgave doorstond {count, plural, one {de # aanval} other {alle # aanvallen}} die op haar zijn geprobeerd.',
  'certificate.failed':
    'Deze uitgave doorstond niet alles. Gebruik deze cijfers niet en meld dit bij het netwerk.',
  'certificate.when':
    'Geprobeerd vlak voor de publicatie: {moment}. Een uitgave die niet alles doorstaat, gaat niet uit.',
  'certificate.tried': 'Wat is geprobeerd om iemand te herkennen?',
  'certificate.how':
    'De computer speelde iemand die alle uitgaven heeft en toch iets over één mens of één coöperatie wil weten. Hier staat hoe ver dat kwam, en wat de grens is.',
  'certificate.withstood': 'Doorstaan',
  'certificate.notWithstood': 'Niet doorstaan',
  'certificate.elsewhere': 'Dit wordt bij elke nieuwe versie van het programma geprobeerd:',
  'certificate.hash': 'Controlegetal van het certificaat ({suite}, SHA-256)',

  'why.title': 'Waarom staat een cijfer er niet?',
  'why.nav': 'Waarom niet?',
  'why.lead':
    'Bij kleine groepen kan een cijfer iets verraden over één mens. Daarom laten we soms iets weg. Dat hangt alleen af van hoe groot de groepen zijn, nooit van hoe het met mensen afliep.',
  'why.NO_FIGURE_YET.title': 'Nog geen eigen cijfer',
  'why.NO_FIGURE_YET':
    'Een coöperatie krijgt een eigen cijfer over een groep van {people} of meer mensen. Voor iedereen in die groep moeten de 12 of 24 maanden voorbij zijn. Tot die tijd ziet u de lijn van alle coöperaties samen. We zeggen niet hoeveel mensen er nog bij moeten komen: ook dat zou iets kunnen verraden.',
  'why.NAMES_NEED_MORE_COOPERATIVES.title': 'Nog geen namen',
  'why.NAMES_NEED_MORE_COOPERATIVES':
    'Namen staan erbij vanaf {names} coöperaties met een eigen cijfer. Zijn het er minder? Dan ziet u hoe ver ze uit elkaar liggen, en de lijn van alle samen.',
  'why.TOO_FEW_TO_SHOW.title': 'Te weinig om te laten zien',
  'why.TOO_FEW_TO_SHOW':
    'Een cijfer over coöperaties samen gaat over {people} of meer mensen uit {cooperatives} of meer coöperaties. Geen van hen heeft meer dan de helft van de mensen. Anders zou het cijfer vooral over die ene gaan.',
  'why.PARTICIPATION_NOT_COMPARED.title': 'Niet vergeleken: hier mag iemand blijven',
  'why.PARTICIPATION_NOT_COMPARED':
    'Sommige coöperaties zijn er om mee te doen, niet om uit te stromen. Hun uitstroom vergelijken zou een verkeerd beeld geven.',
  'why.MONEY_NOT_SAFE.title': 'Geen bedragen over een jaar',
  'why.MONEY_NOT_SAFE':
    'Een bedrag staat er alleen als vijf of meer coöperaties eraan bijdroegen, en als niemand uit het totaal het bedrag van een ander kan schatten, ook niet als drie hun getallen naast elkaar leggen.',
  'why.here': 'In deze uitgave: {names}.',
  'why.more': 'Meer vragen',
  'why.noise.title': 'Waarom klopt een aantal niet precies?',
  'why.noise':
    'Bij elk aantal is één keer een toevallig getal opgeteld. Soms komt er iets bij, soms gaat er iets af. Zo kan niemand uit een cijfer terugrekenen hoe het met één mens ging. De streep bij elk cijfer houdt er rekening mee.',
  'why.old.title': 'Waarom verandert een oud cijfer nooit?',
  'why.old':
    'Wie twee versies van hetzelfde cijfer heeft, kan ze van elkaar aftrekken. Dan blijft soms één mens over. Wordt er later iets verbeterd? Dan blijft de oude uitgave zoals ze was.',
  'why.filter.title': 'Waarom kan ik niet zelf een groep kiezen?',
  'why.filter':
    'Met “iedereen behalve één” kan iemand het geheim van die ene uitrekenen. Daarom kiest u alleen uit wat er al staat.',
  'why.rank.title': 'Waarom is er geen ranglijst?',
  'why.rank':
    'De groepen zijn klein. Plaats 3 en plaats 15 kunnen door toeval verwisseld zijn. Een ranglijst zou meer zeggen dan we weten.',
  'why.weak.title': 'Is het cijfer van een kleine coöperatie beter dan het gemiddelde?',
  'why.weak':
    'Niet altijd. Heeft een coöperatie minder dan {people} mensen in een groep? Dan ziet u het gemiddelde van alle coöperaties: iets beters kunnen wij niet geven. Vanaf {people} mensen komt ons cijfer dichter bij de waarheid dan het kale percentage. Verschillen coöperaties weinig van elkaar? Dan komt het gemiddelde nog iets dichterbij.',

  'ours.title': 'Onze plaats in het netwerk',
  'ours.nav': 'Wij',
  'ours.lead':
    'U ziet uw eigen cijfers, precies. Die ziet alleen uw coöperatie, tot uw bestuur ze voor een ander openzet. Ernaast staat wat anderen in het netwerk zien.',
  'ours.undecided': 'Uw bestuur heeft nog niet besloten. Er gaat niets over uw mensen naar het netwerk.',
  'ours.decided': 'Het besluit geldt sinds {date} en telt vanaf {quarter}.',
  'ours.next': 'Er ligt een nieuw besluit klaar. Het geldt vanaf {date}.',
  'ours.decide': 'Neem een besluit',
  'ours.report': 'Vraag een stuk voor het bestuur: u naast het netwerk (PDF)',
  'ours.exact': 'Precies, uw eigen cijfer',
  'ours.exactIs': '{out} van {n}: {share}',
  'ours.exactNone': 'Niemand meer van deze groep',
  'ours.shown': 'Wat anderen zien',
  'ours.shownIs': '{share}, tussen {low} en {high} (n = {n})',
  'ours.shownNext': 'In de volgende uitgave, met ruis',
  'ours.noise':
    'Met ruis: bij het aantal komt één keer een toevallig getal. Het zit er daardoor hoogstens {noise} naast, in 95 van de 100 keer. Welk getal het wordt, weet nog niemand.',
  'ours.range': 'De middelste coöperaties in het netwerk liggen tussen {low} en {high}.',
  'ours.pooled': 'Alle coöperaties samen: {share} van {n} mensen.',
  'ours.named': 'In het netwerk heet u {label}.',
  'ours.differs':
    'Het gepubliceerde cijfer is anders dan uw eigen cijfer. Dat hoort zo: er zit ruis in, en het is naar het gemiddelde van alle coöperaties getrokken.',
  'ours.cohort': 'Cijfers van het hele netwerk',
  'ours.cohort.POOLED': 'Uw mensen tellen mee in verloop en thema’s. Uw naam staat er niet bij.',
  'ours.cohort.NONE': 'Uw mensen tellen niet mee in verloop en thema’s.',
  'ours.money.yes': 'Uw omzet per jaar telt mee in bedragen van vijf of meer coöperaties samen.',
  'ours.money.no': 'Uw omzet telt niet mee.',
  'ours.settings.yes':
    'Andere besturen en de mensen van het netwerk zien uw naam en uw instellingen, zoals de bijdrage aan de coöperatie.',
  'ours.settings.no': 'Andere besturen zien uw instellingen niet.',

  'decide.title': 'Wat laat u zien in het netwerk?',
  'decide.lead':
    'Het bestuur beslist hierover. Kies per cijfer. Onderaan ziet u meteen wat anderen dan zouden zien. Wat al gepubliceerd is, blijft staan.',
  'decide.NONE': 'Niet meedoen',
  'decide.POOLED': 'Zonder naam',
  'decide.NAMED': 'Met naam',
  'decide.NONE.hint': 'Er gaat niets nieuws over uw mensen naar dit cijfer.',
  'decide.POOLED.hint': 'Uw mensen tellen mee in cijfers van vijf of meer coöperaties samen.',
  'decide.NAMED.hint':
    'Uw coöperatie krijgt een eigen cijfer, met haar naam. Iedereen in het netwerk ziet het.',
  'decide.cohort': 'Cijfers van het hele netwerk: verloop en thema’s',
  'decide.cohortHint': 'Dit is één keuze, omdat steeds dezelfde mensen worden geteld.',
  'decide.POOLED.cohort': 'Meedoen, zonder naam',
  'decide.money': 'Tel onze omzet mee in bedragen van vijf of meer coöperaties samen',
  'decide.settings':
    'Laat andere besturen en de mensen van het netwerk onze naam en onze instellingen zien, zoals de bijdrage aan de coöperatie',
  'decide.programme': 'Waarvoor is uw coöperatie er?',
  'decide.programme.OUTFLOW': 'Uitstroom',
  'decide.programme.PARTICIPATION': 'Participatie',
  'decide.programme.OUTFLOW.hint': 'Mensen gaan verder: naar werk of een eigen bedrijf.',
  'decide.programme.PARTICIPATION.hint': 'Mensen mogen blijven. Uw uitstroom wordt met niemand vergeleken.',
  'decide.label': 'Naam in het netwerk',
  'decide.region': 'Provincie',
  'decide.regionUnknown': 'Zeg ik niet',
  'decide.decidedBy': 'Wie heeft dit besloten?',
  'decide.decidedByHint': 'Bijvoorbeeld: bestuur, of algemene ledenvergadering',
  'decide.from': 'Het besluit geldt vanaf',
  'decide.fromHint': 'Het telt vanaf het eerste kwartaal dat op of na deze dag begint.',
  'decide.submit': 'Leg het besluit vast',
  'decide.done': 'Het besluit is vastgelegd. Het geldt vanaf de dag die u koos.',
  'decide.back': 'Terug naar onze plaats in het netwerk',
  'decide.preview': 'Dit zouden anderen zien',
  'decide.previewFrom': 'Als u dit vandaag besluit, telt het vanaf {quarter}.',
} as const;
