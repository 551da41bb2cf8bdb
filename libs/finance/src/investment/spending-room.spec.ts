import { forecastOf } from './spending-room.js';

describe('what is left after a request', () => {
  it('is the balance without what is promised to others and without itself', () => {
    const room = { balance: 70_000, mayOwe: 0, reserved: 20_000 };
    expect(forecastOf(room, 30_000)).toEqual({
      balance: 70_000,
      reserved: 20_000,
      spendable: 50_000,
      takes: 30_000,
      left: 20_000,
      isEnough: true,
    });
    expect(forecastOf(room, 50_000).isEnough).toBe(true);
    expect(forecastOf(room, 50_001)).toMatchObject({ left: -1, isEnough: false });
  });

  it('may pass zero as far as an advance by policy allows, and still says so', () => {
    const room = { balance: 1_000, mayOwe: 500, reserved: 0 };
    expect(forecastOf(room, 1_500)).toMatchObject({ left: -500, isEnough: true });
    expect(forecastOf(room, 1_501).isEnough).toBe(false);
  });
});
