import { civilDate } from '#kernel';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DocumentRenderer } from '../rendering/document-renderer.js';
import { decisionLetter, type DecisionLetterSnapshot } from './decision-letter.js';

const snapshot = (decision: Partial<DecisionLetterSnapshot['decision']> = {}): DecisionLetterSnapshot => ({
  cooperative: {
    name: 'Sociale coöperatie Voorbeeld U.A.',
    address: ['Dorpsstraat 7', '2611 AA Delft'],
    kvk: '12345678',
  },
  member: { name: 'Samira de Vries', memberNumber: '12' },
  decision: {
    outcome: 'ADMITTED',
    decidedOn: civilDate('2026-06-02'),
    reason: 'U heeft veel verkocht.\nU werkt goed samen.',
    untilOn: civilDate('2028-06-02'),
    ...decision,
  },
  signedBy: 'Karin Jansen',
  madeAt: new Date('2026-06-03T10:00:00Z'),
  isDemo: false,
});

const linesOf = (part: Partial<DecisionLetterSnapshot['decision']>, locale: 'nl' | 'en' = 'nl') =>
  (
    decisionLetter(snapshot(part), locale).data as { sections: { heading: string; lines: string[] }[] }
  ).sections.map(({ heading, lines }) => [heading, ...lines]);

describe('what a decision letter says', () => {
  it('is what was decided, why, what it means and what one can do', () => {
    expect(linesOf({})).toEqual([
      ['Wat is besloten?', 'Sociale coöperatie Voorbeeld U.A. heeft op 2 juni 2026 besloten: u wordt lid.'],
      ['Waarom?', 'U heeft veel verkocht.\nU werkt goed samen.'],
      [
        'Wat betekent dit voor u?',
        'U bent lid vanaf 2 juni 2026. Uw lidmaatschap duurt tot en met 2 juni 2028.',
        expect.stringContaining('Over uw uitkering beslist de gemeente.'),
      ],
      [
        'Wat kunt u doen?',
        expect.stringContaining('Karin Jansen is coördinator van'),
        expect.stringContaining(
          'bestuur van Sociale coöperatie Voorbeeld U.A., Dorpsstraat 7, 2611 AA Delft',
        ),
      ],
    ]);
  });

  it.each([
    ['ADMITTED', null, 'u wordt lid', 'heeft geen einddatum'],
    ['DECLINED', null, 'u wordt geen lid', 'is op 2 juni 2026 geëindigd'],
    ['STOPPED', null, 'uw proefperiode stopt', 'is op 2 juni 2026 geëindigd'],
    ['EXTENDED', '2026-09-01', 'uw proefperiode duurt langer', 'duurt tot 1 september 2026'],
  ] as const)('%s: in its own words', (outcome, until, what, meaning) => {
    const untilOn = until && civilDate(until);
    const [first, , third] = linesOf({ outcome, untilOn });
    expect(first![1]).toContain(what);
    expect(third![1]).toContain(meaning);
  });

  it('says that no reason was written down, and speaks English too', () => {
    expect(linesOf({ reason: '' })[1]).toEqual([
      'Waarom?',
      expect.stringContaining('geen reden opgeschreven'),
    ]);
    expect(linesOf({}, 'en')[2]![1]).toBe(
      'You are a member from 2 June 2026. Your membership lasts until 2 June 2028, that day included.',
    );
  });
});

describe('the printed decision letter', () => {
  const renderer = new DocumentRenderer();
  afterAll(() => renderer.close());

  it('is an accessible PDF with the same bytes each time, whatever somebody typed', async () => {
    const wild = {
      ...snapshot({ outcome: 'DECLINED', reason: '#panic("x") *vet* ' + 'a'.repeat(300) }),
      isDemo: true,
    };
    const bytes = await renderer.render(decisionLetter(wild, 'nl'));
    expect(Buffer.from(await renderer.render(decisionLetter(wild, 'nl'))).equals(Buffer.from(bytes))).toBe(
      true,
    );
    const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
    const document = await task.promise;
    const { info } = await document.getMetadata();
    const page = await document.getPage(1);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    const tags = JSON.stringify(await page.getStructTree());
    await task.destroy();
    expect(info).toMatchObject({
      Title: 'Besluit over de proefperiode van Samira de Vries, 2 juni 2026',
      Language: 'nl',
    });
    expect(text).toContain('#panic("x") *vet*');
    expect(text).toContain('Alle personen en bedragen zijn verzonnen');
    expect([...tags.matchAll(/"role":"(H\d)"/g)].map(([, role]) => role)).toEqual([
      'H1',
      'H2',
      'H2',
      'H2',
      'H2',
    ]);
  });
});
