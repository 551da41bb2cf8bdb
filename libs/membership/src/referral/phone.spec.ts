import { phoneOf } from './phone.js';

describe('phoneOf', () => {
  it.each(['0612345678', '+31 6 1234 5678', '015-212 34 56', '0031 (0)15 2123456'])(
    'takes %s as it was written',
    (phone) => {
      expect(phoneOf(` ${phone} `)).toBe(phone);
    },
  );

  it('takes none', () => {
    expect(phoneOf('')).toBeNull();
    expect(phoneOf(undefined)).toBeNull();
  });

  it.each(['bel maar', '06', '06-1234567 (werk)', '1'.repeat(31)])('refuses %s', (text) => {
    expect(() => phoneOf(text)).toThrow(expect.objectContaining({ code: 'PHONE_INVALID', path: ['phone'] }));
  });
});
