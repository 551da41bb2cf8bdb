import { addDays, addMonths, type CivilDate } from '#kernel';
import { lastDay, type People } from './people.js';
import type { Random } from './random.js';
import type { Stage } from './stage.js';

interface ContactRow {
  id: string;
  name: string;
  enterprise: string;
  sector: string;
  town: string;
  email: string;
  phone: string | null;
  consented_on: CivilDate;
  consent_words: string;
}
interface IntroductionRow {
  id: string;
  member_id: string;
  contact_id: string;
  introduced_on: CivilDate;
  purpose: string;
}
interface OutcomeRow {
  id: string;
  introduction_id: string;
  outcome: 'MET' | 'FIRST_CLIENT' | 'JOB' | 'NOTHING';
  happened_on: CivilDate;
}

/** Entrepreneurs who do not exist: name, enterprise and sector. */
const ENTREPRENEURS = [
  ['Marjan Terpstra', 'Lunchroom De Kroon', '56'],
  ['Rob Heemskerk', 'Bouwbedrijf Zuidwal', '41'],
  ['Fatiha Ouazzani', 'Kinderopvang De Specht', '88'],
  ['Jelle Wiersma', 'Drukkerij Noorderlicht', '18'],
  ['Sandra Koelewijn', 'Woonzorghuis Bergzicht', '87'],
  ['Pieter Aalbers', 'Boekhandel Van Oost', '47'],
  ['Meryem Tosun', 'Sportschool Het Plein', '93'],
  ['Kees van Rooij', 'Kwekerij De Merel', '01'],
] as const;
const PURPOSES = [
  'Kennismaken: zoekt iemand voor een terugkerende klus.',
  'Wil meedenken over de prijs en de offerte.',
  'Kan een opdracht voor het najaar geven.',
];

export class Region {
  readonly contacts: ContactRow[] = [];
  readonly introductions: IntroductionRow[] = [];
  readonly outcomes: OutcomeRow[] = [];
}

/** The entrepreneurs around a cooperative, whom it introduced to whom, and what came of it. */
export function regionOf(stage: Stage, people: People): Region {
  const { today, character } = stage;
  const random = stage.chanceFor('region');
  const region = new Region();
  for (const [name, enterprise, sector] of ENTREPRENEURS) {
    const consented_on = addDays(today, -random.between(700, 1_000));
    region.contacts.push({
      id: random.id(consented_on),
      name,
      enterprise,
      sector,
      town: character.city,
      email: `${name.split(' ')[0]!.toLowerCase()}@ondernemer.example`,
      phone: random.chance(60) ? `06 0000 ${random.digits(4)}` : null,
      consented_on,
      consent_words: 'U mag mijn naam en mijn bedrijf noemen aan leden die iets voor mij kunnen betekenen.',
    });
  }
  const share = character.background === 'NEWCOMERS' ? 90 : 40;
  for (const participant of people.participants) {
    const { fate, hasAccount, decidedOn, memberId, trajectoryId, endedOn } = participant;
    const exit = people.exits.findLast(({ trajectory_id }) => trajectory_id === trajectoryId);
    const isRecent = endedOn !== null && endedOn > addMonths(today, -20);
    const foundSo = fate === 'OUTFLOW' && isRecent && exit?.how_found === 'INTRODUCTION';
    const isHere = fate === 'ACTIVE' && lastDay(participant) === null;
    if (!foundSo && !(isHere && (hasAccount || random.chance(share)))) continue;
    const introduced_on = addDays(foundSo ? endedOn! : decidedOn!, foundSo ? -50 : random.between(3, 60));
    if (introduced_on > today) continue;
    const id = random.id(introduced_on);
    const contact_id = random.pick(region.contacts).id;
    region.introductions.push({
      id,
      member_id: memberId,
      contact_id,
      introduced_on,
      purpose: random.pick(PURPOSES),
    });
    tellOutcomes(
      id,
      introduced_on,
      foundSo ? 'JOB' : hasAccount ? 'FIRST_CLIENT' : null,
      today,
      random,
      region,
    );
  }
  return region;
}

function tellOutcomes(
  introduction_id: string,
  on: CivilDate,
  sure: 'JOB' | 'FIRST_CLIENT' | null,
  today: CivilDate,
  random: Random,
  into: Region,
): void {
  const say = (outcome: OutcomeRow['outcome'], happened_on: CivilDate) => {
    if (happened_on <= today)
      into.outcomes.push({ id: random.id(happened_on), introduction_id, outcome, happened_on });
  };
  if (!sure && random.chance(20)) {
    say('NOTHING', addDays(on, 40));
    return;
  }
  say('MET', addDays(on, random.between(3, 12)));
  if (sure || random.chance(40)) say(sure ?? 'FIRST_CLIENT', addDays(on, random.between(20, 45)));
}
