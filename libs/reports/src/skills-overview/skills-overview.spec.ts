import { text } from '#platform';
import '../messages.js';
import { aCover } from '../municipality-account/account.fixture.js';
import { DocumentRenderer } from '../rendering/document-renderer.js';
import { printedSections } from '../section/report-section.js';
import { noSkills, someSkills } from './skills.fixture.js';
import { skillsSections } from './skills-overview.js';

const headed = (heading: string, frozen = someSkills) =>
  skillsSections(frozen, 'nl').find((section) => section.heading === heading)!;

describe('what a member can do and has learnt', () => {
  it.each([
    ['nl', someSkills],
    ['en', someSkills],
    ['nl', noSkills],
  ] as const)('is PDF/UA in %s, of an Arabic name and of nothing at all', async (locale, frozen) => {
    const renderer = new DocumentRenderer();
    const titled = { title: text('REPORT_NAME_SKILLS_OVERVIEW', locale), subtitle: frozen.member.name };
    const printed = printedSections(skillsSections(frozen, locale), aCover, titled, locale);
    const pdf = await renderer.render({ ...printed, locale, timestamp: aCover.madeAt });
    await renderer.close();
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('says what somebody brought in words that everybody reads', () => {
    expect(headed('Ervaring').rows[0]).toEqual([
      'eigen onderneming',
      'Een bakkerij in Aleppo',
      '2004',
      '2012',
    ]);
    expect(headed('Diploma’s').rows).toEqual([
      ['Werktuigbouw', 'Syrië', '2002', 'gewaardeerd door IDW'],
      ['VCA', null, null, 'niet gewaardeerd'],
    ]);
    expect(headed('Talen').rows).toEqual([
      ['Arabisch', 'moedertaal'],
      ['Nederlands', 'A2'],
    ]);
    expect(headed('Kan anderen helpen met').rows).toEqual([['koken', 'Brood bakken zonder gluten']]);
  });

  it('tells when a module was begun and done, and leaves open what was not', () => {
    expect(headed('Geleerd').rows).toEqual([
      ['Idee en canvas', '2026-03-02', '2026-03-20'],
      ['Prijs en aanbod', '2026-04-01', null],
      ['Eerste klant', null, null],
    ]);
  });

  it('draws what was answered, names all that is highest, and makes no zero of what was left out', () => {
    const { chart, rows, note } = headed('EntreComp: ondernemend vermogen');
    expect(chart!.alt).toBe('Netdiagram van 4 onderdelen. Het hoogst: Creativiteit en Samenwerken.');
    expect(rows).toContainEqual(['Visie', null]);
    expect(note).toContain('Zo zag ليلى حداد het zelf op 1 mei 2026, van 1');
  });

  it('says of each part that is empty that nothing was written yet', () => {
    const empty = skillsSections(noSkills, 'nl');
    expect(empty).toHaveLength(7);
    for (const { note } of empty) expect(note).not.toBe('');
    expect(headed('Kan anderen helpen met', noSkills).note).toBe(
      'Noor de Wit biedt nu niets aan andere leden aan.',
    );
  });
});
