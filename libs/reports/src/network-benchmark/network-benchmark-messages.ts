import { registerMessages } from '#platform';

const nl = {
  REPORT_NAME_NETWORK_BENCHMARK: 'Vergelijking met het netwerk',
  NETWORK_BENCHMARK_BASIS:
    'Taak van het bestuur: leren van de vergelijking met andere coöperaties. De precieze aantallen zijn van de eigen coöperatie.',
  LEFT_OUT_OTHER_COOPERATIVES: 'namen van andere coöperaties',
  LEFT_OUT_WHO_LEFT: 'wie er uitstroomde',
  BENCHMARK_FILE_NAME: 'vergelijking-netwerk-{date}',
  BENCHMARK_NO_RELEASE:
    'Het netwerk heeft nog geen cijfers gepubliceerd. Vraag deze vergelijking aan zodra de eerste uitgave er is.',

  BENCHMARK_ONLY_YOU:
    'Uw precieze aantallen ziet alleen u. Bewaar dit stuk binnen de coöperatie. Het cijfer in de uitgave wijkt er met opzet van af: dat beschermt mensen.',
  BENCHMARK_EXACT: 'Bij u, precies',
  BENCHMARK_EXACT_ROW: 'Bij u, precies (alleen voor u)',
  BENCHMARK_EXACT_IS: '{out} van {n}',
  BENCHMARK_EXACT_SHARE: '{share}, begonnen {period}',
  BENCHMARK_EXACT_NONE: 'Nog geen',
  BENCHMARK_EXACT_NONE_WHY: 'nog geen groep waarvan de tijd om is',
  BENCHMARK_EXACT_GONE: 'Niemand meer',
  BENCHMARK_PUBLISHED: 'Bij u, in de uitgave',
  BENCHMARK_NOT_PUBLISHED: 'Geen',
  BENCHMARK_BETWEEN: 'tussen {low} en {high}',
  BENCHMARK_RANGE: 'De meeste coöperaties',
  BENCHMARK_RANGE_IS: '{low} tot {high}',
  BENCHMARK_RANGE_OF: 'de middelste {middle} van {count}',
  BENCHMARK_RANGE_ROW: 'De middelste {middle} van {count} coöperaties',
  BENCHMARK_POOLED: 'Alle coöperaties samen',
  BENCHMARK_POOLED_OF: 'van {n, number} mensen',
  BENCHMARK_NOTHING: 'Over dit cijfer staat nog niets in de uitgave.',
  BENCHMARK_NOT_SHOWN: 'Niet te zien',

  BENCHMARK_WITHIN: 'Uw cijfer wijkt niet meer af dan toeval kan doen.',
  BENCHMARK_LOW:
    'Uw cijfer is lager dan bij de meeste. Dat kan toeval zijn: van 100 coöperaties liggen er 5 zo ver van het midden zonder reden.',
  BENCHMARK_HIGH:
    'Uw cijfer is hoger dan bij de meeste. Dat kan toeval zijn: van 100 coöperaties liggen er 5 zo ver van het midden zonder reden.',
  BENCHMARK_FAR_LOW: 'Uw cijfer is lager, en dat is meer dan toeval. Zoek uit hoe dat komt.',
  BENCHMARK_FAR_HIGH: 'Uw cijfer is hoger, en dat is meer dan toeval. Zoek uit hoe dat komt.',
  BENCHMARK_CHANGED:
    'Uw laatste groep verschilt van de groep ervoor: {points} punten. Dat is meer dan toeval.',

  BENCHMARK_NOT_DECIDED:
    'Het bestuur heeft nog niet besloten over het netwerk. Er gaat niets over uw mensen heen, en er staat geen cijfer van u in.',
  BENCHMARK_CHOSEN_NONE: 'U doet aan dit cijfer niet mee. Er staat geen cijfer van u in.',
  BENCHMARK_CHOSEN_POOLED: 'Uw mensen tellen mee zonder naam. Er staat daarom geen cijfer van u in.',
  BENCHMARK_NO_FIGURE_YET: 'Nog geen eigen cijfer in de uitgave.',
  BENCHMARK_NAMES_NEED_MORE_COOPERATIVES:
    'Er zijn nog te weinig coöperaties om namen te tonen. Hier staan wel de spreiding en de lijn van allen samen.',
  BENCHMARK_TOO_FEW_TO_SHOW: 'Er zijn nog te weinig mensen of coöperaties om een cijfer te tonen.',
  BENCHMARK_PARTICIPATION_NOT_COMPARED:
    'Bij u mogen mensen blijven. Daarom vergelijkt het netwerk u hierin met niemand.',

  'BENCHMARK_outflow-12': 'Uitgestroomd binnen 12 maanden',
  'BENCHMARK_outflow-24': 'Uitgestroomd binnen 24 maanden',
  'BENCHMARK_step-up-12': 'Een stap omhoog binnen 12 maanden',
  'BENCHMARK_outflow-12_IS':
    'Iemand is uitgestroomd als de uitkering stopte door werk of een eigen bedrijf, binnen 12 maanden na de eerste dag van de proef. Iedereen die begon telt mee in het aantal mensen. Ook wie stopte, verhuisde, met pensioen ging of overleed: zij tellen als niet uitgestroomd.',
  'BENCHMARK_outflow-24_IS':
    'Iemand is uitgestroomd als de uitkering stopte door werk of een eigen bedrijf, binnen 24 maanden na de eerste dag van de proef. Iedereen die begon telt mee in het aantal mensen. Ook wie stopte, verhuisde, met pensioen ging of overleed: zij tellen als niet uitgestroomd.',
  'BENCHMARK_step-up-12_IS':
    'Iemand telt mee als hij of zij binnen 12 maanden één trede of meer hoger staat op de participatieladder. Is iemand niet twee keer gemeten? Dan telt dat als geen stap.',

  BENCHMARK_DEFINITION: 'Definitie {definition}.',
  BENCHMARK_WHAT: 'Wat',
  BENCHMARK_VALUE: 'Gegeven',
  BENCHMARK_BEGAN: 'Begonnen',
  BENCHMARK_PERIOD: '{from} t/m {until}',
  BENCHMARK_PEOPLE: 'Mensen (n)',
  BENCHMARK_N: '{n, plural, one {# persoon} other {# mensen}}',
  BENCHMARK_COUNT: 'Aantal',
  BENCHMARK_SHARE: 'Deel',
  BENCHMARK_SHARE_OF_PEOPLE: 'Deel van de mensen',
  BENCHMARK_FROM: 'Van',
  BENCHMARK_TO: 'Tot',
  BENCHMARK_TOGETHER: 'samen {share}',
  BENCHMARK_RANGE_SEEN: 'Alle getallen staan in de tabel “{title}” verderop.',
  BENCHMARK_RANGE_HOW:
    'De echte waarde ligt met een kans van {chance} tussen “van” en “tot”. Het cijfer in de uitgave is anders dan uw precieze cijfer. Dat hoort zo: er zit een toevallig getal in, en het is naar het gemiddelde getrokken.',

  BENCHMARK_FUNNEL: 'Meer dan toeval? {kind}',
  BENCHMARK_FUNNEL_TAB: 'Toeval {kind}',
  BENCHMARK_FUNNEL_HOW:
    'Bij een kleine groep schommelt een percentage vanzelf. Tussen de lijnen kan een verschil toeval zijn: 95 van de 100 stippen liggen dan tussen de lijnen met streepjes, en 998 van de 1.000 tussen de lijnen met puntjes. Elke stip is het gepubliceerde aantal, gedeeld door het aantal mensen. Door het toevallige getal kan een stip onder 0% liggen.',
  BENCHMARK_FUNNEL_WIDENED:
    'De lijnen zijn wat breder gemaakt, omdat coöperaties ook zonder toeval een beetje verschillen.',
  BENCHMARK_FUNNEL_OWN: 'Uw coöperatie: {n} mensen, {share}. {place}',
  BENCHMARK_FUNNEL_NO_OWN: 'Uw coöperatie staat er niet in.',
  BENCHMARK_FUNNEL_NO: 'Hier staat nog geen trechter: daarvoor zijn de namen van coöperaties nodig.',
  BENCHMARK_OTHERS: 'Andere coöperaties',
  BENCHMARK_OURS: 'Uw coöperatie',
  BENCHMARK_INNER: '95 van de 100',
  BENCHMARK_OUTER: '998 van de 1.000',
  BENCHMARK_COOPERATIVES: 'Coöperaties',
  BENCHMARK_LOWEST: 'Laagste',
  BENCHMARK_HIGHEST: 'Hoogste',
  BENCHMARK_INNER_FROM: '95 van 100: van',
  BENCHMARK_INNER_TO: 'tot',
  BENCHMARK_OUTER_FROM: '998 van 1.000: van',
  BENCHMARK_OUTER_TO: 'tot',

  BENCHMARK_CHANGES: 'Is er bij u iets veranderd?',
  BENCHMARK_CHANGES_NOTE:
    'Uw laatste groep en de groep ervoor. Alleen wat meer is dan toeval staat hier; hoogstens {part} van alle veranderingen die het netwerk zo toont is toch toeval.',
  BENCHMARK_CHANGES_NONE:
    'Er is geen verandering die duidelijk genoeg is, of er zijn nog geen twee groepen om te vergelijken. Dat betekent niet dat alles gelijk bleef: we weten het dan niet.',
  BENCHMARK_FIGURE: 'Cijfer',
  BENCHMARK_BEFORE: 'Groep ervoor',
  BENCHMARK_AFTER: 'Laatste groep',
  BENCHMARK_GROUP: '{period} (n = {n})',
  BENCHMARK_DIFFERENCE: 'Verschil in punten',

  BENCHMARK_ABSENT: 'Wat er niet staat, en waarom',
  BENCHMARK_ABSENT_WHY: 'Waarom niet',
  BENCHMARK_ABSENT_OWN: 'Uw eigen cijfer: {kind}',
  BENCHMARK_ABSENT_NAMES: 'Namen van andere coöperaties',
  BENCHMARK_ABSENT_NAMES_WHY:
    'Om te zien waar u staat zijn ze niet nodig. Namen staan in de uitgave zelf, als hun bestuur dat koos.',
  BENCHMARK_ABSENT_RANK: 'Een ranglijst',
  BENCHMARK_ABSENT_RANK_WHY:
    'De groepen zijn klein. Plaats 3 en plaats 15 kunnen door toeval verwisseld zijn. Een ranglijst zou meer zeggen dan we weten.',
  BENCHMARK_ABSENT_WAITING: 'Hoeveel mensen er nog bij moeten komen',
  BENCHMARK_ABSENT_WAITING_WHY: 'Ook dat zou iets kunnen verraden over één mens.',
  BENCHMARK_WHY_NOT_DECIDED: 'Het bestuur heeft nog niet besloten of u meedoet.',
  BENCHMARK_WHY_CHOSEN_NONE: 'Het bestuur koos om aan dit cijfer niet mee te doen.',
  BENCHMARK_WHY_CHOSEN_POOLED:
    'Het bestuur koos voor “zonder naam”. Uw mensen tellen mee in cijfers van {cooperatives} of meer coöperaties samen.',
  BENCHMARK_WHY_NO_FIGURE_YET:
    'Een eigen cijfer gaat over een groep van {people} of meer mensen van wie de tijd om is. Die groep staat nog niet in een uitgave.',
  BENCHMARK_WHY_NAMES_NEED_MORE_COOPERATIVES:
    'Een cijfer per coöperatie staat er vanaf {names} coöperaties met een eigen cijfer. Bij minder is te raden wie wie is.',
  BENCHMARK_WHY_TOO_FEW_TO_SHOW:
    'Een cijfer over coöperaties samen gaat over {pooledPeople} of meer mensen uit {cooperatives} of meer coöperaties, en geen van hen heeft meer dan de helft.',
  BENCHMARK_WHY_PARTICIPATION_NOT_COMPARED:
    'Uw coöperatie is er om mee te doen, niet om uit te stromen. Vergelijken zou een verkeerd beeld geven.',

  BENCHMARK_PROMISE: 'Wat het netwerk de mensen belooft',
  BENCHMARK_EPSILON: 'ε (hoeveel één cijfer kan verraden)',
  BENCHMARK_FACTOR: 'Kansverhouding hoogstens keer',
  BENCHMARK_ALL_FIGURES: 'Alle cijfers van het netwerk samen',
  BENCHMARK_CERTIFICATE: 'Wat is geprobeerd om iemand te herkennen',
  BENCHMARK_CERTIFICATE_NOTE:
    'Een uitgave gaat pas uit als zij alles hieronder doorstaat. Dat is vastgelegd op {date}.',
  BENCHMARK_CERTIFICATE_CODE: 'Nummer',
  BENCHMARK_TRIED: 'Wat is geprobeerd',
  BENCHMARK_FOUND: 'Hoe ver kwam het, en wat is de grens',
  BENCHMARK_WITHSTOOD: 'Doorstaan',
  BENCHMARK_YES: 'ja',
  BENCHMARK_NO: 'nee',
  BENCHMARK_TESTED: 'Met elke nieuwe versie van het programma getest',

  BENCHMARK_RELEASE: 'Welke uitgave dit is',
  BENCHMARK_RELEASE_NOTE:
    'Met het controlegetal kan iedereen nagaan dat er niets aan de uitgave is veranderd.',
  BENCHMARK_RELEASE_QUARTER: 'Uitgave over',
  BENCHMARK_RELEASE_NUMBER: 'Nummer',
  BENCHMARK_RELEASE_PUBLISHED: 'Gepubliceerd op',
  BENCHMARK_RELEASE_REPORTING: 'Bijgewerkt tot en met',
  BENCHMARK_RELEASE_LABEL: 'Uw naam in het netwerk',
  BENCHMARK_RELEASE_HASH: 'Controlegetal (SHA-256)',
  BENCHMARK_CERTIFICATE_HASH: 'Controlegetal van het certificaat',
  BENCHMARK_LEAD:
    'Zo staat uw coöperatie naast de andere, volgens de uitgave over {period}. In elk plaatje is het groene vlak waar de meeste coöperaties liggen, en de streepjeslijn het cijfer van allen samen.',
};

const en: Record<keyof typeof nl, string> = {
  REPORT_NAME_NETWORK_BENCHMARK: 'Comparison with the network',
  NETWORK_BENCHMARK_BASIS:
    "Task of the board: to learn from the comparison with other cooperatives. The exact counts are the cooperative's own.",
  LEFT_OUT_OTHER_COOPERATIVES: 'names of other cooperatives',
  LEFT_OUT_WHO_LEFT: 'who left',
  BENCHMARK_FILE_NAME: 'comparison-network-{date}',
  BENCHMARK_NO_RELEASE:
    'The network has not published any figures yet. Ask for this comparison once there is a first release.',

  BENCHMARK_ONLY_YOU:
    'Only you see your exact counts. Keep this paper inside the cooperative. The released figure differs from them on purpose: that protects people.',
  BENCHMARK_EXACT: 'Yours, exactly',
  BENCHMARK_EXACT_ROW: 'Yours, exactly (only you see this)',
  BENCHMARK_EXACT_IS: '{out} of {n}',
  BENCHMARK_EXACT_SHARE: '{share}, began {period}',
  BENCHMARK_EXACT_NONE: 'None yet',
  BENCHMARK_EXACT_NONE_WHY: 'no group yet whose time has passed',
  BENCHMARK_EXACT_GONE: 'Nobody any more',
  BENCHMARK_PUBLISHED: 'Yours, as released',
  BENCHMARK_NOT_PUBLISHED: 'None',
  BENCHMARK_BETWEEN: 'between {low} and {high}',
  BENCHMARK_RANGE: 'Most cooperatives',
  BENCHMARK_RANGE_IS: '{low} to {high}',
  BENCHMARK_RANGE_OF: 'the middle {middle} of {count}',
  BENCHMARK_RANGE_ROW: 'The middle {middle} of {count} cooperatives',
  BENCHMARK_POOLED: 'All cooperatives together',
  BENCHMARK_POOLED_OF: 'of {n, number} people',
  BENCHMARK_NOTHING: 'There is nothing about this figure in the release yet.',
  BENCHMARK_NOT_SHOWN: 'Not shown',

  BENCHMARK_WITHIN: 'Your figure differs no more than chance can make it.',
  BENCHMARK_LOW:
    'Your figure is lower than most. That may be chance: of 100 cooperatives 5 lie this far from the middle without a reason.',
  BENCHMARK_HIGH:
    'Your figure is higher than most. That may be chance: of 100 cooperatives 5 lie this far from the middle without a reason.',
  BENCHMARK_FAR_LOW: 'Your figure is lower, and that is more than chance. Find out why.',
  BENCHMARK_FAR_HIGH: 'Your figure is higher, and that is more than chance. Find out why.',
  BENCHMARK_CHANGED:
    'Your latest group differs from the one before: {points} points. That is more than chance.',

  BENCHMARK_NOT_DECIDED:
    'The board has not decided about the network yet. Nothing about your people goes there, and there is no figure of yours in it.',
  BENCHMARK_CHOSEN_NONE: 'You do not take part in this figure. There is no figure of yours in it.',
  BENCHMARK_CHOSEN_POOLED: 'Your people count without a name. So there is no figure of yours in it.',
  BENCHMARK_NO_FIGURE_YET: 'No figure of your own in the release yet.',
  BENCHMARK_NAMES_NEED_MORE_COOPERATIVES:
    'There are too few cooperatives yet to show names. The range and the line of all together are here.',
  BENCHMARK_TOO_FEW_TO_SHOW: 'There are too few people or cooperatives yet to show a figure.',
  BENCHMARK_PARTICIPATION_NOT_COMPARED:
    'With you people may stay. So the network compares you with nobody on this.',

  'BENCHMARK_outflow-12': 'Left within 12 months',
  'BENCHMARK_outflow-24': 'Left within 24 months',
  'BENCHMARK_step-up-12': 'One step up within 12 months',
  'BENCHMARK_outflow-12_IS':
    'Somebody has left when their benefit ended because of work or a business of their own, within 12 months of the first day of the trial. Everyone who began counts in the number of people. So do those who stopped, moved, retired or died: they count as not having left.',
  'BENCHMARK_outflow-24_IS':
    'Somebody has left when their benefit ended because of work or a business of their own, within 24 months of the first day of the trial. Everyone who began counts in the number of people. So do those who stopped, moved, retired or died: they count as not having left.',
  'BENCHMARK_step-up-12_IS':
    'Somebody counts when within 12 months they stand one step or more higher on the participation ladder. Who was not measured twice counts as no step.',

  BENCHMARK_DEFINITION: 'Definition {definition}.',
  BENCHMARK_WHAT: 'What',
  BENCHMARK_VALUE: 'Value',
  BENCHMARK_BEGAN: 'Began',
  BENCHMARK_PERIOD: '{from} to {until}',
  BENCHMARK_PEOPLE: 'People (n)',
  BENCHMARK_N: '{n, plural, one {# person} other {# people}}',
  BENCHMARK_COUNT: 'Count',
  BENCHMARK_SHARE: 'Share',
  BENCHMARK_SHARE_OF_PEOPLE: 'Share of the people',
  BENCHMARK_FROM: 'From',
  BENCHMARK_TO: 'To',
  BENCHMARK_TOGETHER: 'together {share}',
  BENCHMARK_RANGE_SEEN: 'All numbers stand in the table “{title}” further on.',
  BENCHMARK_RANGE_HOW:
    'The true value lies between “from” and “to” with a chance of {chance}. The released figure is another one than your exact figure. That is as it should be: there is a chance number in it, and it is drawn towards the average.',

  BENCHMARK_FUNNEL: 'More than chance? {kind}',
  BENCHMARK_FUNNEL_TAB: 'Chance {kind}',
  BENCHMARK_FUNNEL_HOW:
    'In a small group a percentage moves by itself. Between the lines a difference may be chance: then 95 of 100 dots lie between the dashed lines, and 998 of 1,000 between the dotted ones. Each dot is the published count divided by the number of people. Because of the chance number a dot may lie below 0%.',
  BENCHMARK_FUNNEL_WIDENED:
    'The lines were made a little wider, since cooperatives differ a little without chance too.',
  BENCHMARK_FUNNEL_OWN: 'Yyour cooperative: {n} people, {share}. {place}',
  BENCHMARK_FUNNEL_NO_OWN: 'Yyour cooperative is not in it.',
  BENCHMARK_FUNNEL_NO: 'There is no funnel here yet: it needs the names of cooperatives.',
  BENCHMARK_OTHERS: 'Other cooperatives',
  BENCHMARK_OURS: 'Yyour cooperative',
  BENCHMARK_INNER: '95 of 100',
  BENCHMARK_OUTER: '998 of 1,000',
  BENCHMARK_COOPERATIVES: 'Cooperatives',
  BENCHMARK_LOWEST: 'Lowest',
  BENCHMARK_HIGHEST: 'Highest',
  BENCHMARK_INNER_FROM: '95 of 100: from',
  BENCHMARK_INNER_TO: 'to',
  BENCHMARK_OUTER_FROM: '998 of 1,000: from',
  BENCHMARK_OUTER_TO: 'to',

  BENCHMARK_CHANGES: 'Has anything changed with you?',
  BENCHMARK_CHANGES_NOTE:
    'Your latest group and the one before. Only what is more than chance stands here; of all changes that the network shows like this {part} at most are chance after all.',
  BENCHMARK_CHANGES_NONE:
    'No change is clear enough, or there are not two groups to compare yet. That does not mean that all stayed the same: then we do not know.',
  BENCHMARK_FIGURE: 'Figure',
  BENCHMARK_BEFORE: 'Group before',
  BENCHMARK_AFTER: 'Latest group',
  BENCHMARK_GROUP: '{period} (n = {n})',
  BENCHMARK_DIFFERENCE: 'Difference in points',

  BENCHMARK_ABSENT: 'What is not here, and why',
  BENCHMARK_ABSENT_WHY: 'Why not',
  BENCHMARK_ABSENT_OWN: 'Your own figure: {kind}',
  BENCHMARK_ABSENT_NAMES: 'Names of other cooperatives',
  BENCHMARK_ABSENT_NAMES_WHY:
    'They are not needed to see where you stand. Names are in the release itself, where their board chose so.',
  BENCHMARK_ABSENT_RANK: 'A ranking',
  BENCHMARK_ABSENT_RANK_WHY:
    'The groups are small. Place 3 and place 15 may have changed places by chance. A ranking would say more than we know.',
  BENCHMARK_ABSENT_WAITING: 'How many people are still missing',
  BENCHMARK_ABSENT_WAITING_WHY: 'That could give away something about one person too.',
  BENCHMARK_WHY_NOT_DECIDED: 'The board has not decided yet whether you take part.',
  BENCHMARK_WHY_CHOSEN_NONE: 'The board chose to take no part in this figure.',
  BENCHMARK_WHY_CHOSEN_POOLED:
    'The board chose “without a name”. Your people count in figures of {cooperatives} cooperatives or more together.',
  BENCHMARK_WHY_NO_FIGURE_YET:
    'A figure of your own is about a group of {people} people or more whose time has passed. That group is in no release yet.',
  BENCHMARK_WHY_NAMES_NEED_MORE_COOPERATIVES:
    'A figure of each cooperative is shown from {names} cooperatives with one on. With fewer it can be guessed who is who.',
  BENCHMARK_WHY_TOO_FEW_TO_SHOW:
    'A figure of cooperatives together is about {pooledPeople} people or more from {cooperatives} cooperatives or more, none of which has more than half.',
  BENCHMARK_WHY_PARTICIPATION_NOT_COMPARED:
    'Yyour cooperative is there for taking part, not for leaving. A comparison would give a wrong picture.',

  BENCHMARK_PROMISE: 'What the network promises the people',
  BENCHMARK_EPSILON: 'ε (how much one figure can give away)',
  BENCHMARK_FACTOR: 'Odds change by a factor of at most',
  BENCHMARK_ALL_FIGURES: 'All figures of the network together',
  BENCHMARK_CERTIFICATE: 'What was tried to recognise somebody',
  BENCHMARK_CERTIFICATE_NOTE:
    'A release is published only when it withstands all that follows. That was recorded on {date}.',
  BENCHMARK_CERTIFICATE_CODE: 'Number',
  BENCHMARK_TRIED: 'What was tried',
  BENCHMARK_FOUND: 'How far it came, and what the limit is',
  BENCHMARK_WITHSTOOD: 'Withstood',
  BENCHMARK_YES: 'yes',
  BENCHMARK_NO: 'no',
  BENCHMARK_TESTED: 'Tested with each new version of the program',

  BENCHMARK_RELEASE: 'Which release this is',
  BENCHMARK_RELEASE_NOTE: 'With the check number anybody can see that nothing in the release was changed.',
  BENCHMARK_RELEASE_QUARTER: 'Release of',
  BENCHMARK_RELEASE_NUMBER: 'Number',
  BENCHMARK_RELEASE_PUBLISHED: 'Published on',
  BENCHMARK_RELEASE_REPORTING: 'Up to date until',
  BENCHMARK_RELEASE_LABEL: 'Your name in the network',
  BENCHMARK_RELEASE_HASH: 'Check number (SHA-256)',
  BENCHMARK_CERTIFICATE_HASH: 'Check number of the certificate',
  BENCHMARK_LEAD:
    'How your cooperative stands beside the others, by the release of {period}. In each picture the green band is where most cooperatives lie, and the dashed line is the figure of all together.',
};

export type BenchmarkMessage = keyof typeof nl;

registerMessages({ nl, en });
