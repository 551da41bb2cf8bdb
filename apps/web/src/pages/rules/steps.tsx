import type { RuleBody } from '../../api/policies.js';
import { TextField } from '../../form/fields.js';
import { LineList } from '../../form/line-list.js';
import { linesTyped } from './lines-typed.js';
import { field, type Say, type Setting } from './setting.js';
import { keyed, type Step } from './step-keys.js';

const MOST_STEPS = 30;

const stepsOf = (body: RuleBody): readonly Step[] => (body.steps as Step[] | undefined) ?? [];

/** What somebody gets to know in the trial. A step keeps its key, by which it was ticked off. */
export const steps: Setting = {
  label: 'rules.acquaintance.steps',
  renderFields: (body, say) => <StepLines steps={stepsOf(body)} say={say} />,
  read(typed) {
    const lines = linesTyped(
      typed,
      (at) => field('steps', at, 'label'),
      (at) => ({
        step: typed.text(field('steps', at, 'step')),
        label: typed.text(field('steps', at, 'label')),
      }),
    );
    return { steps: keyed(lines) };
  },
  words: (body) => stepsOf(body).map(({ label }) => label),
};

function StepLines({ steps: starts, say: { text } }: { steps: readonly Step[]; say: Say }) {
  return (
    <LineList
      title={text('rules.acquaintance.steps')}
      add={text('rules.acquaintance.add')}
      remove={(number) => text('rules.acquaintance.remove', { number })}
      most={MOST_STEPS}
      starts={starts.length}
      renderLine={(at, began) => (
        <>
          <input type="hidden" name={field('steps', at, 'step')} value={starts[began]?.step ?? ''} />
          <TextField
            name={field('steps', at, 'label')}
            label={text('rules.acquaintance.step', { number: at + 1 })}
            most={200}
            {...(starts[began] && { starts: starts[began].label })}
          />
        </>
      )}
    />
  );
}
