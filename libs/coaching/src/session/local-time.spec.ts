import { localTime } from './local-time.js';

describe('localTime', () => {
  it.each(['00:00', '09:30', '23:59'])('takes %s', (text) => {
    expect(localTime(text, 'plannedAt')).toBe(text);
  });

  it.each(['24:00', '9:30', '10:60', '10.30', '10:30:00', '', ' 10:30'])('refuses %p', (text) => {
    expect(() => localTime(text, 'plannedAt')).toThrow(
      expect.objectContaining({ code: 'TIME_INVALID', path: ['plannedAt'] }),
    );
  });
});
