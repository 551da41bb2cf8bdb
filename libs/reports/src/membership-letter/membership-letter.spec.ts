import { civilDate } from '#kernel';
import { aCover } from '../municipality-account/account.fixture.js';
import { DocumentRenderer } from '../rendering/document-renderer.js';
import { type FrozenMembership, membershipLetter } from './membership-letter.js';

const aMembership: FrozenMembership = {
  member: { name: 'أحمد عبد الرحمن', memberNumber: '12' },
  admission: { decidedOn: civilDate('2026-06-02'), untilOn: civilDate('2028-06-02') },
  agreement: {
    signedOn: civilDate('2026-06-03'),
    startsOn: civilDate('2026-06-02'),
    endsOn: civilDate('2027-06-01'),
  },
};
const linesOf = (frozen: FrozenMembership, locale: 'nl' | 'en' = 'nl') =>
  (
    membershipLetter(frozen, aCover, locale).data as { sections: { heading: string; lines: string[] }[] }
  ).sections.map(({ heading, lines }) => [heading, ...lines]);

describe('the letter on a membership', () => {
  it('says what was decided, since when, how long, by which agreement, and whom to ask', () => {
    expect(linesOf(aMembership)).toEqual([
      ['Wat is besloten?', 'Scope heeft op 2 juni 2026 besloten: u wordt lid.'],
      [
        'Sinds wanneer en hoe lang?',
        'U bent lid vanaf 2 juni 2026. Uw lidmaatschap duurt tot en met 2 juni 2028.',
        expect.stringContaining('Over uw uitkering beslist de gemeente.'),
      ],
      [
        'Wat staat in de overeenkomst?',
        'U en Scope hebben op 3 juni 2026 een ledenovereenkomst getekend.',
        'Die geldt vanaf 2 juni 2026 tot en met 1 juni 2027. Vóór het einde praten wij met u over daarna.',
        expect.stringContaining('kopie'),
      ],
      [
        'Aan wie kunt u iets vragen?',
        expect.stringContaining('Fatima El Amrani is coördinator van'),
        'U kunt ook schrijven naar het bestuur van Scope, Oude Delft 1, 2611 BA Delft.',
      ],
    ]);
  });

  it('speaks of no end where there is none, and of no agreement where none was recorded', () => {
    const openEnded = {
      ...aMembership,
      admission: { ...aMembership.admission, untilOn: null },
      agreement: { ...aMembership.agreement!, endsOn: null },
    };
    const [, since, agreed] = linesOf(openEnded, 'en');
    expect(since![1]).toBe('You are a member from 2 June 2026. Your membership has no end date.');
    expect(agreed![2]).toBe('It holds from 2 June 2026. It has no end date.');
    expect(linesOf({ ...aMembership, agreement: null })[2]).toEqual([
      'Wat staat in de overeenkomst?',
      expect.stringContaining('nog geen ledenovereenkomst'),
    ]);
  });

  it.each(['nl', 'en'] as const)('is PDF/UA in %s, of an Arabic name too', async (locale) => {
    const renderer = new DocumentRenderer();
    const printed = membershipLetter(aMembership, aCover, locale);
    const pdf = await renderer.render({ ...printed, locale, timestamp: aCover.madeAt });
    await renderer.close();
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
