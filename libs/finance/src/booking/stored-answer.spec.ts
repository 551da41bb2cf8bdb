import fc from 'fast-check';
import { revived, storable } from './stored-answer.js';

const answer = fc.object({
  withNullPrototype: false,
  values: [fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.date({ noInvalidDate: true })],
});

describe('an answer that is kept', () => {
  it('comes back from JSON as it was, moments and all', () => {
    fc.assert(
      fc.property(answer, (value) => {
        expect(revived(JSON.parse(JSON.stringify(storable(value))))).toEqual(value);
      }),
    );
  });
});
