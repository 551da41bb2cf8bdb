import fc from 'fast-check';
import { canonicalJson, type Json, Written } from './canonical-json.js';

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

  it('is the same text where parts of it were written before', () => {
    const part = { b: ['é', { z: 1, a: null }], a: true };
    const whole = { rows: [part, 1, part], after: 'x' };
    const partly = { rows: [Written.of(part), 1, Written.of(part)], after: Written.of('x') };
    expect(canonicalJson(partly)).toBe(canonicalJson(whole));
  });

  it('is what JSON.stringify makes of a value with ordered keys, however long', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.constant('x'.repeat(20_000)));
    const leaf = fc.oneof(text, fc.maxSafeInteger(), fc.boolean(), fc.constant(null));
    const { value } = fc.letrec<{ value: Json }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.array(tie('value'), { maxLength: 6 }),
        // a name of digits alone would come first in an object, whatever its place
        fc.dictionary(
          text.map((name) => `_${name}`),
          tie('value'),
          { maxKeys: 4, noNullPrototype: true },
        ),
      ),
    }));
    fc.assert(
      fc.property(value, (one) => {
        expect(canonicalJson(one)).toBe(JSON.stringify(ordered(one)));
      }),
    );
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

/** The same value with the keys of each object in the order of their code units. */
function ordered(value: Json): Json {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value as Record<string, Json>)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, of]) => [name, ordered(of)]),
  );
}
