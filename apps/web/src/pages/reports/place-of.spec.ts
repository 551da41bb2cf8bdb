import { placeOf } from './place-of.js';

it.each([
  [['movements', '3 maart 2026', 'amount'], '3 maart 2026'],
  [['members', 'Noor de Wit', 'goals', 'Rijbewijs halen'], 'Noor de Wit, Rijbewijs halen'],
  [['balance', 'amount'], null],
  [['rows', '3'], null],
])('of %j a reader finds %j', (path, place) => {
  expect(placeOf(path)).toBe(place);
});
