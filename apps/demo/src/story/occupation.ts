import type { Cents } from '#kernel';

/** What somebody does for a living in the cooperative, and what that looks like on an invoice. */
export interface Occupation {
  readonly activity: string;
  /** First two digits of the Standaard Bedrijfsindeling (SBI 2008, CBS). */
  readonly sector: string;
  /** An enterprise's name is one of these words with the first name. */
  readonly names: readonly string[];
  /** The Dutch VAT on it, Wet op de omzetbelasting 1968, table I. */
  readonly vat: 'HIGH' | 'LOW';
  readonly work: readonly string[];
  /** What one piece of work costs without VAT. */
  readonly price: readonly [Cents, Cents];
  /** Of the price, in percent, what the material of one sale costs at most; 0 where there is none. */
  readonly materialPercent: number;
  readonly wishes: readonly Wish[];
}

export interface Wish {
  readonly purpose: string;
  readonly category: 'EQUIPMENT' | 'MATERIALS' | 'MARKETING' | 'TRAINING' | 'TRANSPORT' | 'OTHER';
}

const MARKETING: Wish = { purpose: 'Flyers en visitekaartjes', category: 'MARKETING' };
const COURSE: Wish = { purpose: 'Cursus klanten werven', category: 'TRAINING' };
const BICYCLE: Wish = { purpose: 'Bakfiets, tweedehands', category: 'TRANSPORT' };

/** The occupations of the article about Scope. Each of their stories goes well. */
export const FROM_THE_ARTICLE = {
  balloonArtist: occupation(
    'Ballonnenkunstenaar',
    '90',
    ['Ballonnen van'],
    'HIGH',
    [9_500, 42_000],
    30,
    ['Ballonnenboog voor een opening', 'Ballonfiguren op een kinderfeest', 'Zaal versieren met ballonnen'],
    [
      { purpose: 'Elektrische ballonpomp', category: 'EQUIPMENT' },
      { purpose: 'Voorraad ballonnen', category: 'MATERIALS' },
    ],
  ),
  lashStylist: occupation(
    'Wimperstyliste',
    '96',
    ['Wimpers door'],
    'HIGH',
    [4_500, 18_000],
    15,
    ['Wimperextensions, volle set', 'Wimperlift en verven', 'Workshop wimperverzorging'],
    [
      { purpose: 'Behandellamp met loep', category: 'EQUIPMENT' },
      { purpose: 'Wimpers en lijm', category: 'MATERIALS' },
    ],
  ),
  caterer: occupation(
    'Cateraar',
    '56',
    ['De Keuken van', 'Aan tafel bij'],
    'LOW',
    [14_000, 68_000],
    40,
    [
      'Lunch voor een vergadering',
      'Buffet voor een buurtfeest',
      'Hapjes bij een receptie',
      'Maaltijden voor een bijeenkomst',
    ],
    [
      { purpose: 'Warmhoudbakken', category: 'EQUIPMENT' },
      { purpose: 'Koelboxen', category: 'EQUIPMENT' },
    ],
  ),
  screenPrinter: occupation(
    'Zeefdrukker',
    '18',
    ['Zeefdruk'],
    'HIGH',
    [12_000, 62_000],
    35,
    ['T-shirts bedrukken', 'Posters in kleine oplage', 'Katoenen tassen bedrukken'],
    [
      { purpose: 'Zeefdrukraam en inkt', category: 'MATERIALS' },
      { purpose: 'Droogrek', category: 'EQUIPMENT' },
    ],
  ),
};

export const OCCUPATIONS: readonly Occupation[] = [
  occupation(
    'Fietsenmaker',
    '95',
    ['Fietsen van', 'Rijwielhulp'],
    'LOW',
    [4_500, 22_000],
    30,
    ['Fietsen nakijken en afstellen', 'Banden en remmen vervangen', 'Deelfietsen onderhouden'],
    [
      { purpose: 'Montagestandaard', category: 'EQUIPMENT' },
      { purpose: 'Onderdelen op voorraad', category: 'MATERIALS' },
    ],
  ),
  occupation(
    'Kleermaker',
    '95',
    ['Naaiatelier', 'Kleding van'],
    'LOW',
    [5_000, 26_000],
    15,
    ['Kleding vermaken', 'Gordijnen op maat', 'Werkkleding herstellen'],
    [
      { purpose: 'Lockmachine', category: 'EQUIPMENT' },
      { purpose: 'Stoffen en garen', category: 'MATERIALS' },
    ],
  ),
  occupation(
    'Hovenier',
    '81',
    ['Groen door', 'Tuinen van'],
    'HIGH',
    [9_000, 48_000],
    20,
    ['Tuin winterklaar maken', 'Heg snoeien', 'Geveltuin aanleggen'],
    [
      { purpose: 'Heggenschaar op accu', category: 'EQUIPMENT' },
      { purpose: 'Aanhanger huren', category: 'TRANSPORT' },
    ],
  ),
  occupation(
    'Schoonmaker',
    '81',
    ['Helder met', 'Fris door'],
    'HIGH',
    [7_000, 32_000],
    8,
    ['Kantoor schoonmaken', 'Ramen wassen', 'Opleverschoonmaak'],
    [{ purpose: 'Stofzuiger voor nat en droog', category: 'EQUIPMENT' }, BICYCLE],
  ),
  occupation(
    'Fotograaf',
    '74',
    ['Beeld van', 'Foto'],
    'HIGH',
    [12_000, 58_000],
    5,
    ['Fotoserie van een evenement', 'Portretten van medewerkers', 'Productfoto’s'],
    [{ purpose: 'Flitser en statief', category: 'EQUIPMENT' }, COURSE],
  ),
  occupation(
    'Vertaler',
    '74',
    ['Taal van', 'Vertaald door'],
    'HIGH',
    [6_000, 38_000],
    0,
    ['Tekst vertalen', 'Tolken bij een gesprek', 'Folder in drie talen'],
    [{ purpose: 'Woordenboeken en software', category: 'EQUIPMENT' }, COURSE],
  ),
  occupation(
    'Grafisch vormgever',
    '74',
    ['Studio', 'Vorm van'],
    'HIGH',
    [11_000, 56_000],
    5,
    ['Folder ontwerpen', 'Huisstijl bijwerken', 'Posterreeks ontwerpen'],
    [{ purpose: 'Tekentablet', category: 'EQUIPMENT' }, COURSE],
  ),
  occupation(
    'Meubelmaker',
    '31',
    ['Hout van', 'Werkplaats'],
    'HIGH',
    [14_000, 68_000],
    35,
    ['Tafel op maat', 'Kast herstellen', 'Stoelen schuren en lakken'],
    [
      { purpose: 'Bovenfrees', category: 'EQUIPMENT' },
      { purpose: 'Eikenhout', category: 'MATERIALS' },
    ],
  ),
  occupation(
    'Pottenbakker',
    '23',
    ['Klei van', 'Keramiek'],
    'HIGH',
    [6_500, 34_000],
    20,
    ['Serviesgoed, kleine serie', 'Workshop draaien', 'Relatiegeschenken van keramiek'],
    [
      { purpose: 'Draaischijf, tweedehands', category: 'EQUIPMENT' },
      { purpose: 'Klei en glazuur', category: 'MATERIALS' },
    ],
  ),
  occupation(
    'Webbouwer',
    '62',
    ['Online met', 'Webwerk'],
    'HIGH',
    [16_000, 72_000],
    0,
    ['Website bouwen', 'Website onderhouden', 'Webwinkel inrichten'],
    [{ purpose: 'Laptop, gereviseerd', category: 'EQUIPMENT' }, COURSE],
  ),
  occupation(
    'Bakker aan huis',
    '10',
    ['Gebak van', 'De Oven van'],
    'LOW',
    [6_000, 32_000],
    40,
    ['Taarten voor een feest', 'Brood voor een lunchroom', 'Koekjes in cadeaudoos'],
    [
      { purpose: 'Keukenmachine', category: 'EQUIPMENT' },
      { purpose: 'Bakvormen', category: 'MATERIALS' },
    ],
  ),
  occupation(
    'Muziekdocent',
    '85',
    ['Muziek met'],
    'HIGH',
    [5_000, 24_000],
    0,
    ['Muziekles voor volwassenen', 'Workshop trommelen', 'Muziek bij een opening'],
    [{ purpose: 'Versterker', category: 'EQUIPMENT' }, MARKETING],
  ),
  occupation(
    'Hondenuitlaatservice',
    '96',
    ['Op pad met'],
    'HIGH',
    [4_500, 19_000],
    5,
    ['Honden uitlaten, strippenkaart', 'Oppas in het weekend'],
    [BICYCLE, MARKETING],
  ),
  occupation(
    'Klusser',
    '43',
    ['Klus van', 'Vakwerk'],
    'HIGH',
    [9_000, 52_000],
    30,
    ['Muren schilderen', 'Vloer leggen', 'Kleine reparaties'],
    [
      { purpose: 'Boormachine en zaag', category: 'EQUIPMENT' },
      { purpose: 'Verf op voorraad', category: 'MATERIALS' },
    ],
  ),
  occupation(
    'Sieradenmaker',
    '32',
    ['Sieraden van', 'Zilver door'],
    'HIGH',
    [5_500, 28_000],
    35,
    ['Sieraden voor een museumwinkel', 'Ring op maat', 'Workshop sieraden maken'],
    [
      { purpose: 'Soldeerset', category: 'EQUIPMENT' },
      { purpose: 'Zilverdraad', category: 'MATERIALS' },
    ],
  ),
  occupation(
    'Kapper',
    '96',
    ['Knip bij', 'Haar van'],
    'LOW',
    [4_000, 18_000],
    8,
    ['Knippen in een woonzorghuis', 'Kappersdag bij een bedrijf'],
    [{ purpose: 'Verplaatsbare kappersstoel', category: 'EQUIPMENT' }, COURSE],
  ),
  occupation(
    'Bloemist',
    '47',
    ['Bloemen van', 'Bloei door'],
    'LOW',
    [5_500, 29_000],
    40,
    ['Boeketten voor een bedrijf', 'Bloemen bij een bruiloft', 'Kransen maken'],
    [{ purpose: 'Vazen en emmers', category: 'MATERIALS' }, BICYCLE],
  ),
  occupation(
    'Taaltrainer',
    '85',
    ['In gesprek met'],
    'HIGH',
    [8_000, 36_000],
    0,
    ['Taaltraining op het werk', 'Conversatieles, tien keer'],
    [{ purpose: 'Lesmateriaal', category: 'MATERIALS' }, COURSE],
  ),
  occupation(
    'Fietskoerier',
    '53',
    ['Snel met', 'Koerier'],
    'HIGH',
    [5_000, 24_000],
    0,
    ['Pakketten bezorgen', 'Maaltijden rondbrengen'],
    [BICYCLE, { purpose: 'Regenkleding', category: 'EQUIPMENT' }],
  ),
  occupation(
    'Kunstschilder',
    '90',
    ['Atelier', 'Kleur van'],
    'LOW',
    [8_000, 48_000],
    20,
    ['Muurschildering', 'Schilderij in opdracht', 'Workshop schilderen'],
    [{ purpose: 'Verf en doek', category: 'MATERIALS' }, MARKETING],
  ),
  occupation(
    'Boekhoudhulp',
    '69',
    ['Op orde met'],
    'HIGH',
    [7_000, 31_000],
    0,
    ['Administratie bijwerken', 'Archief ordenen'],
    [{ purpose: 'Laptop, gereviseerd', category: 'EQUIPMENT' }, COURSE],
  ),
  occupation(
    'Yogadocent',
    '85',
    ['Adem met', 'Yoga bij'],
    'HIGH',
    [6_000, 27_000],
    0,
    ['Yoga voor een team', 'Lessenreeks in het buurthuis'],
    [{ purpose: 'Matten', category: 'EQUIPMENT' }, MARKETING],
  ),
];

function occupation(
  activity: string,
  sector: string,
  names: readonly string[],
  vat: 'HIGH' | 'LOW',
  price: readonly [Cents, Cents],
  materialPercent: number,
  work: readonly string[],
  wishes: readonly Wish[],
): Occupation {
  return { activity, sector, names, vat, price, materialPercent, work, wishes };
}
