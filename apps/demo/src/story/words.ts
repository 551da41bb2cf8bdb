/** Words that people in the demo could have said, in plain Dutch. All of them are invented. */
export const REFERRAL_REASONS = [
  'Wil graag van een hobby werk maken.',
  'Heeft eerder een eigen zaak gehad.',
  'Zoekt werk dat past bij de zorg thuis.',
  'Heeft goede ideeën en wil leren ondernemen.',
  'Is vakman en mist klanten en een netwerk.',
  'Wil weer onder de mensen komen en iets maken.',
];

export const PLAN_SUMMARIES = [
  'Begint met klanten in de buurt. Berekent een vaste prijs per klus en vraagt elke klant om een reactie.',
  'Werkt eerst één dag in de week. Wil binnen een half jaar vijf vaste klanten hebben.',
  'Heeft het gereedschap grotendeels al. Zoekt via de coöperatie bedrijven als opdrachtgever.',
  'Maakt drie voorbeelden om te laten zien. Staat elke maand op de markt om klanten te ontmoeten.',
];

/** Most permissions have none. */
export const CONDITIONS = [
  '',
  '',
  'Meldt elke maand de inkomsten bij de klantmanager.',
  'Werkt ten hoogste 20 uur per week in het bedrijf.',
];

/** Employers that do not exist. */
export const EMPLOYERS = [
  'Bakkerij Van Oost',
  'Woonzorghuis Bergzicht',
  'Drukkerij Noorderlicht',
  'Garage Het Anker',
  'Kwekerij De Merel',
  'Kinderopvang De Specht',
  'Installatiebedrijf Zuidwal',
];

export const DECLINE_REASONS = [
  'Het plan past nog niet bij de coöperatie. We keken samen naar een andere weg.',
  'Ondernemen bleek nu te veel te vragen. Er is begeleiding naar vrijwilligerswerk.',
  'Er waren te weinig klanten voor dit plan. Een nieuw plan is welkom.',
];

export const STOP_REASONS = [
  'Stopt op eigen verzoek: een opleiding ging voor.',
  'Stopt op eigen verzoek: de situatie thuis vroeg alle aandacht.',
  'Stopt op eigen verzoek: ondernemen paste toch niet.',
];

/** What people want, with the small steps towards it. */
export const GOALS = [
  {
    words: 'Ik wil elke week één nieuwe klant bellen.',
    steps: ['Een lijst maken van tien bedrijven', 'Oefenen met mijn begeleider', 'De eerste drie bellen'],
  },
  {
    words: 'Ik wil mijn prijzen durven noemen zonder te twijfelen.',
    steps: ['Uitrekenen wat een uur kost', 'De prijs hardop zeggen', 'De prijs noemen bij een klant'],
  },
  {
    words: 'Ik wil mijn bonnen elke vrijdag opruimen.',
    steps: ['Een map kopen', 'Vier vrijdagen achter elkaar opruimen'],
  },
  {
    words: 'Ik wil een vaste werkplek en vaste werktijden.',
    steps: ['Kijken welke uren goed passen', 'Een hoek in de werkplaats inrichten'],
  },
  {
    words: 'Ik wil mijn eerste bedrijf als klant.',
    steps: ['Een voorbeeld maken om te laten zien', 'Twee bedrijven bezoeken', 'Een offerte sturen'],
  },
  {
    words: 'Ik wil een folder maken waar ik trots op ben.',
    steps: ['Foto’s laten maken', 'De tekst schrijven', 'Vijftig folders laten drukken'],
  },
  {
    words: 'Ik wil beter Nederlands spreken met klanten.',
    steps: ['Naar het taalcafé gaan', 'Een gesprek met een klant oefenen'],
  },
  {
    words: 'Ik wil weten wat ik per uur echt verdien.',
    steps: ['Een maand mijn uren opschrijven', 'Uren en inkomsten naast elkaar leggen'],
  },
];

/** What was said when a goal was looked at: less, as hoped, more. */
export const REVIEWS = [
  'Er kwam veel tussen. We maken de stappen kleiner.',
  'Gelukt zoals gehoopt.',
  'Meer dan gehoopt. Er komt een nieuw doel.',
];

export const NOTES = [
  'We hebben de week doorgenomen. Twee klussen zijn af en de klanten waren tevreden.',
  'Het gesprek met de nieuwe klant ging goed. Het helpt om vooraf drie vragen op te schrijven.',
  'Een rustige maand. We keken welke buurten nog kansen bieden.',
  'Trots op het resultaat van de workshop. Er kwamen negen mensen.',
  'De planning was te vol. Slapen gaat minder goed. We zochten wat later kan.',
  'De prijs opnieuw uitgerekend, met reistijd erbij. Het voelde eerst als veel geld.',
  'Samen met een ander lid een klus gedaan. Dat beviel.',
  'Er was een klant die niet betaalde. We schreven samen een vriendelijke brief.',
  'Thuis gaat het beter. Er is weer ruimte om na te denken over het bedrijf.',
  'We oefenden een telefoongesprek. De tweede keer ging het al veel vlotter.',
];

/** What the one with the account talked about, the newest first. */
export const OWN_STORY = [
  'De lunch voor het wijkteam is goed bevallen: ze willen elke maand. We rekenden uit wat dat betekent voor de inkoop.',
  'Over de drukte in de keuken gepraat. Een ander lid kan op donderdag helpen. Dat geeft lucht.',
  'De eerste offerte boven de duizend euro is verstuurd. Spannend, maar de prijs klopt.',
  'Teruggekeken op de zomer. Het lukte om twee weken vrij te nemen en daarna weer te beginnen.',
  'Gesproken over wat er komt na de termijn: een eigen zaak, of samen met een ander lid.',
];

/** What member or coach promised. */
export const AGREEMENTS = [
  'Vrijdag de factuur klaarzetten',
  'De offerte samen nalezen',
  'Tien folders rondbrengen in de buurt',
  'De klant om een aanbeveling vragen',
  'Eén dag in de week vrij houden',
  'De volgende klus met de nieuwe prijs doen',
  'Uitzoeken welke verzekering nodig is',
  'De bonnen van deze maand op volgorde leggen',
];

export const INVESTMENT_REFUSALS = [
  'Er ligt nog geen bon of offerte bij. Vraag het opnieuw aan met een offerte.',
  'Dit hoort niet bij het bedrijf. Overleg met je begeleider wat wel kan.',
];

export const PLAN_ADVICE = [
  'Reken ook uw reistijd mee in de prijs.',
  'Schrijf op wie uw eerste drie klanten kunnen zijn.',
  'Maak duidelijk wat u doet als het een maand stil is.',
];

export const STRENGTHS = [
  'Werkt netjes en komt altijd op tijd.',
  'Legt makkelijk contact en onthoudt namen.',
  'Maakt van weinig materiaal iets moois.',
  'Blijft rustig als het druk is.',
];

/** What shows that a module was learnt. */
export const EVIDENCE = [
  'Mijn canvas hangt boven mijn bureau. Het ging vooral over voor wie ik werk.',
  'Ik heb mijn prijs uitgerekend: materiaal, uren, reistijd en afdracht.',
  'Mijn eerste klant was de bibliotheek. Ik vroeg wat ze nodig hadden en stuurde een offerte.',
  'Mijn bonnen zitten nu in een map per maand.',
  'Ik heb drie foto’s en een kort verhaal over mijn werk.',
  'Ik weet nu wat er in een overeenkomst moet staan.',
  'Ik heb een plan voor twaalf maanden, met een potje voor stille weken.',
  'Ik ga door, en over een jaar kijk ik opnieuw.',
];
export const COMMENTS = [
  'Mooi gedaan. Neem dit mee naar je volgende klant.',
  'Helder. Zullen we dit volgende keer samen nalopen?',
  'Goed dat je dit zelf hebt uitgezocht.',
];

/** What somebody who is referred would like. */
export const WISHES = [
  'Graag twee dagen in de week beginnen.',
  'Wil eerst een keer komen kijken.',
  'Zoekt een werkplaats met andere mensen.',
  'Wil weten wat er met de uitkering gebeurt.',
];
