/**
 * The Dutch standard industrial classification, SBI 2008 (Statistics Netherlands, CBS): sections, divisions of two digits
 * and groups of three. Names of sections and divisions are the official ones, English after NACE Rev. 2, which the first
 * three digits of the SBI follow. The SBI has no divisions 05 and 07: nobody mines coal or ore in the Netherlands.
 */
export interface SbiName {
  readonly nl: string;
  readonly en: string;
}

export interface SbiSection extends SbiName {
  readonly code: string;
  readonly divisions: readonly SbiDivision[];
}

export interface SbiDivision extends SbiName {
  /** Two digits. */
  readonly code: string;
  /** The last digits of its groups. */
  readonly groups: string;
}

/** Each division: code, last digits of its groups, Dutch, English. */
type Line = readonly [code: string, groups: string, nl: string, en: string];

const section = (code: string, nl: string, en: string, lines: readonly Line[]): SbiSection => ({
  code,
  nl,
  en,
  divisions: lines.map(([division, groups, dutch, english]) => ({
    code: division,
    groups,
    nl: dutch,
    en: english,
  })),
});

export const SBI_SECTIONS: readonly SbiSection[] = [
  section('A', 'Landbouw, bosbouw en visserij', 'Agriculture, forestry and fishing', [
    [
      '01',
      '1234567',
      'Landbouw, jacht en dienstverlening voor de landbouw en jacht',
      'Crop and animal production, hunting and related service activities',
    ],
    [
      '02',
      '1234',
      'Bosbouw, exploitatie van bossen en dienstverlening voor de bosbouw',
      'Forestry and logging',
    ],
    ['03', '12', 'Visserij en kweken van vis en schaaldieren', 'Fishing and aquaculture'],
  ]),
  section('B', 'Winning van delfstoffen', 'Mining and quarrying', [
    ['06', '12', 'Winning van aardolie en aardgas', 'Extraction of crude petroleum and natural gas'],
    ['08', '19', 'Winning van delfstoffen (geen olie en gas)', 'Other mining and quarrying'],
    ['09', '19', 'Dienstverlening voor de winning van delfstoffen', 'Mining support service activities'],
  ]),
  section('C', 'Industrie', 'Manufacturing', [
    ['10', '123456789', 'Vervaardiging van voedingsmiddelen', 'Manufacture of food products'],
    ['11', '0', 'Vervaardiging van dranken', 'Manufacture of beverages'],
    ['12', '0', 'Vervaardiging van tabaksproducten', 'Manufacture of tobacco products'],
    ['13', '1239', 'Vervaardiging van textiel', 'Manufacture of textiles'],
    ['14', '123', 'Vervaardiging van kleding', 'Manufacture of wearing apparel'],
    [
      '15',
      '12',
      'Vervaardiging van leer, lederwaren en schoenen',
      'Manufacture of leather and related products',
    ],
    [
      '16',
      '12',
      'Primaire houtbewerking en vervaardiging van artikelen van hout, kurk, riet en vlechtwerk (geen meubels)',
      'Manufacture of wood and of products of wood and cork, except furniture',
    ],
    [
      '17',
      '12',
      'Vervaardiging van papier, karton en papier- en kartonwaren',
      'Manufacture of paper and paper products',
    ],
    [
      '18',
      '12',
      'Drukkerijen, reproductie van opgenomen media',
      'Printing and reproduction of recorded media',
    ],
    [
      '19',
      '12',
      'Vervaardiging van cokesovenproducten en aardolieverwerking',
      'Manufacture of coke and refined petroleum products',
    ],
    [
      '20',
      '123456',
      'Vervaardiging van chemische producten',
      'Manufacture of chemicals and chemical products',
    ],
    [
      '21',
      '12',
      'Vervaardiging van farmaceutische grondstoffen en producten',
      'Manufacture of basic pharmaceutical products and preparations',
    ],
    [
      '22',
      '12',
      'Vervaardiging van producten van rubber en kunststof',
      'Manufacture of rubber and plastic products',
    ],
    [
      '23',
      '12345679',
      'Vervaardiging van overige niet-metaalhoudende minerale producten',
      'Manufacture of other non-metallic mineral products',
    ],
    ['24', '12345', 'Vervaardiging van metalen in primaire vorm', 'Manufacture of basic metals'],
    [
      '25',
      '12345679',
      'Vervaardiging van producten van metaal (geen machines en apparaten)',
      'Manufacture of fabricated metal products, except machinery and equipment',
    ],
    [
      '26',
      '12345678',
      'Vervaardiging van computers en van elektronische en optische apparatuur',
      'Manufacture of computer, electronic and optical products',
    ],
    ['27', '123459', 'Vervaardiging van elektrische apparatuur', 'Manufacture of electrical equipment'],
    [
      '28',
      '12349',
      'Vervaardiging van overige machines en apparaten',
      'Manufacture of machinery and equipment n.e.c.',
    ],
    [
      '29',
      '123',
      'Vervaardiging van auto’s, aanhangwagens en opleggers',
      'Manufacture of motor vehicles, trailers and semi-trailers',
    ],
    [
      '30',
      '12349',
      'Vervaardiging van overige transportmiddelen',
      'Manufacture of other transport equipment',
    ],
    ['31', '0', 'Vervaardiging van meubels', 'Manufacture of furniture'],
    ['32', '123459', 'Vervaardiging van overige goederen', 'Other manufacturing'],
    [
      '33',
      '12',
      'Reparatie en installatie van machines en apparaten',
      'Repair and installation of machinery and equipment',
    ],
  ]),
  section(
    'D',
    'Productie en distributie van en handel in elektriciteit, aardgas, stoom en gekoelde lucht',
    'Electricity, gas, steam and air conditioning supply',
    [
      [
        '35',
        '123',
        'Productie en distributie van en handel in elektriciteit, aardgas, stoom en gekoelde lucht',
        'Electricity, gas, steam and air conditioning supply',
      ],
    ],
  ),
  section(
    'E',
    'Winning en distributie van water; afval- en afvalwaterbeheer en sanering',
    'Water supply; sewerage, waste management and remediation activities',
    [
      ['36', '0', 'Winning en distributie van water', 'Water collection, treatment and supply'],
      ['37', '0', 'Afvalwaterinzameling en -behandeling', 'Sewerage'],
      [
        '38',
        '123',
        'Afvalinzameling en -behandeling; voorbereiding tot recycling',
        'Waste collection, treatment and disposal; materials recovery',
      ],
      [
        '39',
        '0',
        'Sanering en overig afvalbeheer',
        'Remediation activities and other waste management services',
      ],
    ],
  ),
  section('F', 'Bouwnijverheid', 'Construction', [
    [
      '41',
      '12',
      'Algemene burgerlijke en utiliteitsbouw en projectontwikkeling',
      'Construction of buildings',
    ],
    ['42', '129', 'Grond-, water- en wegenbouw (geen grondverzet)', 'Civil engineering'],
    ['43', '1239', 'Gespecialiseerde werkzaamheden in de bouw', 'Specialised construction activities'],
  ]),
  section(
    'G',
    'Groot- en detailhandel; reparatie van auto’s',
    'Wholesale and retail trade; repair of motor vehicles',
    [
      [
        '45',
        '1234',
        'Handel in en reparatie van auto’s, motorfietsen en aanhangers',
        'Trade and repair of motor vehicles and motorcycles',
      ],
      [
        '46',
        '12345679',
        'Groothandel en handelsbemiddeling (niet in auto’s en motorfietsen)',
        'Wholesale trade, except of motor vehicles and motorcycles',
      ],
      ['47', '123456789', 'Detailhandel (niet in auto’s)', 'Retail trade, except of motor vehicles'],
    ],
  ),
  section('H', 'Vervoer en opslag', 'Transportation and storage', [
    ['49', '12345', 'Vervoer over land', 'Land transport and transport via pipelines'],
    ['50', '1234', 'Vervoer over water', 'Water transport'],
    ['51', '12', 'Luchtvaart', 'Air transport'],
    [
      '52',
      '12',
      'Opslag en dienstverlening voor vervoer',
      'Warehousing and support activities for transportation',
    ],
    ['53', '12', 'Post en koeriers', 'Postal and courier activities'],
  ]),
  section('I', 'Logies-, maaltijd- en drankverstrekking', 'Accommodation and food service activities', [
    ['55', '1239', 'Logiesverstrekking', 'Accommodation'],
    ['56', '123', 'Eet- en drinkgelegenheden', 'Food and beverage service activities'],
  ]),
  section('J', 'Informatie en communicatie', 'Information and communication', [
    ['58', '12', 'Uitgeverijen', 'Publishing activities'],
    [
      '59',
      '12',
      'Productie en distributie van films en televisieprogramma’s; maken en uitgeven van geluidsopnamen',
      'Film, video and television production, sound recording and music publishing',
    ],
    [
      '60',
      '12',
      'Verzorgen en uitzenden van radio- en televisieprogramma’s',
      'Programming and broadcasting activities',
    ],
    ['61', '1239', 'Telecommunicatie', 'Telecommunications'],
    [
      '62',
      '0',
      'Dienstverlenende activiteiten op het gebied van informatietechnologie',
      'Computer programming, consultancy and related activities',
    ],
    [
      '63',
      '19',
      'Dienstverlenende activiteiten op het gebied van informatie',
      'Information service activities',
    ],
  ]),
  section('K', 'Financiële instellingen', 'Financial and insurance activities', [
    [
      '64',
      '1239',
      'Financiële instellingen (geen verzekeringen en pensioenfondsen)',
      'Financial service activities, except insurance and pension funding',
    ],
    [
      '65',
      '123',
      'Verzekeringen en pensioenfondsen (geen verplichte sociale verzekeringen)',
      'Insurance, reinsurance and pension funding, except compulsory social security',
    ],
    [
      '66',
      '123',
      'Overige financiële dienstverlening',
      'Activities auxiliary to financial services and insurance',
    ],
  ]),
  section('L', 'Verhuur van en handel in onroerend goed', 'Real estate activities', [
    ['68', '123', 'Verhuur van en handel in onroerend goed', 'Real estate activities'],
  ]),
  section(
    'M',
    'Advisering, onderzoek en overige specialistische zakelijke dienstverlening',
    'Professional, scientific and technical activities',
    [
      [
        '69',
        '12',
        'Rechtskundige dienstverlening, accountancy, belastingadvisering en administratie',
        'Legal and accounting activities',
      ],
      [
        '70',
        '12',
        'Holdings (geen financiële), concerndiensten binnen eigen concern en managementadvisering',
        'Activities of head offices; management consultancy',
      ],
      [
        '71',
        '12',
        'Architecten, ingenieurs en technisch ontwerp en advies; keuring en controle',
        'Architecture and engineering; technical testing and analysis',
      ],
      ['72', '12', 'Speur- en ontwikkelingswerk', 'Scientific research and development'],
      ['73', '12', 'Reclame en marktonderzoek', 'Advertising and market research'],
      [
        '74',
        '1239',
        'Industrieel ontwerp en vormgeving, fotografie, vertaling en overige consultancy',
        'Design, photography, translation and other professional activities',
      ],
      ['75', '0', 'Veterinaire dienstverlening', 'Veterinary activities'],
    ],
  ),
  section(
    'N',
    'Verhuur van roerende goederen en overige zakelijke dienstverlening',
    'Administrative and support service activities',
    [
      [
        '77',
        '1234',
        'Verhuur en lease van auto’s, consumentenartikelen, machines en overige roerende goederen',
        'Rental and leasing activities',
      ],
      ['78', '123', 'Arbeidsbemiddeling, uitzendbureaus en personeelsbeheer', 'Employment activities'],
      [
        '79',
        '19',
        'Reisbemiddeling, reisorganisatie, toeristische informatie en reserveringsbureaus',
        'Travel agency, tour operator and reservation services',
      ],
      ['80', '123', 'Beveiliging en opsporing', 'Security and investigation activities'],
      [
        '81',
        '123',
        'Facility management, reiniging en landschapsverzorging',
        'Services to buildings and landscape activities',
      ],
      [
        '82',
        '1239',
        'Overige zakelijke dienstverlening',
        'Office administrative, office support and other business support activities',
      ],
    ],
  ),
  section(
    'O',
    'Openbaar bestuur, overheidsdiensten en verplichte sociale verzekeringen',
    'Public administration and defence; compulsory social security',
    [
      [
        '84',
        '123',
        'Openbaar bestuur, overheidsdiensten en verplichte sociale verzekeringen',
        'Public administration and defence; compulsory social security',
      ],
    ],
  ),
  section('P', 'Onderwijs', 'Education', [['85', '123456', 'Onderwijs', 'Education']]),
  section('Q', 'Gezondheids- en welzijnszorg', 'Human health and social work activities', [
    ['86', '129', 'Gezondheidszorg', 'Human health activities'],
    ['87', '1239', 'Verpleging, verzorging en begeleiding met overnachting', 'Residential care activities'],
    [
      '88',
      '19',
      'Maatschappelijke dienstverlening zonder overnachting',
      'Social work activities without accommodation',
    ],
  ]),
  section('R', 'Cultuur, sport en recreatie', 'Arts, entertainment and recreation', [
    ['90', '0', 'Kunst', 'Creative, arts and entertainment activities'],
    [
      '91',
      '0',
      'Culturele uitleencentra, openbare archieven, musea, dieren- en plantentuinen, natuurbehoud',
      'Libraries, archives, museums and other cultural activities',
    ],
    ['92', '0', 'Loterijen en kansspelen', 'Gambling and betting activities'],
    ['93', '12', 'Sport en recreatie', 'Sports, amusement and recreation activities'],
  ]),
  section('S', 'Overige dienstverlening', 'Other service activities', [
    [
      '94',
      '129',
      'Levensbeschouwelijke en politieke organisaties, belangen- en ideële organisaties, hobbyclubs',
      'Activities of membership organisations',
    ],
    [
      '95',
      '12',
      'Reparatie van computers en consumentenartikelen',
      'Repair of computers and personal and household goods',
    ],
    ['96', '0', 'Wellness en overige dienstverlening; uitvaartbranche', 'Other personal service activities'],
  ]),
  section(
    'T',
    'Huishoudens als werkgever; niet-gedifferentieerde productie van goederen en diensten door huishoudens voor eigen gebruik',
    'Activities of households as employers; production for own use',
    [
      [
        '97',
        '0',
        'Huishoudens als werkgever van huishoudelijk personeel',
        'Activities of households as employers of domestic personnel',
      ],
      [
        '98',
        '12',
        'Niet-gespecificeerde productie van goederen en diensten door particuliere huishoudens voor eigen gebruik',
        'Undifferentiated production by private households for own use',
      ],
    ],
  ),
  section(
    'U',
    'Extraterritoriale organisaties en lichamen',
    'Activities of extraterritorial organisations and bodies',
    [
      [
        '99',
        '0',
        'Extraterritoriale organisaties en lichamen',
        'Activities of extraterritorial organisations and bodies',
      ],
    ],
  ),
];
