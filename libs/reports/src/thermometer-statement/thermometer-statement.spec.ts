import { addDays, civilDate } from '#kernel';
import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DocumentRenderer } from '../rendering/document-renderer.js';
import {
  MOVEMENT_KINDS,
  type StatementMovement,
  type ThermometerStatementSnapshot,
} from './statement-snapshot.js';
import { thermometerStatement } from './thermometer-statement.js';

describe('what a thermometer statement says', () => {
  it('shows opening, movements with their rule, sums per kind and closing', () => {
    const { data } = thermometerStatement(snapshotOf([sale(700_00), contribution(-210_00, 700_00)]), 'nl');
    expect(visible(data)).toMatchObject({
      documentTitle: 'Thermometeroverzicht van Samira de Vries, 1 januari 2026 tot en met 31 maart 2026',
      period: '1 januari 2026 tot en met 31 maart 2026',
      paid: 'In deze periode is niets privé uitbetaald.',
      thermometer: { amount: '€ 590,00', level: 590 / 600, opening: { at: 100 / 600 } },
      summary: {
        opening: ['Begin op 1 januari 2026', '€ 100,00'],
        rows: [
          ['Verkoop', '1', '€ 700,00'],
          ['Bijdrage aan de coöperatie', '1', '€ −210,00'],
        ],
        closing: ['Eind op 31 maart 2026', '€ 590,00'],
      },
      movements: {
        rows: [
          {
            on: '3 januari 2026',
            kind: 'Verkoop',
            amount: '€ 700,00',
            balance: '€ 800,00',
            explanation: null,
          },
          { amount: '€ −210,00', explanation: '30% van € 700,00, afspraak vanaf 1 januari 2024' },
        ],
      },
    });
  });

  it('says who asked, in what role, when, and what was left out', () => {
    const { data } = thermometerStatement(snapshotOf([]), 'nl') as {
      data: { about: { lines: { text: string }[] } };
    };
    expect(data.about.lines.map(({ text }) => text)).toEqual([
      'Karin Jansen',
      'Coördinator van de coöperatie, voor de begeleiding van dit lid.',
      '2 april 2026, 14:05 uur',
      'Voor de privacy staat dit er niet in: gesprekken met de coach en rekeningnummers.',
    ]);
  });

  it('says it in English too', () => {
    expect(visible(thermometerStatement(snapshotOf([sale(1_234_56)]), 'en').data)).toMatchObject({
      title: 'Thermometer statement',
      paid: 'Nothing was paid out privately in this period.',
      movements: { rows: [{ on: '3 January 2026', kind: 'Sale', amount: '€1,234.56' }] },
    });
  });

  it('never lets a private payment look free', () => {
    const withdrawal = { ...sale(-40_00), kind: 'PRIVATE_WITHDRAWAL' as const };
    const paid = { ...snapshotOf([withdrawal]), privatelyPaid: 40_00 };
    expect(visible(thermometerStatement(paid, 'nl').data)).toMatchObject({
      paid: 'In deze periode is € 40,00 privé uitbetaald. Dit is inkomen. Het moet aan de gemeente worden gemeld.',
    });
    expect(() => thermometerStatement({ ...paid, privatelyPaid: 39_99 }, 'nl')).toThrow(
      'STATEMENT_DOES_NOT_ADD_UP',
    );
  });

  it('refuses a movement outside the period', () => {
    const late = { ...sale(1_00), on: civilDate('2026-04-01') };
    expect(() => thermometerStatement(snapshotOf([late]), 'nl')).toThrow('STATEMENT_DOES_NOT_ADD_UP');
  });

  it('is made when the lines add up and refused when any of its sums is a cent off', () => {
    const amounts = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { maxLength: 20 });
    fc.assert(
      fc.property(amounts, fc.nat(), (values, pick) => {
        const sound = snapshotOf(values.map((amount) => ({ ...sale(amount), kind: 'CORRECTION' })));
        thermometerStatement(sound, 'nl');
        const cents = [sound.opening, ...sound.movements.map(({ balance }) => balance), sound.closing];
        const wrong = pick % cents.length;
        const unsound = {
          ...sound,
          opening: sound.opening + Number(wrong === 0),
          movements: sound.movements.map((movement, index) => ({
            ...movement,
            balance: movement.balance + Number(wrong === index + 1),
          })),
          closing: sound.closing + Number(wrong === cents.length - 1),
        };
        expect(() => thermometerStatement(unsound, 'nl')).toThrow(
          expect.objectContaining({ code: 'STATEMENT_DOES_NOT_ADD_UP' }),
        );
      }),
    );
  });
});

describe('the printed thermometer statement', () => {
  const renderer = new DocumentRenderer();
  afterAll(() => renderer.close());

  const print = async (snapshot: ThermometerStatementSnapshot, locale: 'nl' | 'en' = 'nl') =>
    readPdf(await renderer.render(thermometerStatement(snapshot, locale)));

  it('is tagged for screen readers, titled, in its language, with its fonts inside', async () => {
    const pdf = await print(snapshotOf([sale(700_00), contribution(-210_00, 700_00)]));
    expect(pdf.info).toMatchObject({
      Title: 'Thermometeroverzicht van Samira de Vries, 1 januari 2026 tot en met 31 maart 2026',
      Author: 'Sociale coöperatie Scope',
      Language: 'nl',
    });
    expect(pdf.fonts).toEqual(['SourceSans3-Regular', 'SourceSans3-SemiBold']);
    expect(pdf.outline).toMatchSnapshot();
  });

  it('holds every movement in its text', async () => {
    const movements = many(60);
    const { text } = await print(snapshotOf(movements));
    movements.forEach(({ description }) => expect(text).toContain(description));
  });

  it('repeats the head of the table and numbers the pages', async () => {
    const { pages } = await print(snapshotOf(many(500)));
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.length).toBeLessThan(40);
    pages.forEach((page, index) => expect(page).toContain(`Pagina ${index + 1} van ${pages.length}`));
    pages.slice(2, -1).forEach((page) => expect(page).toContain('Omschrijving'));
    pages.slice(1).forEach((page) => expect(page).toContain('Samira de Vries'));
  });

  it('prints what people typed as they typed it', async () => {
    const hostile = [
      '#read("/etc/passwd")',
      '$ x^2 $ *vet* _cursief_ @label <label>',
      '= Kop // commentaar /* blok */',
      '#panic() \\ [tekst] {code} `rauw` ~ -- ---',
      '"; import "x.typ": *',
    ];
    const movements = hostile.map((description) => ({ ...sale(1_00), description }));
    const { text } = await print({
      ...snapshotOf(movements),
      member: { name: '#eval("1+1")', memberNumber: '$17$' },
      requestedBy: '*Karin* #sys',
    });
    [...hostile, '#eval("1+1")', '$17$', '*Karin* #sys'].forEach((typed) => expect(text).toContain(typed));
  });

  it('prints an Arabic name in an Arabic font', async () => {
    const arabic = { name: 'أحمد عبد الرحمن', memberNumber: '0018' };
    const { fonts, info } = await print({ ...snapshotOf([]), member: arabic });
    expect(fonts).toContain('NotoSansArabic-SemiBold');
    expect(info).toMatchObject({ Title: expect.stringContaining(arabic.name) });
  });

  it('says on every page of a demonstration that all is invented, and nowhere else', async () => {
    const demo = await print(snapshotOf(many(60)));
    demo.pages.forEach((page) => expect(page).toContain('Alle personen en bedragen zijn verzonnen.'));
    const real = await print({ ...snapshotOf(many(60)), isDemo: false });
    expect(real.text).not.toContain('verzonnen');
  });

  it.each([0, 1])('is made with %i movements', async (count) => {
    const { text } = await print(snapshotOf(many(count)), 'en');
    expect(text.includes('There were no movements in this period.')).toBe(count === 0);
  });

  it('is made with eight years of months, a negative balance and a description without end', async () => {
    const movement = { ...sale(-500_00), description: 'a1b2c3'.repeat(1_000), on: civilDate('2024-02-29') };
    const { pages } = await print({
      ...snapshotOf([movement]),
      period: { from: civilDate('2018-01-01'), until: civilDate('2025-12-31') },
    });
    expect(pages.join('').replace(/[\s\u200b]/g, '')).toContain('a1b2c3'.repeat(50));
  });
});

const LOGO = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60"><circle cx="30" cy="30" r="26" fill="#0b6b5f"/></svg>',
);

/** A sound snapshot around these movements: their balances and the closing follow from the amounts. */
function snapshotOf(movements: readonly StatementMovement[]): ThermometerStatementSnapshot {
  const opening = 100_00;
  let balance = opening;
  return {
    cooperative: {
      name: 'Sociale coöperatie Scope',
      address: ['Voorstraat 12', '2611 JN Delft'],
      kvk: '12345678',
      logo: { bytes: LOGO, type: 'svg', alt: 'Logo van Sociale coöperatie Scope' },
    },
    member: { name: 'Samira de Vries', memberNumber: '0017' },
    period: { from: civilDate('2026-01-01'), until: civilDate('2026-03-31') },
    opening,
    movements: movements.map((movement) => ({ ...movement, balance: (balance += movement.amount) })),
    closing: balance,
    privatelyPaid: 0,
    requestedBy: 'Karin Jansen',
    basis: 'COORDINATOR',
    madeAt: new Date('2026-04-02T12:05:00Z'),
    isDemo: true,
    leftOut: ['LEFT_OUT_COACHING', 'LEFT_OUT_BANK_ACCOUNTS'],
  };
}

function sale(amount: number): StatementMovement {
  return { on: civilDate('2026-01-03'), kind: 'SALE', description: 'Ballonboog', amount, balance: 0 };
}

function contribution(amount: number, base: number): StatementMovement {
  const explanation = { rate: 3000, base, since: civilDate('2024-01-01') };
  return { ...sale(amount), kind: 'CONTRIBUTION', description: 'Bijdrage', explanation };
}

function many(count: number): StatementMovement[] {
  const kinds = MOVEMENT_KINDS.filter((kind) => kind !== 'PRIVATE_WITHDRAWAL');
  return Array.from({ length: count }, (_, index) => ({
    ...sale(index % 3 === 0 ? 50_00 + index : -10_00 - index),
    kind: kinds[index % kinds.length]!,
    description: `Opdracht nummer ${index + 1}.`,
    on: addDays(civilDate('2026-01-01'), Math.floor((index * 89) / count)),
  }));
}

/** No-break spaces as plain ones, so that an expectation can be read. */
function visible(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data).replaceAll('\u00a0', ' '));
}

interface TagNode {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly children?: readonly TagNode[];
}

/** What another reader makes of our file: text per page, the first pages' tags as an outline, fonts, properties. */
async function readPdf(bytes: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const { info } = await document.getMetadata();
  const pages: string[] = [];
  const outlines: string[] = [];
  const fonts = new Set<string>();
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replaceAll('\u00a0', ' '),
    );
    outlines.push(...outlineOf((await page.getStructTree()) as TagNode));
    await page.getOperatorList();
    for (const [, value] of page.commonObjs) {
      // `missingFile` is set on fonts alone, and true on those that the file only names.
      if (value && typeof value === 'object' && 'missingFile' in value && !value.missingFile) {
        fonts.add(String(value.name).replace(/^[A-Z]{6}\+/, ''));
      }
    }
  }
  await task.destroy();
  return { info, pages, text: pages.join(''), outline: outlines, fonts: [...fonts].sort() };
}

function outlineOf(node: TagNode, depth = 0): string[] {
  if (node.type === 'content') return [];
  const own = `${' '.repeat(depth)}${node.role}${node.alt ? ` (${node.alt.replaceAll('\u00a0', ' ')})` : ''}`;
  return [own, ...(node.children ?? []).flatMap((child) => outlineOf(child, depth + 1))];
}
