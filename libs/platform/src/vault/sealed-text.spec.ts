import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { newId } from '#kernel';
import { openText, type Place, seal, sealText } from './sealed-text.js';

const place: Place = { cooperativeId: newId(), subjectId: newId(), field: 'goal.words', rowId: newId() };
const keys = new Map([
  [1, randomBytes(32)],
  [2, randomBytes(32)],
]);

describe('a sealed text', () => {
  it('opens where it belongs, whatever it says, under the version that it names', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(1, 2), (plain, version) => {
        expect(openText(keys, place, sealText(keys.get(version)!, version, place, plain))).toBe(plain);
      }),
    );
  });

  it.each(['cooperativeId', 'subjectId', 'field', 'rowId'] as const)('opens under no other %s', (part) => {
    const sealed = sealText(keys.get(1)!, 1, place, 'Durft nu zelf te bellen.');
    expect(() => openText(keys, { ...place, [part]: newId() }, sealed)).toThrow();
  });

  it('opens neither under another version that claims it, nor with a bit changed, nor when its key is gone', () => {
    const sealed = sealText(keys.get(1)!, 1, place, 'Durft nu zelf te bellen.');
    const claimed = Buffer.from(sealed);
    claimed.writeUInt32BE(2, 4);
    const sameKey = new Map([...keys, [2, keys.get(1)!]]);
    expect(() => openText(sameKey, place, claimed)).toThrow();
    for (const at of [0, 4, 10, 25, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed[at]! ^= 1;
      expect(() => openText(keys, place, changed)).toThrow();
    }
    expect(() => openText(new Map([[2, keys.get(2)!]]), place, sealed)).toThrow(/gone/);
  });

  it('from before texts had a header opens still, for its person and field', () => {
    const { cooperativeId, subjectId, field } = place;
    const old = seal(keys.get(1)!, Buffer.from('Van vroeger'), `${cooperativeId}/${subjectId}/${field}`);
    expect(openText(keys, place, old)).toBe('Van vroeger');
    expect(() => openText(keys, { ...place, subjectId: newId() }, old)).toThrow();
    expect(() => openText(keys, { ...place, field: 'session.note' }, old)).toThrow();
  });
});
