import { leftOf } from './left.js';

describe('what is left to divide', () => {
  it('is exact to the cent', () => {
    expect(leftOf({ amount: '0.30', currency: 'EUR' }, ['0.10', '0.20']).amount).toBe('0.00');
    expect(leftOf({ amount: '-121.00', currency: 'EUR' }, ['-100.00']).amount).toBe('-21.00');
    expect(leftOf({ amount: '10.00', currency: 'EUR' }, ['12.50']).amount).toBe('-2.50');
  });
});
