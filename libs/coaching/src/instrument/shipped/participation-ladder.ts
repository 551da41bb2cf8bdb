import type { InstrumentVersion } from '../instrument.js';

/** The instrument whose steps the indicators count; see `measurement/ladder-step.entity.ts`. */
export const PARTICIPATION_LADDER = 'PARTICIPATION_LADDER';

/** The six steps of the VNG (Vereniging van Nederlandse Gemeenten), described in our own words. */
export const participationLadder: InstrumentVersion = {
  code: PARTICIPATION_LADDER,
  version: 1,
  name: { nl: 'Participatieladder', en: 'Participation ladder' },
  question: {
    nl: 'Welke trede past het best bij de afgelopen maand?',
    en: 'Which step fits the past month best?',
  },
  domains: [
    {
      key: 'PARTICIPATION',
      name: { nl: 'Meedoen', en: 'Taking part' },
      items: [{ key: 'STEP', text: { nl: 'Meedoen in de samenleving', en: 'Taking part in society' } }],
    },
  ],
  scale: {
    min: 1,
    max: 6,
    step: 1,
    labels: [
      { value: 1, text: { nl: 'bijna geen contact met anderen', en: 'hardly any contact with others' } },
      {
        value: 2,
        text: { nl: 'contact met mensen buiten huis', en: 'contact with people outside the home' },
      },
      {
        value: 3,
        text: {
          nl: 'doet mee aan georganiseerde activiteiten, zoals een cursus of een club',
          en: 'takes part in organised activities, such as a course or a club',
        },
      },
      {
        value: 4,
        text: {
          nl: 'werk zonder loon, zoals vrijwilligerswerk',
          en: 'work without pay, such as voluntary work',
        },
      },
      {
        value: 5,
        text: {
          nl: 'betaald werk met begeleiding, of met een uitkering erbij',
          en: 'paid work with support, or with a benefit beside it',
        },
      },
      {
        value: 6,
        text: {
          nl: 'betaald werk of een eigen bedrijf, zonder uitkering',
          en: 'paid work or an own enterprise, without benefit',
        },
      },
    ],
  },
  direction: 'HIGHER_IS_BETTER',
  scoredBy: 'BOTH',
  minimumIntervalDays: 30,
  scoring: { kind: 'SINGLE' },
  source: 'Participatieladder, Vereniging van Nederlandse Gemeenten (VNG).',
  licence:
    'The division into six steps is the VNG’s and free to use; the descriptions here are our own words.',
};
