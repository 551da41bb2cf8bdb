import { text } from '#platform';
import '../messages.js';
import { aCover } from '../municipality-account/account.fixture.js';
import { DocumentRenderer } from '../rendering/document-renderer.js';
import { printedSections } from '../section/report-section.js';
import { progressSections } from './member-progress.js';
import { aProgress, phasesAlone, PROGRESS_PERIOD } from './progress.fixture.js';

const sections = (frozen = aProgress) => progressSections(frozen, PROGRESS_PERIOD, 'nl');

describe('the progress of a member', () => {
  it.each(['nl', 'en'] as const)('is PDF/UA in %s, of an Arabic name too', async (locale) => {
    const renderer = new DocumentRenderer();
    const titled = { title: text('REPORT_NAME_MEMBER_PROGRESS', locale), subtitle: aProgress.member.name };
    const printed = printedSections(
      progressSections(aProgress, PROGRESS_PERIOD, locale),
      aCover,
      titled,
      locale,
    );
    const pdf = await renderer.render({ ...printed, locale, timestamp: aCover.madeAt });
    await renderer.close();
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('has each score in a column of who gave it, and draws it over the phases', () => {
    const trend = sections().at(-1)!;
    expect(trend.heading).toBe('Participatieladder: Trede');
    expect(trend.rows[0]).toEqual(['2026-01-20', null, 2]);
    expect(trend.rows[1]).toEqual(['2026-02-02', 3, null]);
    expect(trend.rows).toHaveLength(5);
    expect(trend.chart!.alt).toBe(
      'Lijngrafiek van 5 metingen, met de fases erachter. De laatste, op 1 december 2026: 4.',
    );
  });

  it('says what the agreement does not allow, and shows no number of it', () => {
    const shown = sections(phasesAlone);
    expect(shown.map(({ heading }) => heading)).toEqual(['De weg', 'Doelen', 'Aanwezigheid', 'Metingen']);
    for (const { rows } of shown.slice(1)) expect(rows).toEqual([]);
    expect(shown[1]!.note).toBe('De afspraak met de gemeente zegt dat dit niet wordt verteld.');
  });
});
