import fc from 'fast-check';
import { DomainError } from '#kernel';
import {
  checkedProfile,
  LANGUAGE_LEVELS,
  type Profile,
  RECOGNITIONS,
  type TypedProfile,
} from './checked-profile.js';

const typed = (part: object): TypedProfile => ({ experience: [], diplomas: [], languages: [], ...part });
const refusal = (part: object) => {
  try {
    checkedProfile(typed(part), 2026);
  } catch (error) {
    const { code, path } = error as DomainError;
    return [code, path.join('.')];
  }
  return null;
};

describe('a profile as it may be kept', () => {
  it('loses the spaces around its texts and names what is absent', () => {
    const profile = checkedProfile(
      typed({
        experience: [{ kind: 'OWN_ENTERPRISE', words: ' Een bakkerij in Aleppo ', sinceYear: 2004 }],
        diplomas: [{ name: 'Werktuigbouw', recognition: 'INDICATED', recognisedBy: 'IDW' }],
        languages: [{ language: 'Arabisch', level: 'MOTHER_TONGUE' }],
        strengths: ' Rekenen ',
      }),
      2026,
    );
    expect(profile).toEqual({
      experience: [
        { kind: 'OWN_ENTERPRISE', words: 'Een bakkerij in Aleppo', sinceYear: 2004, untilYear: null },
      ],
      diplomas: [
        { name: 'Werktuigbouw', country: '', year: null, recognition: 'INDICATED', recognisedBy: 'IDW' },
      ],
      languages: [{ language: 'Arabisch', level: 'MOTHER_TONGUE' }],
      strengths: 'Rekenen',
    });
  });

  it.each([
    ['TEXT_REQUIRED', 'experience.0.words', { experience: [{ kind: 'OTHER', words: ' ' }] }],
    ['TEXT_HAS_BSN', 'experience.0.words', { experience: [{ kind: 'OTHER', words: 'bsn 111222333' }] }],
    [
      'YEAR_IMPOSSIBLE',
      'experience.0.sinceYear',
      { experience: [{ kind: 'OTHER', words: 'a', sinceYear: 2027 }] },
    ],
    ['YEAR_IMPOSSIBLE', 'diplomas.0.year', { diplomas: [{ name: 'a', recognition: 'NONE', year: 1066 }] }],
    [
      'YEARS_TURNED',
      'experience.0.untilYear',
      { experience: [{ kind: 'OTHER', words: 'a', sinceYear: 2010, untilYear: 2009 }] },
    ],
    [
      'RECOGNISED_BY_WHOM',
      'diplomas.0.recognisedBy',
      { diplomas: [{ name: 'a', recognition: 'RECOGNISED' }] },
    ],
    [
      'RECOGNISED_BY_WHOM',
      'diplomas.0.recognisedBy',
      { diplomas: [{ name: 'a', recognition: 'NONE', recognisedBy: 'IDW' }] },
    ],
    [
      'LANGUAGE_TWICE',
      'languages.1.language',
      {
        languages: [
          { language: 'Dari', level: 'A1' },
          { language: ' dari', level: 'B1' },
        ],
      },
    ],
    [
      'LIST_TOO_LONG',
      'languages',
      { languages: Array.from({ length: 21 }, (_, i) => ({ language: `t${i}`, level: 'A1' })) },
    ],
    ['TEXT_TOO_LONG', 'strengths', { strengths: 'a'.repeat(10_000_000) }],
  ])('refuses with %s at %s', (code, path, part) => {
    expect(refusal(part)).toEqual([code, path]);
  });

  it('is kept as it is when it is sent again, whatever it holds', () => {
    const words = fc.string({ maxLength: 80 });
    const year = fc.option(fc.integer({ min: 1900, max: 2030 }));
    const profiles = fc.record({
      experience: fc.array(
        fc.record({ kind: fc.constant('OTHER' as const), words, sinceYear: year, untilYear: year }),
        { maxLength: 3 },
      ),
      diplomas: fc.array(
        fc.record({
          name: words,
          country: words,
          year,
          recognition: fc.constantFrom(...RECOGNITIONS),
          recognisedBy: words,
        }),
        { maxLength: 3 },
      ),
      languages: fc.array(fc.record({ language: words, level: fc.constantFrom(...LANGUAGE_LEVELS) }), {
        maxLength: 3,
      }),
      strengths: words,
    });
    let kept = 0;
    fc.assert(
      fc.property(profiles, (profile) => {
        let once: Profile;
        try {
          once = checkedProfile(profile, 2026);
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
          return;
        }
        kept++;
        expect(checkedProfile(once, 2026)).toEqual(once);
        const names = once.languages.map(({ language }) => language.toLowerCase());
        expect(new Set(names).size).toBe(names.length);
      }),
      { numRuns: 500 },
    );
    expect(kept).toBeGreaterThan(20);
  });
});
