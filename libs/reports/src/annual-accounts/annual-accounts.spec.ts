import fc from 'fast-check';
import { civilDate } from '#kernel';
import '../messages.js';
import { aCover } from '../municipality-account/account.fixture.js';
import { DocumentRenderer } from '../rendering/document-renderer.js';
import type { PrintedSection } from '../sheet/printed-sheet.js';
import {
  annualDocument,
  annualSheets,
  checkedAccounts,
  type FrozenAnnualAccounts,
} from './annual-accounts.js';
import { anEmptyYear, aYear } from './annual-accounts.fixture.js';
import { ruleSentence, rulesInForce } from './rule-in-force.js';

const sectionsOf = (frozen: FrozenAnnualAccounts) =>
  (annualDocument(frozen, aCover, 'nl').data as { sections: PrintedSection[] }).sections;

describe('the annual accounts', () => {
  it('stand beside the year before, with a loss below zero', () => {
    const [assets, liabilities, result, thermometers] = sectionsOf(aYear);
    expect(assets!.head).toEqual(['Groep', 'Rekening', '31 december 2026', '31 december 2025']);
    for (const { totals } of [assets!, liabilities!])
      expect(totals).toEqual(['Samen', '', '€\u00a0900,00', '€\u00a01.400,00']);
    expect(result!.head.slice(2)).toEqual(['2026', '2025']);
    expect(result!.rows[1]).toEqual(['Kosten', 'Andere kosten', '€\u00a0−250,00', '€\u00a0−100,00']);
    expect(result!.totals).toEqual(['Resultaat', '', '€\u00a0−130,00', '€\u00a0400,00']);
    expect(thermometers!.rows[0]![1]).toBe('أحمد عبد الرحمن');
    expect(thermometers!.totals!.slice(2)).toEqual([
      '€\u00a01.000,00',
      '€\u00a0400,00',
      '€\u00a0−120,00',
      '€\u00a0−300,00',
      '€\u00a050,00',
      '€\u00a01.030,00',
    ]);
  });

  it('say that there is nothing where nothing was booked', () => {
    expect(sectionsOf(anEmptyYear).map(({ empty, totals }) => [empty, totals])).toEqual([
      ['Er is nog niets geboekt.', null],
      ['Er is nog niets geboekt.', null],
      ['In dit jaar en het jaar ervoor zijn er geen opbrengsten of kosten geboekt.', null],
      ['In dit jaar zat er niets in een thermometer.', null],
      ['De coöperatie had nog geen regels vastgelegd.', null],
    ]);
  });

  it('have a tab of its own for each table', () => {
    for (const locale of ['nl', 'en'] as const) {
      const tabs = annualSheets(aYear, locale).map(({ name }) => name);
      expect(new Set(tabs).size).toBe(5);
      for (const tab of tabs) expect(tab.length).toBeLessThanOrEqual(31);
    }
  });

  it.each(['nl', 'en'] as const)('are PDF/UA in %s, whatever somebody typed', async (locale) => {
    const renderer = new DocumentRenderer();
    const print = (frozen: FrozenAnnualAccounts) =>
      renderer.render({ ...annualDocument(frozen, aCover, locale), locale, timestamp: aCover.madeAt });
    const [full, empty, again] = [await print(aYear), await print(anEmptyYear), await print(aYear)];
    await renderer.close();
    for (const pdf of [full, empty]) expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    expect(Buffer.from(again).equals(Buffer.from(full))).toBe(true);
  });
});

describe('what is signed', () => {
  it('adds up', () => expect(checkedAccounts(aYear)).toBe(aYear));

  it('is not made with a difference of a cent anywhere', () => {
    const places: ((cents: number) => FrozenAnnualAccounts)[] = [
      (cents) => ({ ...aYear, ledger: { ...aYear.ledger, opening: aYear.ledger.opening + cents } }),
      (cents) => ({ ...aYear, ledger: { ...aYear.ledger, closing: aYear.ledger.closing + cents } }),
      (cents) => ({ ...aYear, balance: { ...aYear.balance, totalAssets: 900_00 + cents } }),
      (cents) => ({ ...aYear, balance: { ...aYear.balance, comparedAssets: 1_400_00 + cents } }),
      (cents) => ({ ...aYear, balance: { ...aYear.balance, thermometers: 1_030_00 + cents } }),
      (cents) => ({
        ...aYear,
        thermometers: aYear.thermometers.map((one, at) =>
          at ? one : { ...one, income: one.income + cents },
        ),
      }),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.integer({ min: -1_000_000, max: 1_000_000 }).filter((cents) => cents !== 0),
        (wrong, cents) =>
          expect(() => checkedAccounts(wrong(cents))).toThrow('ANNUAL_ACCOUNTS_DO_NOT_ADD_UP'),
      ),
    );
  });
});

describe('the rules in force', () => {
  const version = (kind: string, validFrom: string, withdrawnOn: string | null = null) => ({
    id: validFrom,
    kind,
    validFrom: civilDate(validFrom),
    decidedOn: civilDate(validFrom),
    decidedBy: 'bestuur',
    body: kind === 'approval' ? { limitCents: 1 } : { months: 3 },
    withdrawnOn: withdrawnOn === null ? null : civilDate(withdrawnOn),
  });
  const year = { from: civilDate('2026-01-01'), until: civilDate('2026-12-31') };
  const held = (...versions: ReturnType<typeof version>[]) =>
    rulesInForce(versions, year).map(({ validFrom }) => validFrom);

  it('are those of some day of the year, oldest first, and only those of money', () => {
    expect(
      held(
        version('approval', '2027-01-01'),
        version('approval', '2026-12-31'),
        version('approval', '2026-09-01', '2026-08-01'),
        version('approval', '2026-02-01'),
        version('approval', '2025-02-01'),
        version('approval', '2024-02-01'),
        version('trial', '2024-02-01'),
      ),
    ).toEqual(['2025-02-01', '2026-02-01', '2026-12-31']);
    expect(held(version('approval', '2026-01-01'), version('approval', '2025-01-01'))).toEqual([
      '2026-01-01',
    ]);
    expect(held(version('approval', '2027-01-01'))).toEqual([]);
  });

  it('are said in sentences', () => {
    expect(aYear.rules.map((rule) => ruleSentence(rule, 'nl'))).toEqual([
      'Van elke verkoop gaat 30% naar de coöperatie en 2,5% naar de opleidingspot, 1% naar het solidariteitsfonds en 0,5% naar de feestpot. De rest gaat naar de thermometer van het lid, zodra de klant heeft betaald. De delen worden genomen van de omzet zonder btw, min de directe kosten en per boeking op een cent afgerond.',
      'De coöperatie doet mee aan de kleineondernemersregeling: zij rekent geen btw en krijgt geen btw terug.',
      'Een investering tot en met €\u00a0250,00 keurt één persoon goed. Is het meer, dan zijn dat twee personen.',
    ]);
    const nothingKept = { ...aYear.rules[0]!, body: { ...aYear.rules[0]!.body, trainingFundBasisPoints: 0 } };
    expect(ruleSentence(nothingKept as never, 'en')).toContain(
      '30% goes to the cooperative and 1% to the solidarity fund and 0.5% to de feestpot.',
    );
  });
});
