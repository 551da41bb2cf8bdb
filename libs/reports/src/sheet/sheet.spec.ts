import ExcelJS from '@protobi/exceljs';
import fc from 'fast-check';
import { csvOf } from './csv.js';
import { harmlessText } from './harmless.js';
import type { Cell, Sheet } from './sheet.js';
import { xlsxOf } from './xlsx.js';

const FORMULAS = [
  '=1+1',
  '+31612345678',
  '-2+3',
  '@SUM(A1)',
  '\tcmd',
  '\rcmd',
  '＝1+1',
  '＠SUM',
  '  =HYPERLINK("http://x.example")',
];
const sheetOf = (rows: readonly (readonly Cell[])[]): Sheet => ({
  name: 'Rijen [1/2]: alles',
  columns: [
    { heading: 'Wie', kind: 'TEXT' },
    { heading: 'Bedrag', kind: 'AMOUNT' },
    { heading: 'Op', kind: 'DATE' },
    { heading: 'Aantal', kind: 'NUMBER' },
    { heading: 'Deel', kind: 'PERCENT' },
  ],
  rows,
});
const BOOK = { title: 'Proef', creator: 'Coöperatie', timestamp: new Date('2026-06-30T12:34:56Z') };

async function readBack(bytes: Uint8Array) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as never);
  return workbook.worksheets[0]!;
}

describe('a sheet as CSV', () => {
  const textOf = (rows: readonly (readonly Cell[])[], locale: 'nl' | 'en' = 'nl') =>
    Buffer.from(csvOf(sheetOf(rows), locale)).toString('utf8');

  it('has a mark, the separators and the numbers of the language', () => {
    const row = ['Noor "de" Wit; بنت', -123_456, '2026-02-28', 3, 3050];
    expect(textOf([row])).toBe(
      '\uFEFFWie;Bedrag;Op;Aantal;Deel\r\n"Noor ""de"" Wit; بنت";-1234,56;2026-02-28;3;30,50\r\n',
    );
    expect(textOf([row], 'en')).toContain(',-1234.56,2026-02-28,3,30.50\r\n');
    expect(textOf([['Wit, Noor', 1, null, null, null]], 'en')).toContain('\r\n"Wit, Noor",0.01,,,\r\n');
    expect(textOf([[null, null, null, null, null]])).toContain('\r\n;;;;\r\n');
  });

  it.each(FORMULAS)('makes %j harmless', (formula) => {
    const [, line] = textOf([[formula, -1, null, null, null]]).split(/\r\n(?=["'])/);
    expect(line).toMatch(/^"?'/);
    expect(line).toContain(';-0,01;');
  });

  it.each(['nl', 'en'] as const)(
    'has no formula behind a separator of the other language, in %s',
    (locale) => {
      for (const [text, harmless] of [
        ['Jan,=1+1,x', "Jan,'=1+1,x"],
        ['Jan; @SUM(A1)', "Jan; '@SUM(A1)"],
        ['Jan\n-2+3', "Jan\n'-2+3"],
      ] as const)
        expect(textOf([[text, null, null, null, null]], locale)).toContain(`\r\n"${harmless}"`);
    },
  );

  it('leaves nothing that begins a formula, wherever a cell may begin, and all else as it is', () => {
    const unit = fc.oneof(
      fc.constantFrom(..."=+-@＝,; \t\r\n'a"),
      fc.string({ unit: 'binary', maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const harmless = harmlessText(text);
        expect(harmless).not.toMatch(/^[\t\r\n]|^\s*[=+\-@＝＋－＠]/u);
        for (const cell of harmless.split(/[,;\t\r\n]/)) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
        expect(harmless.replaceAll("'", '')).toBe(text.replaceAll("'", ''));
        if (!/[=+\-@\t\r\n＝＋－＠]/u.test(text)) expect(harmless).toBe(text);
      }),
    );
  });
});

describe('a sheet as XLSX', () => {
  it('has text as text, amounts as numbers with two decimals, and dates as dates', async () => {
    const page = await readBack(
      await xlsxOf(
        [
          sheetOf([
            ['أحمد', -123_456, '2026-02-28', 3, 3050],
            [null, null, null, 4.6, null],
          ]),
        ],
        BOOK,
      ),
    );
    expect(page.name).toBe('Rijen  1 2   alles');
    const row = page.getRow(2);
    expect(row.getCell(1).value).toBe('أحمد');
    expect([row.getCell(2).value, row.getCell(2).numFmt]).toEqual([-1234.56, '#,##0.00']);
    expect(row.getCell(3).value).toEqual(new Date('2026-02-28T00:00:00Z'));
    expect([row.getCell(4).value, row.getCell(5).value]).toEqual([3, 0.305]);
    // a format without decimals would show 4.6 months as 5
    expect([page.getRow(3).getCell(4).value, page.getRow(3).getCell(4).numFmt ?? 'General']).toEqual([
      4.6,
      'General',
    ]);
    expect(page.getRow(3).getCell(2).value).toBeNull();
  });

  it('has no formula, whatever somebody typed', async () => {
    const page = await readBack(
      await xlsxOf([sheetOf(FORMULAS.map((formula) => [formula, -1, null, null, null]))], BOOK),
    );
    FORMULAS.forEach((_formula, index) => {
      const cell = page.getRow(index + 2).getCell(1);
      expect([cell.type, cell.formula]).toEqual([ExcelJS.ValueType.String, undefined]);
      expect(page.getRow(index + 2).getCell(2).value).toBe(-0.01);
    });
  });

  it('has the same bytes each time, and says when it was frozen', async () => {
    const sheet = sheetOf([['a\u0000\u0008b', 1, '1999-12-31', 0, 0]]);
    const first = await xlsxOf([sheet, { ...sheet, name: 'Tweede' }], BOOK);
    await new Promise((resolve) => setImmediate(resolve));
    const second = await xlsxOf([sheet, { ...sheet, name: 'Tweede' }], BOOK);
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    expect((await readBack(first)).getRow(2).getCell(1).value).toBe('ab');
    const later = await xlsxOf([sheet], { ...BOOK, timestamp: new Date('2027-01-01T00:00:00Z') });
    expect(Buffer.from(await xlsxOf([sheet], BOOK)).equals(Buffer.from(later))).toBe(false);
  });

  it('stops when it is told to', async () => {
    const many = Array.from({ length: 2_000 }, () => ['x', 1, null, null, null] as const);
    const stop = AbortSignal.abort(new Error('cancelled'));
    await expect(xlsxOf([sheetOf(many)], BOOK, stop)).rejects.toThrow('cancelled');
  });
});
