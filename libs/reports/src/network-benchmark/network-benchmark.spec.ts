import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import '../messages.js';
import type { Benchmark } from '#network';
import type { Locale } from '#platform';
import { aCover } from '../municipality-account/account.fixture.js';
import { DocumentRenderer } from '../rendering/document-renderer.js';
import { benchmarkDocument, benchmarkSections, benchmarkSheets } from './network-benchmark.js';
import { aBenchmark, aSmallNetwork } from './network-benchmark.fixture.js';

interface Card {
  readonly title: string;
  readonly verdict: string;
  readonly facts: readonly { readonly label: string; readonly value: string; readonly detail: string }[];
  readonly chart: { readonly file: string; readonly alt: string } | null;
}

const cardsOf = (benchmark: Benchmark, locale: Locale = 'nl'): readonly Card[] =>
  (benchmarkDocument(benchmark, aCover, locale).data as { short: { cards: readonly Card[] } }).short.cards;
const sectionOf = (benchmark: Benchmark, heading: string) =>
  benchmarkSections(benchmark, 'nl').find((section) => section.heading === heading)!;

describe('a cooperative beside the network', () => {
  it('says of each figure in words whether it is more than chance', () => {
    expect(cardsOf(aBenchmark).map(({ title, verdict }) => [title, verdict])).toEqual([
      [
        'Uitgestroomd binnen 12 maanden',
        'Uw cijfer wijkt niet meer af dan toeval kan doen. Uw laatste groep verschilt van de groep ervoor: +41 punten. Dat is meer dan toeval.',
      ],
      [
        'Uitgestroomd binnen 24 maanden',
        'Uw cijfer is hoger, en dat is meer dan toeval. Zoek uit hoe dat komt.',
      ],
      ['Een stap omhoog binnen 12 maanden', 'Nog geen eigen cijfer in de uitgave.'],
    ]);
  });

  it('has the exact count beside the published figure, the range and all together', () => {
    expect(cardsOf(aBenchmark)[0]!.facts).toEqual([
      {
        label: 'Bij u, precies',
        value: '4 van 12',
        detail: '33%, begonnen januari 2024 t/m december 2024',
      },
      { label: 'Bij u, in de uitgave', value: '34%', detail: 'tussen 21% en 49%' },
      { label: 'De meeste coöperaties', value: '21% tot 41%', detail: 'de middelste 80% van 25' },
      { label: 'Alle coöperaties samen', value: '30%', detail: 'van 1.240 mensen' },
    ]);
    const { note, rows } = sectionOf(aBenchmark, 'Uitgestroomd binnen 12 maanden');
    expect(note).toContain('Definitie outflow-12/2.');
    expect(rows.map((row) => row.slice(2))).toEqual([
      [12, 4, 3300, null, null],
      [12, null, 3400, 2100, 4900],
      [null, null, null, 2100, 4100],
      [1240, null, 3000, 2800, 3200],
    ]);
  });

  it('has no figure and no number of people to go where there is none yet, but range and line', () => {
    const { facts, chart } = cardsOf(aBenchmark)[2]!;
    expect(facts.map(({ value }) => value)).toEqual(['Nog geen', 'Geen', '21% tot 41%', '30%']);
    expect(chart).not.toBeNull();
    expect(sectionOf(aBenchmark, 'Een stap omhoog binnen 12 maanden').rows).toHaveLength(2);
  });

  it('draws the funnel that its table tells: every cooperative counts once, at its size', () => {
    const { rows, chart, remark } = sectionOf(aBenchmark, 'Meer dan toeval? Uitgestroomd binnen 12 maanden');
    expect(rows.map(([n]) => n)).toEqual([10, 11, 12, 13, 14, 15, 16]);
    expect(rows.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(25);
    expect(chart).not.toBeNull();
    expect(remark).toBe('Uw coöperatie: 12 mensen, 42%. Uw cijfer wijkt niet meer af dan toeval kan doen.');
  });

  it('says what is not shown and why, from sizes that the network decided', () => {
    const { rows } = sectionOf(aBenchmark, 'Wat er niet staat, en waarom');
    expect(rows[0]).toEqual([
      'Uw eigen cijfer: Een stap omhoog binnen 12 maanden',
      'Een eigen cijfer gaat over een groep van 10 of meer mensen van wie de tijd om is. Die groep staat nog niet in een uitgave.',
    ]);
    expect(rows).toHaveLength(4);
  });

  it('says what was tried on the release and what it promises, never with a smaller factor than it is', () => {
    const { rows, standsOn } = sectionOf(aBenchmark, 'Wat is geprobeerd om iemand te herkennen');
    expect(rows).toHaveLength(aBenchmark.certificate.checks.length);
    for (const [tried, found, withstood] of rows) {
      expect(tried).toMatch(/\?$/);
      expect(found).not.toMatch(/ATTACK_/);
      expect(withstood).toBe('ja');
    }
    expect(standsOn!.items).toHaveLength(6);
    const promise = sectionOf(aBenchmark, 'Wat het netwerk de mensen belooft');
    for (const [, epsilon, factor] of promise.rows)
      expect(Number(factor)).toBeGreaterThanOrEqual(Math.exp(Number(epsilon)));
    expect(promise.note).toContain('hoogstens 2,8 keer per cijfer, en hoogstens 36,6 keer');
  });

  it('draws nothing that is not known, and names no change that is not discovered', () => {
    expect(cardsOf(aSmallNetwork).map(({ chart }) => chart !== null)).toEqual([true, true, false]);
    expect(benchmarkSections(aSmallNetwork, 'nl').filter(({ chart }) => chart !== null)).toEqual([]);
    expect(sectionOf(aSmallNetwork, 'Is er bij u iets veranderd?').rows).toEqual([]);
    const [first, ...others] = aBenchmark.kinds;
    const unsure = { ...first!, change: { ...first!.change!, isDiscovered: false } };
    expect(
      sectionOf({ ...aBenchmark, kinds: [unsure, ...others] }, 'Is er bij u iets veranderd?').rows,
    ).toEqual([]);
  });

  it.each(['nl', 'en'] as const)('has a sheet of its own name for each table, in %s', (locale) => {
    const names = benchmarkSheets(aBenchmark, locale).map(({ name }) => name.slice(0, 31).toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(benchmarkSections(aBenchmark, locale).length);
  });
});

describe('the document', () => {
  const renderer = new DocumentRenderer();
  afterAll(() => renderer.close());
  const print = (benchmark: Benchmark, locale: Locale) =>
    renderer.render({ ...benchmarkDocument(benchmark, aCover, locale), locale, timestamp: aCover.madeAt });

  async function firstPageOf(bytes: Uint8Array) {
    const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
    const page = await (await task.promise).getPage(1);
    const { items } = await page.getTextContent();
    const tree = JSON.stringify(await page.getStructTree());
    await task.destroy();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    return { text: text.replaceAll('\u00a0', ' '), tree };
  }

  it.each([
    ['nl', 'Uw precieze aantallen ziet alleen u.', 'Een stap omhoog binnen 12 maanden'],
    ['en', 'Only you see your exact counts.', 'One step up within 12 months'],
  ] as const)('has all three figures on its first page, as PDF/UA, in %s', async (locale, onlyYou, last) => {
    const bytes = await print(aBenchmark, locale);
    expect(Buffer.from(await print(aBenchmark, locale)).equals(Buffer.from(bytes))).toBe(true);
    const { text, tree } = await firstPageOf(bytes);
    expect(text).toContain(onlyYou);
    expect(text).toContain(last);
    expect(tree.match(/"role":"Figure"/g)).toHaveLength(3);
    expect(
      Buffer.from(await print(aSmallNetwork, locale))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  it('prints whatever a board calls its cooperative', async () => {
    const label = '#panic("x") *vet* أحمد';
    expect((await print({ ...aBenchmark, label }, 'nl')).length).toBeGreaterThan(10_000);
  });
});
