import { Typed } from '../../form/typed.js';
import { decisionOf, undecided } from './decision.js';

describe('what a board fills in', () => {
  it('becomes the body of the policy', () => {
    const form = new FormData();
    const typed = {
      'body.choices.outflow-12': 'NAMED',
      'body.choices.outflow-24': 'POOLED',
      'body.choices.step-up-12': 'NONE',
      'body.choices.cohort': 'POOLED',
      'body.money': 'yes',
      'body.programme': 'OUTFLOW',
      'body.label': ' Scope ',
      'body.region': 'UTRECHT',
    };
    for (const [name, value] of Object.entries(typed)) form.set(name, value);
    expect(decisionOf(new Typed(form))).toEqual({
      choices: { 'outflow-12': 'NAMED', 'outflow-24': 'POOLED', 'step-up-12': 'NONE', cohort: 'POOLED' },
      money: true,
      shareSettings: false,
      programme: 'OUTFLOW',
      label: 'Scope',
      region: 'UTRECHT',
    });
  });

  it('starts with taking part in nothing', () => {
    const { choices, money, shareSettings } = undecided('Scope');
    expect(new Set(Object.values(choices))).toEqual(new Set(['NONE']));
    expect([money, shareSettings]).toEqual([false, false]);
  });
});
