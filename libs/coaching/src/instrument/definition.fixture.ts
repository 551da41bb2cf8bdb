import type { InstrumentVersion } from './instrument.js';

/** A questionnaire of nobody's: two domains, the mean of answers from 1 to 5. */
export function aDefinition(more: Partial<InstrumentVersion> = {}): InstrumentVersion {
  return {
    code: 'OWN_STAR',
    version: 1,
    name: { nl: 'Eigen ster', en: 'Own star' },
    question: { nl: 'Hoe gaat het hiermee?' },
    domains: [
      {
        key: 'HOME',
        name: { nl: 'Wonen', en: 'Home' },
        items: [
          { key: 'HOUSE', text: { nl: 'Huis' } },
          { key: 'STREET', text: { nl: 'Straat' } },
        ],
      },
      { key: 'WORK', name: { nl: 'Werk' }, items: [{ key: 'JOB', text: { nl: 'Werk' } }] },
    ],
    scale: { min: 1, max: 5, step: 1, labels: [{ value: 5, text: { nl: 'goed' } }] },
    direction: 'HIGHER_IS_BETTER',
    scoredBy: 'COACH',
    minimumIntervalDays: 0,
    scoring: { kind: 'MEAN' },
    source: 'Of nobody',
    licence: 'For a test',
    ...more,
  };
}

export function aLicence(more: object = {}): object {
  return {
    holder: 'Coöperatie',
    number: 'L-1',
    validUntilOn: '2026-12-31',
    statedBy: 'Coördinator',
    ...more,
  };
}
