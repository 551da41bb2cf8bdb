import { found, grouped, meant } from './found.js';

const options = [
  { value: 'a', label: '2026-0012 · Bakkerij Öz · € 121,00', group: 'Facturen' },
  { value: 'b', label: '1100 Bank', group: 'Bezittingen' },
  { value: 'c', label: '4600 Bankkosten', group: 'Kosten' },
];
const values = (typed: string) => found(options, typed).map(({ value }) => value);

describe('what is found by typing', () => {
  it.each([
    ['', ['a', 'b', 'c']],
    ['bank', ['b', 'c']],
    ['oz bakkerij', ['a']],
    ['121', ['a']],
    ['kosten', ['c']],
    ['niets', []],
  ])('%p is %p', (typed, which) => {
    expect(values(typed)).toEqual(which);
  });

  it('is meant when it is the only one, or the only one that begins so', () => {
    expect(meant(options, '1100')?.value).toBe('b');
    expect(meant(options, '121')?.value).toBe('a');
    expect(meant(options, 'bank')).toBeNull();
    expect(meant([...options, { value: 'd', label: '1300 was 1100' }], '1100')?.value).toBe('b');
    expect(meant(options, ' ')).toBeNull();
  });

  it('stands under its group, each group once', () => {
    expect(grouped([...options, { value: 'd', label: '1300 Debiteuren', group: 'Bezittingen' }])).toEqual([
      { group: 'Facturen', options: [options[0]] },
      {
        group: 'Bezittingen',
        options: [options[1], { value: 'd', label: '1300 Debiteuren', group: 'Bezittingen' }],
      },
      { group: 'Kosten', options: [options[2]] },
    ]);
  });
});
