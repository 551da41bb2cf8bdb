import Excel from '@protobi/exceljs';
import { packed, WORKBOOK } from '../../../../test/fixtures/sheet/packed.js';
import { csvRows } from './csv-sheet.js';
import { SHEET_LIMITS, type SheetRow, withinLimits } from './sheet.js';
import { xlsxRows } from './xlsx-sheet.js';

async function all(rows: AsyncIterable<SheetRow>): Promise<SheetRow[]> {
  const found: SheetRow[] = [];
  for await (const row of withinLimits(rows)) found.push(row);
  return found;
}
const csv = (content: string | Buffer, piece = 7) => {
  const bytes = Buffer.from(content);
  return all(
    csvRows(async function* () {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
    }),
  );
};
const refusal = (code: string, params: object = {}) =>
  expect.objectContaining({ code, params: expect.objectContaining(params) });

describe('a CSV file', () => {
  const rows = [
    { number: 1, cells: ['Naam', 'Plaats'] },
    { number: 3, cells: ['Zoë; "de Boer"', '’s-Gravenhage'] },
  ];
  const text = (sign: string) => `Naam${sign}Plaats\r\n${sign}\r\n"Zoë; ""de Boer"""${sign}’s-Gravenhage\r\n`;

  it.each([';', ',', '\t'])('is read whatever parts its columns: %p', async (sign) => {
    expect(await csv(text(sign))).toEqual(rows);
  });

  it('is read in UTF-8 with its mark or without, UTF-16, and Windows-1252', async () => {
    expect(await csv(`\uFEFF${text(';')}`, 2)).toEqual(rows);
    expect(await csv(Buffer.from(`\uFEFF${text(';')}`, 'utf16le'), 3)).toEqual(rows);
    const windows = Buffer.from(text(';').replace('’', '\u0092'), 'latin1');
    expect(await csv(windows)).toEqual(rows);
  });

  it('keeps line breaks inside quotes and the count of rows', async () => {
    expect(await csv('a;b\n"een\ntwee";x\ny;z')).toEqual([
      { number: 1, cells: ['a', 'b'] },
      { number: 2, cells: ['een\ntwee', 'x'] },
      { number: 3, cells: ['y', 'z'] },
    ]);
  });

  it('is refused with a quote that is never closed, cells or rows without end, and too many columns', async () => {
    await expect(csv('a;b\n"open;x\n')).rejects.toThrow(refusal('SHEET_MALFORMED', { row: 2 }));
    const cell = 'x'.repeat(SHEET_LIMITS.cell + 1);
    await expect(csv(`a;b\n${cell};x`, 4_096)).rejects.toThrow(refusal('SHEET_CELL_TOO_LONG', { row: 2 }));
    await expect(csv(`a;b\n"${'x'.repeat(10 * 1024 * 1024)}";x`, 65_536)).rejects.toThrow(
      refusal('SHEET_CELL_TOO_LONG', { row: 2 }),
    );
    await expect(csv(`a\n${';'.repeat(SHEET_LIMITS.columns)}x`)).rejects.toThrow(
      refusal('SHEET_TOO_MANY_COLUMNS', { row: 2 }),
    );
    await expect(csv('a;b\n'.repeat(SHEET_LIMITS.rows + 1), 65_536)).rejects.toThrow(
      refusal('SHEET_TOO_MANY_ROWS'),
    );
  });
});

describe('a workbook', () => {
  const xlsx = (archive: Buffer) => all(xlsxRows(archive));
  const written = async (fill: (sheet: Excel.Worksheet, book: Excel.Workbook) => void, date1904 = false) => {
    const book = new Excel.Workbook();
    book.properties.date1904 = date1904;
    fill(book.addWorksheet('Leden'), book);
    return Buffer.from(await book.xlsx.writeBuffer());
  };

  it('gives text, numbers, dates by their format, yes and no, and what a formula gave last', async () => {
    const archive = await written((sheet) => {
      sheet.addRow(['Naam', 'Sinds', 'Nr', 'Ja', 'Som', 'Op', 'Rijk']);
      sheet.getRow(3).values = [
        'Zoë <&>',
        new Date('2026-02-03'),
        612345678,
        true,
        { formula: 'A1&"x"', result: 'Naamx', date1904: false },
        { formula: 'B3', result: 46056 as never, date1904: false },
        { richText: [{ text: 'vet ' }, { text: 'en dun' }] },
      ];
      sheet.getCell('F3').numFmt = 'd mmmm yyyy';
      sheet.getCell('C3').numFmt = '0.00 "dagen"';
    });
    expect(await xlsx(archive)).toEqual([
      { number: 1, cells: ['Naam', 'Sinds', 'Nr', 'Ja', 'Som', 'Op', 'Rijk'] },
      {
        number: 3,
        cells: ['Zoë <&>', '2026-02-03', '612345678', 'TRUE', 'Naamx', '2026-02-03', 'vet en dun'],
      },
    ]);
  });

  it('counts days from 1904 where the file says so, and skips hidden sheets', async () => {
    const archive = await written((sheet, book) => {
      sheet.state = 'hidden';
      book.addWorksheet('Zichtbaar').addRow(['x', new Date('2026-02-03')]);
    }, true);
    expect(await xlsx(archive)).toEqual([{ number: 1, cells: ['x', '2026-02-03'] }]);
  });

  it('is refused when it is none, broken off, or another archive', async () => {
    const archive = await written((sheet) => sheet.addRow(['a']));
    const unreadable = refusal('SHEET_UNREADABLE');
    await expect(xlsx(Buffer.from('PK\u0003\u0004 no archive'))).rejects.toThrow(unreadable);
    await expect(xlsx(archive.subarray(0, archive.length - 40))).rejects.toThrow(unreadable);
    await expect(xlsx(packed({ 'word/document.xml': '<w/>' }))).rejects.toThrow(unreadable);
    const sheet = (xml: string) => packed({ ...WORKBOOK, 'xl/worksheets/sheet1.xml': xml });
    await expect(xlsx(sheet('<worksheet><sheetData><row>'))).rejects.toThrow(unreadable);
    await expect(xlsx(sheet('<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>'))).rejects.toThrow(unreadable);
    const holed = Buffer.from(archive);
    const at = holed.indexOf('xl/worksheets/sheet1.xml') + 30;
    holed.fill(0xff, at, at + 60);
    await expect(xlsx(holed)).rejects.toThrow(unreadable);
  });

  it('is refused as soon as it unfolds to more than may be, whatever it says of itself', async () => {
    const zeroes = `<worksheet>${' '.repeat(SHEET_LIMITS.unpacked)}</worksheet>`;
    const bomb = packed({ ...WORKBOOK, 'xl/worksheets/sheet1.xml': zeroes });
    expect(bomb.length).toBeLessThan(200_000);
    const before = process.memoryUsage().rss;
    await expect(xlsx(bomb)).rejects.toThrow(refusal('SHEET_TOO_LARGE'));
    expect(process.memoryUsage().rss - before).toBeLessThan(256 * 1024 * 1024);
  });

  it('is refused with a cell or a row without end', async () => {
    const sheet = (row: string) =>
      packed({
        ...WORKBOOK,
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${row}</sheetData></worksheet>`,
      });
    const long = 'x'.repeat(10 * 1024 * 1024);
    await expect(xlsx(sheet(`<row r="4"><c t="str"><v>${long}</v></c></row>`))).rejects.toThrow(
      refusal('SHEET_CELL_TOO_LONG', { row: 4 }),
    );
    await expect(xlsx(sheet('<row r="4"><c r="XFD4"><v>1</v></c></row>'))).rejects.toThrow(
      refusal('SHEET_TOO_MANY_COLUMNS', { row: 4 }),
    );
    await expect(xlsx(sheet('<row r="20001"><c><v>1</v></c></row>'))).rejects.toThrow(
      refusal('SHEET_TOO_MANY_ROWS'),
    );
  });
});
