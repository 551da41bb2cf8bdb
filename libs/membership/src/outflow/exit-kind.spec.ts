import { exitKindOf } from './exit-kind.js';
import { OutflowDestination } from './outflow.input.js';

describe('exitKindOf', () => {
  it('counts as outflow only who earns or learns', () => {
    expect(Object.fromEntries(Object.values(OutflowDestination).map((to) => [to, exitKindOf(to)]))).toEqual({
      OWN_ENTERPRISE: 'OUTFLOW',
      PAID_WORK: 'OUTFLOW',
      EDUCATION: 'OUTFLOW',
      COMBINATION: 'OUTFLOW',
      OTHER_BENEFIT: 'DROP_OUT',
      MOVED: 'DROP_OUT',
      ILLNESS: 'DROP_OUT',
      PENSION_AGE: 'DROP_OUT',
      DECEASED: 'DROP_OUT',
      STOPPED: 'DROP_OUT',
      TRANSFER: 'TRANSFERRED',
    });
  });
});
