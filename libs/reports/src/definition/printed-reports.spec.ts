import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Guided } from '#overview';
import { civilDate } from '#kernel';
import type { Locale } from '#platform';
import { caseloadDocument } from '../coach-caseload/caseload.js';
import { type Deadline, DEADLINE_KINDS, deadlineDocument } from '../coordinator-deadlines/deadlines.js';
import { DocumentRenderer } from '../rendering/document-renderer.js';
import type { ThermometerMovement } from '../thermometer-movement/thermometer-movement.js';
import { treasurerDocument } from '../treasurer-month/treasurer-month.js';
import type { Cover } from './cover.js';
import type { PrintedReport } from './report-definition.js';

const ARABIC = 'أحمد عبد الرحمن';
const URGENCY = ['OVERDUE', 'WAITING', 'DUE', 'COMING'] as const;
const nameOf = (place: number) => (place % 2 ? '#panic("x") *vet* Noor' : ARABIC);
const on = civilDate('2026-05-31');

const cover = (isDemo = false): Cover => ({
  cooperative: { name: 'Sociale coöperatie Voorbeeld', address: ['Dorpsstraat 7', 'Delft'], kvk: '12345678' },
  requestedBy: 'Karin Jansen',
  role: 'COORDINATOR',
  period: { from: civilDate('2026-05-01'), until: on },
  asOf: civilDate('2026-06-15'),
  madeAt: new Date('2026-06-15T12:05:00Z'),
  isDemo,
  basis: 'DEADLINES_BASIS',
  leftOut: ['LEFT_OUT_COACHING'],
});

const deadlines = (rows: number, locale: Locale): PrintedReport => {
  const list = Array.from({ length: rows }, (_none, place): Deadline => ({
    kind: DEADLINE_KINDS[place % DEADLINE_KINDS.length]!,
    urgency: URGENCY[place % 4]!,
    on,
    name: nameOf(place),
    count: 6,
  }));
  return deadlineDocument({ deadlines: list }, { ...cover(), period: null }, locale);
};

const caseload = (rows: number, locale: Locale): PrintedReport => {
  const members = Array.from({ length: rows }, (_none, place): Guided => ({
    memberId: String(place),
    name: nameOf(place),
    phase: 'TRIAL',
    lastSeenOn: place % 3 ? on : null,
    nextOn: null,
    goals: place,
    reviewOn: null,
  }));
  return caseloadDocument({ coach: ARABIC, members }, cover(true), locale);
};

const treasurer = (rows: number, locale: Locale): PrintedReport => {
  const thermometers = Array.from({ length: rows }, (_none, place): ThermometerMovement => ({
    number: place,
    name: nameOf(place),
    opening: 1_000_00,
    income: -50_00,
    contributions: 15_00,
    investments: -2_000_00,
    other: 0,
    closing: -1_035_00,
  }));
  const check = {
    thermometers: rows * -1_035_00,
    thermometerAccount: rows * -1_035_00,
    thermometerDifference: 0,
    bankAccount: 0,
    bankStatements: null,
    statementsThrough: null,
    bankDifference: null,
    explained: [],
    unexplained: null,
  };
  const none = { income: [], expenses: [], totalIncome: 0, totalExpenses: 0, result: 0 };
  return treasurerDocument({ thermometers, check, ...none, invoices: [], accounts: [] }, cover(), locale);
};

describe('printed reports', () => {
  const renderer = new DocumentRenderer();
  afterAll(() => renderer.close());

  const print = (document: PrintedReport, locale: Locale) =>
    renderer.render({ ...document, locale, timestamp: cover().madeAt });

  async function read(bytes: Uint8Array) {
    const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
    const document = await task.promise;
    const { info } = await document.getMetadata();
    const texts: string[] = [];
    const roles = new Set<string>();
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      texts.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
      for (const [, role] of JSON.stringify(await page.getStructTree()).matchAll(/"role":"(\w+)"/g))
        roles.add(role!);
    }
    const pages = document.numPages;
    await task.destroy();
    return { info, pages, roles, text: texts.join('').replaceAll('\u00a0', ' ') };
  }

  describe.each([
    ["the coordinator's deadlines", deadlines, 'Termijnen van de coördinator', 'Hier staat niets open.'],
    ["a coach's members", caseload, 'Leden van de coach', 'Deze coach begeleidt nu niemand.'],
    ["the treasurer's month", treasurer, 'Maand van de penningmeester', 'Er is nog geen thermometer open.'],
  ])('%s', (_name, documentOf, title, empty) => {
    it('says that there is nothing where there is nothing', async () => {
      const { text, info } = await read(await print(documentOf(0, 'nl'), 'nl'));
      expect(text).toContain(empty);
      expect(info).toMatchObject({ Title: expect.stringContaining(title), Language: 'nl' });
    });

    it('is a tagged table with who asked, why and what was left out', async () => {
      const { text, roles } = await read(await print(documentOf(3, 'nl'), 'nl'));
      for (const role of ['H1', 'H2', 'Table', 'TR', 'TH', 'TD']) expect(roles).toContain(role);
      expect(text).toContain('Karin Jansen, coördinator');
      expect(text).toContain('Voor de privacy staat dit er niet in: gesprekken met de coach.');
      expect(text).toContain('#panic("x") *vet* Noor');
    });

    it('goes on over pages with 500 rows, in English, with the same bytes each time', async () => {
      const bytes = await print(documentOf(500, 'en'), 'en');
      expect(Buffer.from(await print(documentOf(500, 'en'), 'en')).equals(Buffer.from(bytes))).toBe(true);
      const { pages, text, info } = await read(bytes);
      expect(pages).toBeGreaterThan(8);
      expect(text).toContain(`Page ${pages} of ${pages}`);
      expect(info).toMatchObject({ Language: 'en' });
    });
  });

  it('say on every page of a demonstration that all is invented', async () => {
    const { text, pages } = await read(await print(caseload(500, 'nl'), 'nl'));
    expect(text.match(/Alle personen en bedragen zijn verzonnen/g)).toHaveLength(pages + 1);
  });

  it('keep an amount below zero on one line with a real minus sign', async () => {
    const { text } = await read(await print(treasurer(1, 'nl'), 'nl'));
    expect(text).toContain('€ −1.035,00');
    expect(text).toContain('De thermometers samen zijn precies wat het grootboek zegt.');
  });
});
