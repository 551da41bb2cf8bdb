import { registerMessages } from '#platform';

const nl = {
  REPORT_NAME_SKILLS_OVERVIEW: 'Wat ik kan en heb geleerd',
  SKILLS_BASIS:
    'Het lid vraagt dit overzicht om zelf te gebruiken, of de begeleider vraagt het samen met het lid.',
  SKILLS_FILE_NAME: 'vaardigheden-lid-{number}-{date}',
  SKILLS_STRENGTHS: 'Sterke kanten',
  SKILLS_STRENGTHS_NONE: 'Hier is nog niets over geschreven.',
  SKILLS_EXPERIENCE: 'Ervaring',
  SKILLS_EXPERIENCE_NOTE: 'In de eigen woorden van {name}.',
  SKILLS_EXPERIENCE_NONE: 'Hier staat nog geen ervaring.',
  SKILLS_KIND: 'Soort',
  SKILLS_WHAT: 'Wat',
  SKILLS_SINCE: 'Van',
  SKILLS_UNTIL: 'Tot',
  SKILLS_EXPERIENCE_KIND:
    '{kind, select, OWN_ENTERPRISE {eigen onderneming} EMPLOYMENT {betaald werk} VOLUNTARY {vrijwilligerswerk} other {anders}}',
  SKILLS_DIPLOMAS: 'Diploma’s',
  SKILLS_DIPLOMAS_NOTE: 'Bij elk diploma staat of iemand heeft gezegd wat het in Nederland waard is.',
  SKILLS_DIPLOMAS_NONE: 'Hier staat nog geen diploma.',
  SKILLS_DIPLOMA: 'Diploma',
  SKILLS_COUNTRY: 'Land',
  SKILLS_YEAR: 'Jaar',
  SKILLS_RECOGNITION: 'In Nederland',
  SKILLS_RECOGNITION_TEXT:
    '{recognition, select, INDICATED {gewaardeerd door {by}} RECOGNISED {erkend door {by}} other {niet gewaardeerd}}',
  SKILLS_LANGUAGES: 'Talen',
  SKILLS_LANGUAGES_NOTE:
    'Het niveau kiest iemand zelf. A1 is het begin, C2 is bijna als de moedertaal (Europees Referentiekader).',
  SKILLS_LANGUAGES_NONE: 'Hier staat nog geen taal.',
  SKILLS_LANGUAGE: 'Taal',
  SKILLS_LEVEL: 'Niveau',
  SKILLS_LEVEL_TEXT: '{level, select, MOTHER_TONGUE {moedertaal} other {{level}}}',
  SKILLS_OFFERED: 'Kan anderen helpen met',
  SKILLS_OFFERED_NOTE: 'Dit biedt {name} aan andere leden aan.',
  SKILLS_OFFERED_NONE: '{name} biedt nu niets aan andere leden aan.',
  SKILLS_OFFERED_KIND:
    '{kind, select, MAKING_AND_REPAIRING {maken en repareren} NEAT_WORK {netjes werken} SELLING {verkopen} MAKING_CONTACTS {contacten leggen} ADMINISTRATION {administratie} MONEY {geld} COMPUTERS {computers} DESIGN_AND_PHOTOS {ontwerp en foto’s} WRITING_AND_LANGUAGE {schrijven en taal} COOKING {koken} TEXTILE {textiel} TRANSPORT {vervoer} ORGANISING {organiseren} EXPLAINING {uitleggen} other {anders}}',
  SKILLS_LEARNING: 'Geleerd',
  SKILLS_LEARNING_NOTE: 'De leerweg van de coöperatie, in eigen tempo. Een streepje betekent: nog niet.',
  SKILLS_MODULE: 'Onderdeel',
  SKILLS_STARTED: 'Begonnen op',
  SKILLS_DONE: 'Klaar op',
  SKILLS_COMPETENCES_NOTE:
    'Zo zag {name} het zelf op {date}, van {lowest} (leert wat het is) tot {highest} (laat anderen een nieuwe weg zien). Versie {version} van EntreComp, het Europese kader voor ondernemend vermogen.',
  SKILLS_COMPETENCES_NONE: 'De vragen van EntreComp zijn nog niet beantwoord.',
  SKILLS_COMPETENCES: 'EntreComp: ondernemend vermogen',
  SKILLS_COMPETENCES_ALT:
    'Netdiagram van {count, plural, one {# onderdeel} other {# onderdelen}}. Het hoogst: {highest}.',
  SKILLS_COMPETENCE: 'Onderdeel',
  SKILLS_SCORE: 'Niveau',
};

const en: Record<keyof typeof nl, string> = {
  REPORT_NAME_SKILLS_OVERVIEW: 'What I can do and have learnt',
  SKILLS_BASIS:
    'The member asks for this overview for own use, or the coach asks for it together with the member.',
  SKILLS_FILE_NAME: 'skills-member-{number}-{date}',
  SKILLS_STRENGTHS: 'Strengths',
  SKILLS_STRENGTHS_NONE: 'Nothing was written about this yet.',
  SKILLS_EXPERIENCE: 'Experience',
  SKILLS_EXPERIENCE_NOTE: 'In the own words of {name}.',
  SKILLS_EXPERIENCE_NONE: 'There is no experience here yet.',
  SKILLS_KIND: 'Kind',
  SKILLS_WHAT: 'What',
  SKILLS_SINCE: 'From',
  SKILLS_UNTIL: 'Until',
  SKILLS_EXPERIENCE_KIND:
    '{kind, select, OWN_ENTERPRISE {own enterprise} EMPLOYMENT {paid work} VOLUNTARY {voluntary work} other {other}}',
  SKILLS_DIPLOMAS: 'Diplomas',
  SKILLS_DIPLOMAS_NOTE:
    'Beside each diploma it says whether somebody has said what it is worth in the Netherlands.',
  SKILLS_DIPLOMAS_NONE: 'There is no diploma here yet.',
  SKILLS_DIPLOMA: 'Diploma',
  SKILLS_COUNTRY: 'Country',
  SKILLS_YEAR: 'Year',
  SKILLS_RECOGNITION: 'In the Netherlands',
  SKILLS_RECOGNITION_TEXT:
    '{recognition, select, INDICATED {evaluated by {by}} RECOGNISED {recognised by {by}} other {not evaluated}}',
  SKILLS_LANGUAGES: 'Languages',
  SKILLS_LANGUAGES_NOTE:
    'The level is chosen by oneself. A1 is the beginning, C2 is nearly as the mother tongue (Common European Framework of Reference).',
  SKILLS_LANGUAGES_NONE: 'There is no language here yet.',
  SKILLS_LANGUAGE: 'Language',
  SKILLS_LEVEL: 'Level',
  SKILLS_LEVEL_TEXT: '{level, select, MOTHER_TONGUE {mother tongue} other {{level}}}',
  SKILLS_OFFERED: 'Can help others with',
  SKILLS_OFFERED_NOTE: 'This is what {name} offers to other members.',
  SKILLS_OFFERED_NONE: '{name} offers nothing to other members now.',
  SKILLS_OFFERED_KIND:
    '{kind, select, MAKING_AND_REPAIRING {making and repairing} NEAT_WORK {neat work} SELLING {selling} MAKING_CONTACTS {making contacts} ADMINISTRATION {administration} MONEY {money} COMPUTERS {computers} DESIGN_AND_PHOTOS {design and photos} WRITING_AND_LANGUAGE {writing and language} COOKING {cooking} TEXTILE {textile} TRANSPORT {transport} ORGANISING {organising} EXPLAINING {explaining} other {other}}',
  SKILLS_LEARNING: 'Learnt',
  SKILLS_LEARNING_NOTE: "The cooperative's learning path, at one's own pace. A dash means: not yet.",
  SKILLS_MODULE: 'Module',
  SKILLS_STARTED: 'Begun on',
  SKILLS_DONE: 'Done on',
  SKILLS_COMPETENCES_NOTE:
    'How {name} saw it on {date}, from {lowest} (learns what it is) to {highest} (shows others a new way). Version {version} of EntreComp, the European framework of entrepreneurship competences.',
  SKILLS_COMPETENCES_NONE: 'The questions of EntreComp were not answered yet.',
  SKILLS_COMPETENCES: 'EntreComp: entrepreneurship competences',
  SKILLS_COMPETENCES_ALT:
    'Radar chart of {count, plural, one {# part} other {# parts}}. The highest: {highest}.',
  SKILLS_COMPETENCE: 'Part',
  SKILLS_SCORE: 'Level',
};

registerMessages({ nl, en });

export type SkillsMessage = keyof typeof nl;
