import type { Random } from './random.js';

interface Names {
  readonly given: readonly string[];
  readonly family: readonly string[];
}

/** First and last names as they go together. No living person is meant: each is a draw of two common names. */
const DUTCH: Names = {
  given:
    words(`Anouk Bas Carla Daan Eline Freek Gerda Hans Ilse Jeroen Karin Lars Marit Niels Olga Peter Roos Sander
    Tineke Ursula Vincent Wilma Yvonne Zeger Annemiek Bram Dorien Erik Femke Gijs Hanneke Joost Kees Loes Maarten Nienke`),
  family:
    list(`Bakker, de Wilde, van Dijk, Jansen, Visser, Smit, Meijer, de Boer, Mulder, Bos, Vos, Peters, Hendriks,
    van Leeuwen, Dekker, Brouwer, de Wit, Dijkstra, van der Meer, Kuipers, Postma, Willems, van Vliet, Hoekstra,
    Koster, Prins, Blom, Huisman, Scholten, van der Berg, Molenaar, Verbeek, van Wijk, Schouten, Groen, Kramer`),
};

const NEWCOMERS: readonly Names[] = [
  {
    given: words('Amal Bassel Dima Fadi Ghada Hadi Khaled Lina Mazen Nour Rami Salma Samer Yara Ziad Rasha'),
    family: words(
      'Haddad Khoury Darwish Sabbagh Najjar Hamdan Qasem Saleh Mansour Shaheen Barakat Zein Halabi Nasser',
    ),
  },
  {
    given: words(
      'Abrahet Berhane Daniel Eden Filmon Helen Isaias Kidane Lemlem Mehari Natsnet Rahwa Samuel Selam Yonas',
    ),
    family: words(
      'Tesfay Haile Gebremedhin Kidane Woldu Ghebre Tekle Abraha Mehari Okbay Asmelash Habte Araya',
    ),
  },
  {
    given: words('Aylin Baran Cem Defne Emre Fatma Hakan Leyla Mehmet Nazan Ozan Selin Tuncay Yasemin'),
    family: words('Yilmaz Kaya Demir Aydin Ozturk Arslan Dogan Kilic Aslan Polat Korkmaz Erdem'),
  },
  {
    given: words(
      'Andriy Bohdan Daryna Halyna Ihor Kateryna Larysa Maksym Nadiya Oksana Petro Svitlana Taras Yuliya',
    ),
    family: words('Shevchuk Kovalenko Bondarenko Melnyk Tkachenko Kravets Moroz Lysenko Savchuk Hrytsenko'),
  },
  {
    given: words('Ahmad Farida Habib Jamila Karim Laila Maryam Nasir Omid Parwana Rahim Shabnam Tariq Zahra'),
    family: words('Ahmadi Rahimi Karimi Noori Sharifi Hosseini Akbari Mohammadi Azizi Rezai Haidari'),
  },
  {
    given: words('Abdi Amina Faiza Farah Hodan Ismail Khadra Liban Mahad Nasra Sahra Yasin Zamzam'),
    family: words('Warsame Hassan Abdullahi Farah Jama Mohamud Aden Osman Nur Ali Ibrahim'),
  },
];

const SURINAMESE: Names = {
  given: words(
    'Anand Chantal Diego Esmay Farina Gladys Henk Iwan Jerrel Kavita Lloyd Marlon Nisha Orlando Rita Sheela',
  ),
  family: words(
    'Bhagwandin Pinas Kartosen Ramdin Vola Soekhai Baldew Sanches Tjin Amoksi Ramlal Doekhi Eersteling',
  ),
};

const MOROCCAN: Names = {
  given: words(
    'Abdel Bouchra Fouad Hafida Ilham Jamal Karima Latifa Mounir Naima Rachid Samira Tarik Widad Youssef',
  ),
  family: list(
    'El Amrani, Bennani, Tahiri, Ouali, El Idrissi, Azzouzi, Berrada, Chaoui, Fassi, Haddou, Laaroussi',
  ),
};

/** Whose names are drawn: people from all over a Dutch town, or people who came to the Netherlands lately. */
export type Background = 'TOWN' | 'NEWCOMERS';

export interface PersonName {
  readonly given_name: string;
  readonly family_name: string;
}

export function wholeName({ given_name, family_name }: PersonName): string {
  return `${given_name} ${family_name}`;
}

/** Names that no two people of a cooperative share. */
export class PersonNames {
  private readonly given = new Set<string>();

  constructor(
    private readonly random: Random,
    private readonly background: Background,
  ) {}

  next(): PersonName {
    const names = this.pool();
    const name = { given_name: this.random.pick(names.given), family_name: this.random.pick(names.family) };
    return this.take(name) ? name : this.next();
  }

  /** Keeps a name for somebody; false when somebody has it already. */
  take(name: PersonName): boolean {
    const whole = wholeName(name);
    if (this.given.has(whole)) return false;
    this.given.add(whole);
    return true;
  }

  private pool(): Names {
    if (this.background === 'NEWCOMERS') return this.random.pick(NEWCOMERS);
    if (this.random.chance(55)) return DUTCH;
    return this.random.pick([SURINAMESE, MOROCCAN, ...NEWCOMERS]);
  }
}

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}

function list(text: string): string[] {
  return text.split(',').map((name) => name.trim());
}
