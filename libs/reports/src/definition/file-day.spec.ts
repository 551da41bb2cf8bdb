import { aCover } from '../municipality-account/account.fixture.js';
import { DEFINITIONS } from './definitions.js';
import type { ReportDefinition } from './report-definition.js';

describe('the name of a file', () => {
  /** Of whatever kind: its number, and the day that a letter or the annual accounts are named after. */
  const frozen = {
    member: { memberNumber: '12' },
    decision: { decidedOn: '2026-12-31' },
    on: '2026-12-31',
  };

  it.each(['nl', 'en'] as const)('has its days in figures and no blank, of each report in %s', (locale) => {
    const names = DEFINITIONS.map((definition) =>
      (definition.prototype as ReportDefinition).fileName(frozen, aCover, locale),
    );
    for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z0-9]+)+$/);
    expect(names[0]).toBe(
      locale === 'nl'
        ? 'thermometeroverzicht-lid-12-20260101-20261231'
        : 'thermometer-statement-member-12-20260101-20261231',
    );
  });
});
