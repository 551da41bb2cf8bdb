import type { InstrumentVersion } from '../instrument.js';

/** One question about life as a whole, from 0 to 10. */
export const cantrilLadder: InstrumentVersion = {
  code: 'CANTRIL_LADDER',
  version: 1,
  name: { nl: 'Cantril-ladder', en: 'Cantril ladder' },
  question: {
    nl: 'Denk aan een ladder van 0 tot en met 10. Bovenaan staat het leven dat u het liefst wilt.',
    en: 'Think of a ladder from 0 to 10. At the top stands the life that you want most.',
  },
  domains: [
    {
      key: 'LIFE',
      name: { nl: 'Leven als geheel', en: 'Life as a whole' },
      items: [{ key: 'STEP', text: { nl: 'Waar staat u nu?', en: 'Where do you stand now?' } }],
    },
  ],
  scale: {
    min: 0,
    max: 10,
    step: 1,
    labels: [
      { value: 0, text: { nl: 'het slechtste leven voor mij', en: 'the worst life for me' } },
      { value: 10, text: { nl: 'het beste leven voor mij', en: 'the best life for me' } },
    ],
  },
  direction: 'HIGHER_IS_BETTER',
  scoredBy: 'SELF',
  minimumIntervalDays: 28,
  scoring: { kind: 'SINGLE' },
  source: 'Cantril, H. (1965). The Pattern of Human Concerns. New Brunswick, NJ: Rutgers University Press.',
  licence: 'The self-anchoring scale is free to use; the question here is in our own words.',
};
