import { freeText, optionalText } from './free-text.js';

const refusal = (code: string) => expect.objectContaining({ code, path: ['reason'] });

describe('free text', () => {
  it('is kept without the spaces around it', () => {
    expect(freeText('  ballonnen \n', 'reason', 20)).toBe('ballonnen');
    expect(optionalText(null, 'reason', 20)).toBe('');
    for (const text of ['a\n\tb\vc', 'Zoë 😀', 'محمد', 'Å'.normalize('NFD')])
      expect(freeText(text, 'reason', 20)).toBe(text);
  });

  it.each([
    ['   ', 'TEXT_REQUIRED'],
    ['a'.repeat(21), 'TEXT_TOO_LONG'],
    ['BSN 111222333', 'TEXT_HAS_BSN'],
    ['a\0b', 'TEXT_UNREADABLE'],
    ['a\u0007b', 'TEXT_UNREADABLE'],
    ['a\ud83db', 'TEXT_UNREADABLE'],
    ['a\u202eb', 'TEXT_UNREADABLE'],
  ])('refuses %p with %s', (text, code) => {
    expect(() => freeText(text, 'reason', 20)).toThrow(refusal(code));
  });

  it('may be empty only where it is optional, and never holds a BSN', () => {
    expect(optionalText('  ', 'reason', 20)).toBe('');
    expect(() => optionalText('bsn 111222333', 'reason', 20)).toThrow(refusal('TEXT_HAS_BSN'));
  });
});
