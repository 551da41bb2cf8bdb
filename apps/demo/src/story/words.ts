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

export const GOALS = [
  'Ik wil elke week één nieuwe klant bellen.',
  'Ik wil mijn prijzen durven noemen zonder te twijfelen.',
  'Ik wil mijn bonnen elke vrijdag opruimen.',
  'Ik wil een vaste werkplek en vaste werktijden.',
  'Ik wil mijn eerste bedrijf als klant.',
  'Ik wil een folder maken waar ik trots op ben.',
  'Ik wil beter Nederlands spreken met klanten.',
  'Ik wil weten wat ik per uur echt verdien.',
];

export const NOTES = [
  'We hebben de week doorgenomen. Twee klussen zijn af. Afspraak: vrijdag de factuur klaarzetten.',
  'Het gesprek met de nieuwe klant ging goed. Afspraak: offerte samen nalezen.',
  'Een rustige maand. We keken welke buurten nog kansen bieden. Afspraak: tien folders rondbrengen.',
  'Trots op het resultaat van de workshop. Afspraak: om een aanbeveling vragen.',
  'De planning was te vol. Afspraak: één dag vrij houden.',
  'Prijs opnieuw uitgerekend met reistijd erbij. Afspraak: volgende klus met de nieuwe prijs.',
  'Samen met een ander lid een klus gedaan. Dat beviel. Afspraak: dat elke maand doen.',
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
