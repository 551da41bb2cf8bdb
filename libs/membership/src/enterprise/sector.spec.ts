import { SBI_SECTIONS } from './sbi.js';
import { isSector, sectorName, sectorOf } from './sector.js';

describe('the SBI 2008', () => {
  it('has 21 sections and 86 divisions, each once and in order', () => {
    expect(SBI_SECTIONS.map(({ code }) => code).join('')).toBe('ABCDEFGHIJKLMNOPQRSTU');
    const codes = SBI_SECTIONS.flatMap(({ divisions }) => divisions.map(({ code }) => code));
    expect(codes).toHaveLength(86);
    expect([...new Set(codes)].sort()).toEqual(codes);
  });

  it.each(['56', '01', '99', '562', '960', '431'])('knows %s', (code) => {
    expect(sectorOf(code)).toBe(code);
  });

  it.each(['', '5', '05', '07', '34', '00', '564', '5610', '56.1', '5 ', 'ab', '56x'])(
    'does not know %j',
    (code) => {
      expect(isSector(code)).toBe(false);
      expect(() => sectorOf(code)).toThrow(
        expect.objectContaining({ code: 'SECTOR_INVALID', path: ['sector'] }),
      );
    },
  );

  it('names a division and its groups in both languages', () => {
    expect(sectorName('90', 'nl')).toBe('Kunst');
    expect(sectorName('I', 'en')).toBe('Accommodation and food service activities');
    expect(sectorName('562', 'en')).toBe('Food and beverage service activities');
    expect(sectorName('05', 'en')).toBeNull();
  });
});
