import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { proportionOf } from '#membership';
import { DocumentRenderer } from '../rendering/document-renderer.js';
import '../messages.js';
import { aCover, anAccount, noClients } from './account.fixture.js';
import { accountDocument, accountSections, accountTables } from './municipality-account.js';

interface PrintedSection {
  readonly heading: string;
  readonly empty: string | null;
  readonly chart: { readonly file: string; readonly alt: string } | null;
  readonly rows: readonly (readonly string[])[];
  readonly remark: string | null;
  readonly standsOn: { readonly heading: string; readonly items: readonly string[] } | null;
}

const sectionsOf = (frozen: typeof anAccount, locale: 'nl' | 'en') => {
  const { data, files } = accountDocument('MUNICIPALITY_ACCOUNT', frozen, aCover, locale);
  return { sections: (data as { sections: PrintedSection[] }).sections, files: files ?? {} };
};
const visible = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');

describe('the account to a municipality', () => {
  let renderer: DocumentRenderer;
  beforeAll(() => (renderer = new DocumentRenderer()));
  afterAll(() => renderer.close());

  it.each([
    ['a year, in Dutch', anAccount, 'nl'],
    ['a year, in English', anAccount, 'en'],
    ['no clients of a municipality with an Arabic name', noClients, 'nl'],
  ] as const)('of %s is PDF/UA, and the same again', async (_, frozen, locale) => {
    const printed = () =>
      renderer.render({
        ...accountDocument('MUNICIPALITY_ACCOUNT', frozen, aCover, locale),
        locale,
        timestamp: aCover.madeAt,
      });
    const pdf = Buffer.from(await printed());
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.equals(Buffer.from(await printed()))).toBe(true);
  });

  it('has its charts in the tag tree as figures with their text, beside tables and headings', async () => {
    const document = accountDocument('MUNICIPALITY_ACCOUNT', anAccount, aCover, 'nl');
    const bytes = await renderer.render({ ...document, locale: 'nl', timestamp: aCover.madeAt });
    const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
    const pdf = await task.promise;
    let tree = '';
    for (let page = 1; page <= pdf.numPages; page += 1)
      tree += JSON.stringify(await (await pdf.getPage(page)).getStructTree());
    await task.destroy();
    for (const role of ['H1', 'H2', 'Figure', 'Table', 'TR', 'TH', 'TD', 'L', 'LI', 'LBody'])
      expect(tree).toContain(`"${role}"`);
    for (const { chart } of sectionsOf(anAccount, 'nl').sections)
      if (chart) expect(tree).toContain(chart.alt);
  });

  it('has the same rows in the document and the workbook, and a table beside each chart', () => {
    const tables = accountTables(anAccount, 'nl');
    const { sections, files } = sectionsOf(anAccount, 'nl');
    expect(sections.map(({ rows }) => rows.length)).toEqual(tables.map(({ rows }) => [...rows].length));
    for (const { chart, rows } of sections) if (chart) expect(rows.length).toBeGreaterThan(0);
    expect(Object.keys(files)).toEqual(sections.flatMap(({ chart }) => chart?.file ?? []));
    for (const { columns, rows } of tables) for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  it.each(['nl', 'en'] as const)('has tabs that a workbook takes, in %s', (locale) => {
    const names = accountTables(anAccount, locale).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
  });

  it('draws the numbers of its tables, a month below zero among them', () => {
    const { sections, files } = sectionsOf(anAccount, 'nl');
    const money = sections.find(({ heading }) => heading === 'Omzet en investeringen')!;
    expect(money.rows[2]!.map(visible)).toEqual(['maart 2026', '€ −412,50', '€ 966,50']);
    expect(money.rows.at(-1)!.map(visible)).toEqual(['Samen', '€ 48.623,00', '€ 3.066,50']);
    const svg = Buffer.from(files[money.chart!.file]!).toString();
    expect(svg.match(/<rect /g)).toHaveLength(12);
    expect(visible(svg)).toContain('€ −412,50');
  });

  it('shows a share with its interval and beside the target, and says why one is not shown', () => {
    const outcomes = accountSections(anAccount, 'nl').find(({ heading }) => heading === 'Uitkomsten')!;
    expect(outcomes.rows[0]).toEqual([
      'Uit de uitkering binnen 12 maanden',
      4,
      12,
      3330,
      1380,
      6090,
      6000,
      'het doel ligt binnen de marge',
      'outflow-12/1',
      '2025-01-01',
      '2025-12-31',
    ]);
    expect(outcomes.rows[1]!.slice(1, 8)).toEqual([
      null,
      0,
      null,
      null,
      null,
      null,
      'te weinig om te laten zien',
    ]);
  });

  it('says below the table of each figure what it counts, over which period, of how many, by which version', () => {
    const { sections } = sectionsOf(anAccount, 'nl');
    const outcomes = sections.find(({ heading }) => heading === 'Uitkomsten')!;
    expect(outcomes.rows.map(([name]) => name)).toEqual(
      outcomes.standsOn!.items.map((item) => item.split(':')[0]),
    );
    expect(visible(outcomes.standsOn!.items[0])).toBe(
      'Uit de uitkering binnen 12 maanden: van iedereen die in deze periode begon, het deel van wie de uitkering op tijd stopte door een eigen bedrijf, betaald werk of een opleiding. Van 1 januari 2025 tot en met 31 december 2025. Aantal mensen (n): 12. Definitie: outflow-12, versie 1.',
    );
    const others = sections.filter(({ standsOn, heading }) => standsOn && heading !== 'Uitkomsten');
    expect(others.map(({ heading }) => heading)).toEqual([
      'Hoe werk of opleiding is gevonden',
      'Stappen op de ladder',
      'Uitstroom in de eerste 24 maanden',
      'Hoe lang mensen blijven',
      'Omzet en investeringen',
      'Bespaarde uitkering',
    ]);
  });

  it('says why a number is not shown, only where one is not', () => {
    const remarks = (frozen: typeof anAccount) =>
      sectionsOf(frozen, 'nl').sections.flatMap(({ heading, remark }) => (remark ? [heading] : []));
    expect(remarks(anAccount)).toEqual([]);
    expect(remarks(noClients)).toEqual([]);
    const people = { ...anAccount.people, declined: null };
    const few = { ...anAccount.figures.outflow24, n: 3, state: 'TOO_FEW' as const };
    const hidden = { ...anAccount, fewest: 5, people, figures: { ...anAccount.figures, outflow24: few } };
    expect(remarks(hidden)).toEqual(['Mensen', 'Uitkomsten']);
    const { sections } = sectionsOf(hidden, 'nl');
    expect(sections[0]!.remark).toContain('minder dan 5 mensen');
    expect(sections.find(({ heading }) => heading === 'Uitkomsten')!.standsOn!.items[1]).toContain(
      'Aantal mensen (n): niet getoond.',
    );
  });

  it('tells of the members of the period nothing where those who left are not shown', () => {
    const turnoverOf = (membersLeft: number | null) => {
      const frozen = { ...anAccount, fewest: 5, people: { ...anAccount.people, membersLeft } };
      const { sections } = sectionsOf(frozen, 'nl');
      return sections.find(({ heading }) => heading === 'Omzet en investeringen')!.standsOn!.items[0];
    };
    expect(turnoverOf(6)).toContain('(n): 13');
    expect(turnoverOf(null)).toContain('(n): niet getoond');
  });

  it('has the gain on the ladder beside of how many of the members it is known', () => {
    const gain = accountSections(anAccount, 'nl').find(({ heading }) => heading === 'Stappen op de ladder')!;
    expect(gain.rows).toEqual([['Laatste trede min eerste trede', 0.9, 8, 13, 6150]]);
  });

  it('lists of a curve when it rose and where it ends, and of groups only its fixed times', () => {
    const at = (months: number, count: number) => ({
      months,
      incidence: { estimate: count / 20, standardError: 0, low: 0, high: 1, count },
      otherEnds: 0,
    });
    const rows = (fewest: number) => {
      const outflow = [at(2, 0), at(5, 2), at(7, 2), at(9, 3), at(12, 3)];
      const cumulativeIncidence24 = {
        ...anAccount.figures.cumulativeIncidence24,
        state: 'SHOWN' as const,
        value: { outflow },
      };
      const frozen = { ...anAccount, fewest, figures: { ...anAccount.figures, cumulativeIncidence24 } };
      const curve = accountSections(frozen, 'nl').find(({ heading }) => heading.startsWith('Uitstroom in'))!;
      return curve.rows.map(([months, share]) => [months, share]);
    };
    expect(rows(1)).toEqual([
      [5, 1000],
      [9, 1500],
      [24, 1500],
    ]);
    expect(rows(5).map(([months]) => months)).toEqual([2, 5, 7, 9, 12]);
  });

  it('of groups only does not even say how few there were', () => {
    const few = { ...anAccount.figures.outflow24, n: 3, state: 'TOO_FEW' as const };
    const frozen = { ...anAccount, fewest: 5, figures: { ...anAccount.figures, outflow24: few } };
    const outcomes = accountSections(frozen, 'nl').find(({ heading }) => heading === 'Uitkomsten')!;
    expect(outcomes.rows[1]!.slice(0, 3)).toEqual(['Uit de uitkering binnen 24 maanden', null, null]);
    expect(outcomes.rows[5]![2]).toBe(0);
  });

  it('of groups only hides a share of a few, and one of all but a few', () => {
    const shown = (count: number, n: number) => {
      const value = { ...proportionOf(count, n), target: 0.6, reading: 'WITHIN' as const };
      const outflow12 = { ...anAccount.figures.outflow12, n, state: 'SHOWN' as const, value };
      const frozen = { ...anAccount, fewest: 5, figures: { ...anAccount.figures, outflow12 } };
      return accountSections(frozen, 'nl').find(({ heading }) => heading === 'Uitkomsten')!.rows[0]!;
    };
    const few = [null, 6, null, null, null, 6000, 'te weinig om te laten zien'];
    expect(shown(1, 6).slice(1, 8)).toEqual(few);
    expect(shown(5, 6).slice(1, 8)).toEqual(few);
    expect(shown(5, 10).slice(1, 4)).toEqual([5, 10, 5000]);
    expect(shown(0, 6).slice(1, 4)).toEqual([0, 6, 0]);
  });

  describe('of those who are still out', () => {
    const rowsOf = (lasting: number, returned: number, unknown: number, fewest: number) => {
      const value = { lasting, returned, unknown, share: proportionOf(lasting, lasting + returned) };
      const n = lasting + returned + unknown;
      const lastingOutflow6 = { ...anAccount.figures.lastingOutflow6, n, state: 'SHOWN' as const, value };
      const frozen = { ...anAccount, fewest, figures: { ...anAccount.figures, lastingOutflow6 } };
      const { rows } = accountSections(frozen, 'nl').find(({ heading }) => heading === 'Uitkomsten')!;
      return rows.slice(3, 5).map((row) => row.slice(1, 4));
    };

    it('counts a share of those of whom it is known, and the others in a row of their own', () => {
      expect(rowsOf(4, 1, 5, 1)).toEqual([
        [4, 5, 8000],
        [5, 10, 5000],
      ]);
    });

    it('of groups only does not tell of how few it is not known', () => {
      expect(rowsOf(5, 5, 2, 5)).toEqual([
        [5, 10, 5000],
        [null, null, null],
      ]);
    });
  });

  it('says of no clients that there is nothing, and draws no chart of it', () => {
    const { sections } = sectionsOf(noClients, 'nl');
    expect(sections.filter(({ chart }) => chart !== null)).toEqual([]);
    expect(sections.find(({ heading }) => heading === 'Participatieladder')!.empty).toBe(
      'Hier is nog niets om te laten zien.',
    );
  });
});
