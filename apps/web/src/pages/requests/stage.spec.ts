import type { Investment } from '../../api/investments.js';
import { actsOn, stageOf } from './stage.js';

const request = (over: Partial<Investment>) =>
  ({
    state: 'REQUESTED',
    kind: 'PURCHASE',
    receiptUrl: '/files/1',
    decisions: [],
    advance: null,
    ...over,
  }) as Investment;

const out = (amount: `${number}`) => ({
  outstanding: { amount, currency: 'EUR' },
  settleByOn: '2026-12-01',
  isOverdue: false,
  receipts: [],
});

describe('where a request stands', () => {
  it('can be changed or taken back while nobody decided', () => {
    expect(stageOf(request({}))).toBe('WAITS');
    expect(actsOn(request({}))).toEqual(['change', 'withdraw']);
  });

  it('can only be taken back after the first of two people approved', () => {
    const partly = request({ state: 'PARTLY_APPROVED' });
    expect(stageOf(partly)).toBe('WAITS_SECOND');
    expect(actsOn(partly)).toEqual(['withdraw']);
  });

  it('asks for the receipt of a purchase that was approved on a quote', () => {
    const onQuote = request({ state: 'APPROVED', receiptUrl: null });
    expect(stageOf(onQuote)).toBe('SEND_RECEIPT');
    expect(actsOn(onQuote)).toEqual(['addReceipt']);
    expect(stageOf(request({ state: 'APPROVED' }))).toBe('WILL_BE_PAID');
    expect(actsOn(request({ state: 'APPROVED' }))).toEqual([]);
  });

  it('asks for receipts while money of an advance is out', () => {
    const advance = request({ state: 'PAID', kind: 'ADVANCE', receiptUrl: null, advance: out('20.00') });
    expect(stageOf(advance)).toBe('SHOW_RECEIPTS');
    expect(actsOn(advance)).toEqual(['showReceipt']);
    expect(stageOf(request({ state: 'SETTLED', kind: 'ADVANCE', advance: out('0.00') }))).toBe('SETTLED');
  });

  it('is over when it was paid, declined or taken back', () => {
    for (const state of ['PAID', 'DECLINED', 'WITHDRAWN'] as const) {
      expect(stageOf(request({ state }))).toBe(state);
      expect(actsOn(request({ state }))).toEqual([]);
    }
  });
});
