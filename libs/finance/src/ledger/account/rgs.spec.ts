import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { chart, programmeAccounts, programmes } from '../chart.js';
import { rgsCode, rgsCodes, rgsGroupOf, rgsGroups } from './rgs.js';

const shipped = [...chart, ...programmes.flatMap((programme) => programmeAccounts[programme])];
/** In the scheme a cooperative's payments to members are taken off its revenue; in a chart they are an expense. */
const TAKEN_OFF_REVENUE = ['WLbe', 'WLbeLbv'];

describe('the codes of the general ledger scheme', () => {
  it('name each code once, under a heading of its own kind', () => {
    expect(new Set(rgsCodes.map(({ code }) => code)).size).toBe(rgsCodes.length);
    for (const { code, kind } of rgsCodes) {
      const isBalance = code.startsWith('B');
      expect([code, isBalance]).toEqual([code, ['ASSET', 'LIABILITY', 'EQUITY'].includes(kind)]);
      expect(rgsGroupOf(code).code).toBe(code.slice(0, 4));
    }
    expect(() => rgsGroupOf('XXxx')).toThrow(/no heading/);
  });

  it('hold for every account that is shipped, of the kind that it is', () => {
    for (const account of shipped) {
      expect([account.role, rgsCode(account.rgsCode)?.kind]).toEqual([account.role, account.kind]);
    }
  });

  it('give no two shipped accounts that one cooperative can have the same number', () => {
    for (const programme of programmes) {
      const numbers = [...chart, ...programmeAccounts[programme]].map(({ number }) => number);
      expect(new Set(numbers).size).toBe(numbers.length);
    }
  });
});

const shared = new URL('../../../../../../shared/data/rgs/rgs_mkb_3.7.csv', import.meta.url);
(existsSync(shared) ? describe : describe.skip)('the scheme as it was published', () => {
  const published = new Map(
    parse<Record<string, string>>(readFileSync(shared), { columns: true, bom: true }).map((row) => [
      row.referentiecode!,
      row,
    ]),
  );

  it.each([...rgsGroups, ...rgsCodes].map(({ code, name }) => [code, name.nl]))('has %s', (code, nl) => {
    expect(published.get(code)).toMatchObject({ omschrijving_kort: nl, status: 'A' });
  });

  it('has each code on the side of its kind, but for what takes away from its own heading', () => {
    for (const { code, kind } of rgsCodes.filter((one) => !TAKEN_OFF_REVENUE.includes(one.code))) {
      const isDepreciation = code.endsWith('Cae');
      const side = ['ASSET', 'EXPENSE'].includes(kind) !== isDepreciation ? 'D' : 'C';
      expect([code, published.get(code)!.dc]).toEqual([code, side]);
    }
  });
});
