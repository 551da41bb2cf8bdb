import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DocumentToPrint, FrozenCreditNote, FrozenDocument, FrozenInvoice } from '#finance';
import { civilDate } from '#kernel';
import { DocumentRenderer } from '../rendering/document-renderer.js';
import { fileName, invoiceDocument } from './invoice-document.js';

const INVOICE: FrozenInvoice = {
  kind: 'INVOICE',
  supplier: {
    name: 'Coöperatie Voorbeeld U.A.',
    address: ['Dorpsstraat 7', '2611 AA Delft'],
    kvkNumber: '12345678',
    vatId: 'NL123456789B01',
    iban: 'NL83OPBL0123456789',
    footer: 'Vragen? Bel ons.',
    logo: null,
  },
  customer: {
    name: 'Bakkerij De Ooievaar B.V.',
    address: ['Markt 12', '2611 GW Delft'],
    country: 'NL',
    kvkNumber: '87654321',
    oin: null,
    vatId: 'NL987654321B01',
  },
  customerReference: 'PO 77',
  number: '2026-0042',
  issuedOn: civilDate('2026-11-28'),
  suppliedOn: civilDate('2026-11-21'),
  dueOn: civilDate('2026-12-12'),
  paymentReference: 'RF3120260042',
  scheme: 'REGULAR',
  lines: [
    { description: 'Ballonnenboog', quantity: 1000, unitPrice: 10_000, vat: 'HIGH', net: 10_000 },
    { description: 'Taart', quantity: 2500, unitPrice: 1850, vat: 'LOW', net: 4625 },
  ],
  perRate: [
    { vat: 'HIGH', basisPoints: 2100, net: 10_000, amount: 2100 },
    { vat: 'LOW', basisPoints: 900, net: 4625, amount: 416 },
  ],
  net: 14_625,
  vat: 2516,
  gross: 17_141,
};
const without = (vat: 'EXEMPT' | 'REVERSE_CHARGE') => ({
  lines: [{ description: 'Boog', quantity: 1000, unitPrice: 10_000, vat, net: 10_000 }],
  perRate: [{ vat, basisPoints: 0, net: 10_000, amount: 0 }],
  net: 10_000,
  vat: 0,
  gross: 10_000,
});
const toPrint = (frozen: FrozenDocument, locale: 'nl' | 'en' = 'nl', isDemo = false): DocumentToPrint => ({
  id: 'x',
  locale,
  frozen,
  writtenAt: new Date('2026-11-28T10:00:00Z'),
  isMade: false,
  isDemo,
});
const said = (frozen: FrozenDocument, locale: 'nl' | 'en' = 'nl') =>
  JSON.stringify(invoiceDocument(toPrint(frozen, locale), null).data).replaceAll('\u00a0', ' ');

describe('what an invoice shows', () => {
  it('is all that the law asks: both parties, numbers, days, lines, and the VAT of each rate', () => {
    const paper = said(INVOICE);
    for (const part of [
      'Factuur 2026-0042',
      'Coöperatie Voorbeeld U.A.',
      'Dorpsstraat 7',
      'KvK 12345678',
      'Btw-id NL123456789B01',
      'Bakkerij De Ooievaar B.V.',
      'Markt 12',
      '28 november 2026',
      '21 november 2026',
      '["Taart","2,5","€ 18,50","9%","€ 46,25"]',
      '["21%","€ 100,00","€ 21,00"]',
      '["9%","€ 46,25","€ 4,16"]',
      '€ 171,41',
      'RF31 2026 0042',
      'NL83 OPBL 0123 4567 89',
      'PO 77',
    ])
      expect(paper).toContain(part);
  });

  it('speaks English, and names a country that is not the Netherlands', () => {
    const paper = said({ ...INVOICE, customer: { ...INVOICE.customer, country: 'BE' } }, 'en');
    for (const part of ['Invoice 2026-0042', 'Belgium', 'VAT id', '12 December 2026', '€171.41'])
      expect(paper).toContain(part);
  });

  it('says why there is no VAT', () => {
    expect(said({ ...INVOICE, ...without('REVERSE_CHARGE') })).toContain(
      'Btw verlegd naar de afnemer, btw-id NL987654321B01.',
    );
    expect(said({ ...INVOICE, ...without('EXEMPT') })).toContain('Vrijgesteld van btw.');
    const small = said({ ...INVOICE, ...without('EXEMPT'), scheme: 'SMALL_BUSINESS' });
    expect(small).toContain('kleineondernemersregeling');
    expect(small).not.toContain('Vrijgesteld van btw.');
  });

  it('is a credit note that names its invoice, and says what comes back', () => {
    const { dueOn: _dueOn, suppliedOn: _suppliedOn, paymentReference: _reference, ...rest } = INVOICE;
    const note: FrozenCreditNote = {
      ...rest,
      kind: 'CREDIT_NOTE',
      number: 'C2026-0001',
      reason: 'Te laat',
      invoice: { number: '2026-0042', issuedOn: civilDate('2026-11-28') },
      refund: 5000,
    };
    const paper = said(note);
    for (const part of [
      'Creditnota C2026-0001',
      '2026-0042 van 28 november 2026',
      'Te laat',
      'U krijgt € 50,00 terug',
    ])
      expect(paper).toContain(part);
    expect(paper).not.toContain('Zo betaalt u');
    expect(said({ ...note, refund: 0 })).toContain('nog niet betaald');
    expect(fileName(toPrint(note))).toBe('creditnota-C2026-0001.pdf');
  });
});

describe('the printed invoice', () => {
  const renderer = new DocumentRenderer();
  afterAll(() => renderer.close());

  it('is an accessible PDF with the same bytes each time, whatever somebody typed', async () => {
    const wild = {
      ...INVOICE,
      customer: { ...INVOICE.customer, name: 'مخبز الياسمين' },
      customerReference: '#panic("x") *vet* 🎈',
      lines: Array.from({ length: 60 }, (_none, i) => ({
        ...INVOICE.lines[i % 2]!,
        description: 'a'.repeat(300),
      })),
    };
    const paper = toPrint(wild, 'nl', true);
    const bytes = await renderer.render(invoiceDocument(paper, null));
    expect(Buffer.from(await renderer.render(invoiceDocument(paper, null))).equals(Buffer.from(bytes))).toBe(
      true,
    );
    const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
    const document = await task.promise;
    const { info } = await document.getMetadata();
    const page = await document.getPage(1);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    const tags = JSON.stringify(await page.getStructTree());
    const pages = document.numPages;
    await task.destroy();
    expect(info).toMatchObject({ Title: 'Factuur 2026-0042, Coöperatie Voorbeeld U.A.', Language: 'nl' });
    expect(pages).toBeGreaterThan(2);
    expect(text).toContain('#panic("x") *vet* □');
    expect(text).toContain('Alle personen en bedragen zijn verzonnen');
    for (const role of ['H1', 'H2', 'Table', 'TH', 'TD']) expect(tags).toContain(`"role":"${role}"`);
  });
});
