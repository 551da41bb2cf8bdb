import type { InstrumentVersion } from '../instrument.js';

/** Five statements about the past two weeks; the sum times four is 0–100. See docs/decisions on its Dutch words. */
export const who5: InstrumentVersion = {
  code: 'WHO_5',
  version: 1,
  name: { nl: 'WHO-5 welbevinden', en: 'WHO-5 Well-Being Index' },
  question: { nl: 'In de afgelopen twee weken …', en: 'Over the last two weeks …' },
  domains: [
    {
      key: 'WELL_BEING',
      name: { nl: 'Welbevinden', en: 'Well-being' },
      items: [
        {
          key: 'CHEERFUL',
          text: {
            nl: 'Ik voelde me vrolijk en goed gestemd.',
            en: 'I have felt cheerful and in good spirits',
          },
        },
        {
          key: 'CALM',
          text: { nl: 'Ik voelde me rustig en ontspannen.', en: 'I have felt calm and relaxed' },
        },
        {
          key: 'ACTIVE',
          text: { nl: 'Ik voelde me actief en vol energie.', en: 'I have felt active and vigorous' },
        },
        {
          key: 'RESTED',
          text: { nl: 'Ik werd fris en uitgerust wakker.', en: 'I woke up feeling fresh and rested' },
        },
        {
          key: 'INTERESTED',
          text: {
            nl: 'In mijn dagelijks leven waren veel dingen die mij interesseren.',
            en: 'My daily life has been filled with things that interest me',
          },
        },
      ],
    },
  ],
  scale: {
    min: 0,
    max: 5,
    step: 1,
    labels: [
      { value: 5, text: { nl: 'de hele tijd', en: 'All of the time' } },
      { value: 4, text: { nl: 'meestal', en: 'Most of the time' } },
      { value: 3, text: { nl: 'meer dan de helft van de tijd', en: 'More than half of the time' } },
      { value: 2, text: { nl: 'minder dan de helft van de tijd', en: 'Less than half of the time' } },
      { value: 1, text: { nl: 'soms', en: 'Some of the time' } },
      { value: 0, text: { nl: 'nooit', en: 'At no time' } },
    ],
  },
  direction: 'HIGHER_IS_BETTER',
  scoredBy: 'SELF',
  // it asks about two weeks: sooner, two measurements would ask about the same days
  minimumIntervalDays: 14,
  scoring: { kind: 'SUM', factor: 4 },
  source:
    'The World Health Organization-Five Well-Being Index (WHO-5). Geneva: World Health Organization; 2024. First published in 1998. Review: Topp, C. W., Østergaard, S. D., Søndergaard, S. & Bech, P. (2015). Psychotherapy and Psychosomatics 84(3), 167–176.',
  licence:
    'CC BY-NC-SA 3.0 IGO. The English words are the WHO’s. The Dutch translation was not created by the World Health Organization (WHO). WHO is not responsible for the content or accuracy of this translation. The original English edition shall be the binding and authentic edition. The translation is under the same licence.',
};
