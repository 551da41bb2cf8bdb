import { canonicalJson, type Json } from './canonical-json.js';

describe('canonical JSON', () => {
  it('is the same text for the same value', () => {
    const one = { b: [1, { z: null, a: 'é"\n' }], a: true, B: -0 };
    const two = { B: 0, a: true, b: [1, { a: 'é"\n', z: null }] };
    expect(canonicalJson(one)).toBe('{"B":0,"a":true,"b":[1,{"a":"é\\"\\n","z":null}]}');
    expect(canonicalJson(two)).toBe(canonicalJson(one));
  });

  // The order of keys in RFC 8785, section 3.2.3: by UTF-16 code units.
  it('orders keys as the standard’s own example does', () => {
    const names = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const value = Object.fromEntries(names.map((name) => [name, 0]));
    const order = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33'];
    expect(canonicalJson(value)).toBe(`{${order.map((name) => `${JSON.stringify(name)}:0`).join(',')}}`);
  });

  it.each<[string, unknown]>([
    ['a fraction', 0.1],
    ['a number beyond 2^53', 2 ** 53],
    ['no number', NaN],
    ['half a character', '\ud83d'],
    ['nothing', undefined],
    ['a big integer', 1n],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson({ value } as { value: Json })).toThrow(RangeError);
  });
});
