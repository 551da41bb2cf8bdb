import type { InstrumentVersion, LocalText } from '../instrument.js';

/** The fifteen competences with what each is about, in our own words. */
const COMPETENCES: readonly (readonly [key: string, name: LocalText, text: LocalText])[] = [
  [
    'SPOTTING_OPPORTUNITIES',
    { nl: 'Kansen zien', en: 'Spotting opportunities' },
    { nl: 'Zien waar mensen iets nodig hebben.', en: 'Seeing where people need something.' },
  ],
  [
    'CREATIVITY',
    { nl: 'Creativiteit', en: 'Creativity' },
    { nl: 'Nieuwe ideeën bedenken en uitproberen.', en: 'Thinking up new ideas and trying them.' },
  ],
  [
    'VISION',
    { nl: 'Visie', en: 'Vision' },
    { nl: 'Weten waar u naartoe wilt.', en: 'Knowing where one wants to go.' },
  ],
  [
    'VALUING_IDEAS',
    { nl: 'Ideeën waarderen', en: 'Valuing ideas' },
    {
      nl: 'Zien wat een idee waard is, ook voor anderen.',
      en: 'Seeing what an idea is worth, to others too.',
    },
  ],
  [
    'ETHICAL_AND_SUSTAINABLE_THINKING',
    { nl: 'Ethisch en duurzaam denken', en: 'Ethical and sustainable thinking' },
    {
      nl: 'Nadenken over wat het werk doet met mensen en natuur.',
      en: 'Thinking about what the work does to people and nature.',
    },
  ],
  [
    'SELF_AWARENESS_AND_SELF_EFFICACY',
    { nl: 'Zelfkennis en zelfvertrouwen', en: 'Self-awareness and self-efficacy' },
    { nl: 'Weten wat u kunt en daarin geloven.', en: 'Knowing what one can do and believing in it.' },
  ],
  [
    'MOTIVATION_AND_PERSEVERANCE',
    { nl: 'Motivatie en doorzetten', en: 'Motivation and perseverance' },
    { nl: 'Doorgaan, ook als het tegenzit.', en: 'Going on, also when things go wrong.' },
  ],
  [
    'MOBILISING_RESOURCES',
    { nl: 'Middelen regelen', en: 'Mobilising resources' },
    {
      nl: 'De spullen, tijd en hulp vinden die nodig zijn.',
      en: 'Finding the things, time and help that are needed.',
    },
  ],
  [
    'FINANCIAL_AND_ECONOMIC_LITERACY',
    { nl: 'Verstand van geld', en: 'Financial and economic literacy' },
    { nl: 'Weten wat het werk kost en opbrengt.', en: 'Knowing what the work costs and earns.' },
  ],
  [
    'MOBILISING_OTHERS',
    { nl: 'Anderen meekrijgen', en: 'Mobilising others' },
    { nl: 'Anderen enthousiast maken en om hulp vragen.', en: 'Inspiring others and asking for help.' },
  ],
  [
    'TAKING_THE_INITIATIVE',
    { nl: 'Initiatief nemen', en: 'Taking the initiative' },
    { nl: 'Zelf beginnen en niet afwachten.', en: 'Starting oneself, without waiting.' },
  ],
  [
    'PLANNING_AND_MANAGEMENT',
    { nl: 'Plannen en organiseren', en: 'Planning and management' },
    { nl: 'Een plan maken en kiezen wat eerst komt.', en: 'Making a plan and choosing what comes first.' },
  ],
  [
    'COPING_WITH_UNCERTAINTY',
    { nl: 'Omgaan met onzekerheid en risico', en: 'Coping with uncertainty, ambiguity and risk' },
    {
      nl: 'Durven kiezen als nog niet alles zeker is.',
      en: 'Daring to choose while not everything is certain.',
    },
  ],
  [
    'WORKING_WITH_OTHERS',
    { nl: 'Samenwerken', en: 'Working with others' },
    { nl: 'Goed samenwerken en ruzies oplossen.', en: 'Working well with others and settling conflicts.' },
  ],
  [
    'LEARNING_THROUGH_EXPERIENCE',
    { nl: 'Leren van ervaring', en: 'Learning through experience' },
    {
      nl: 'Leren van wat goed gaat en van wat fout gaat.',
      en: 'Learning from what goes well and what goes wrong.',
    },
  ],
];

/** The competences of somebody who starts something, each at one of eight levels. */
export const entreComp: InstrumentVersion = {
  code: 'ENTRECOMP',
  version: 1,
  name: { nl: 'EntreComp: ondernemend vermogen', en: 'EntreComp: entrepreneurship competences' },
  question: {
    nl: 'Welk niveau past nu? Een onderdeel overslaan mag.',
    en: 'Which level fits now? A part may be left out.',
  },
  domains: COMPETENCES.map(([key, name, text]) => ({ key, name, items: [{ key, text }] })),
  scale: {
    min: 1,
    max: 8,
    step: 1,
    labels: [
      {
        value: 1,
        text: { nl: 'Ontdekken: leert wat het is, met hulp', en: 'Discover: learns what it is, with help' },
      },
      { value: 2, text: { nl: 'Verkennen: oefent, met hulp', en: 'Explore: practises, with help' } },
      {
        value: 3,
        text: { nl: 'Uitproberen: doet het soms zelf', en: 'Experiment: sometimes does it alone' },
      },
      { value: 4, text: { nl: 'Durven: doet het zelf', en: 'Dare: does it alone' } },
      { value: 5, text: { nl: 'Verbeteren: wordt er steeds beter in', en: 'Improve: gets better at it' } },
      { value: 6, text: { nl: 'Versterken: helpt er anderen mee', en: 'Reinforce: helps others with it' } },
      {
        value: 7,
        text: {
          nl: 'Uitbreiden: kan het ook als het moeilijk is',
          en: 'Expand: can do it when it is hard too',
        },
      },
      {
        value: 8,
        text: { nl: 'Veranderen: laat anderen een nieuwe weg zien', en: 'Transform: shows others a new way' },
      },
    ],
  },
  direction: 'HIGHER_IS_BETTER',
  scoredBy: 'BOTH',
  minimumIntervalDays: 90,
  scoring: { kind: 'SINGLE' },
  source:
    'Bacigalupo, M., Kampylis, P., Punie, Y. & Van den Brande, G. (2016). EntreComp: The Entrepreneurship Competence Framework. Luxembourg: Publication Office of the European Union; EUR 27939 EN; doi:10.2791/593884.',
  licence:
    'Reuse with acknowledgement of the source, CC BY 4.0 (European Commission, Decision 2011/833/EU). Competences and level names are EntreComp’s; Dutch names and descriptions are our own, changed from the original.',
};
