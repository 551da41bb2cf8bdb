import { slugOf } from './slug.js';

describe('slugOf', () => {
  it.each([
    ["Gemeente 's-Hertogenbosch", 'gemeente-s-hertogenbosch'],
    ['Súdwest-Fryslân', 'sudwest-fryslan'],
    ['Werkse!', 'werkse'],
    ['¿?', ''],
    [`${'a'.repeat(39)} b`, 'a'.repeat(39)],
  ])('of %p is %p', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });
});
