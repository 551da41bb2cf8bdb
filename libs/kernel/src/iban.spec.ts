import fc from 'fast-check';
import { DomainError } from './errors.js';
import { ibanOf } from './iban.js';
import { mod97 } from './mod97.js';

/** A Dutch account number with the check digits that belong to it. */
function dutchIban(bank: string, account: string): string {
  const check = 98 - mod97(`${bank}${account}NL00`);
  return `NL${String(check).padStart(2, '0')}${bank}${account}`;
}
const letters = fc.stringMatching(/^[A-Z]{4}$/);
const digits = fc.stringMatching(/^\d{10}$/);

describe('an IBAN', () => {
  it('is known by the examples of the registry, however they are typed', () => {
    expect(ibanOf('nl91 abna 0417 1643 00')).toBe('NL91ABNA0417164300');
    expect(ibanOf('GB29NWBK60161331926819')).toBe('GB29NWBK60161331926819');
    expect(ibanOf('NO9386011117947')).toBe('NO9386011117947');
    expect(ibanOf('MT84MALT011000012345MTLCAST001S')).toBe('MT84MALT011000012345MTLCAST001S');
  });

  it('is accepted with its own check digits', () => {
    fc.assert(
      fc.property(letters, digits, (bank, account) => {
        expect(ibanOf(dutchIban(bank, account))).toBe(dutchIban(bank, account));
      }),
    );
  });

  it('is refused with one other digit, or with two neighbours swapped', () => {
    const place = fc.integer({ min: 8, max: 16 });
    fc.assert(
      fc.property(letters, digits, place, fc.integer({ min: 1, max: 9 }), (bank, account, at, shift) => {
        const iban = [...dutchIban(bank, account)];
        const typo = [...iban];
        typo[at] = String((Number(iban[at]) + shift) % 10);
        expect(() => ibanOf(typo.join(''))).toThrow(new DomainError('IBAN_INVALID'));
        const swapped = [...iban];
        [swapped[at], swapped[at + 1]] = [iban[at + 1]!, iban[at]!];
        if (iban[at] !== iban[at + 1])
          expect(() => ibanOf(swapped.join(''))).toThrow(new DomainError('IBAN_INVALID'));
      }),
    );
  });

  it('is refused with the twin check digits 00, 01 and 99', () => {
    // These three pass the sum, so only the form can refuse them.
    const twins = ['97', '98', '02'].map((check) => {
      for (let i = 0; ; i += 1) {
        const iban = dutchIban('OPBL', String(i).padStart(10, '0'));
        if (iban.slice(2, 4) === check)
          return iban.replace(check, { 97: '00', 98: '01', '02': '99' }[check]!);
      }
    });
    for (const twin of twins) {
      expect(mod97(twin.slice(4) + twin.slice(0, 4))).toBe(1);
      expect(() => ibanOf(twin)).toThrow(new DomainError('IBAN_INVALID'));
    }
  });

  it('is refused when it is Dutch and has a digit too many, though the sum is right', () => {
    const check = 98 - mod97('OPBL01234567891NL00');
    expect(() => ibanOf(`NL${String(check).padStart(2, '0')}OPBL01234567891`)).toThrow(
      new DomainError('IBAN_INVALID'),
    );
  });

  it.each([
    '',
    'NL',
    '417164300',
    'NL91-ABNA-0417-1643-00',
    'NL91ABNA041716430',
    'NL91ABNA0417164300'.repeat(3),
  ])('is not %j', (text) => {
    expect(() => ibanOf(text)).toThrow(new DomainError('IBAN_INVALID'));
  });
});
