import { useState } from 'react';
import { decidePolicy, type PolicyVersion, type RuleBody } from '../../api/policies.js';
import type { CivilDate } from '../../api/scalars.js';
import { Dialog } from '../../form/dialog.js';
import { DateField, TextField } from '../../form/fields.js';
import { Form } from '../../form/form.js';
import type { Typed } from '../../form/typed.js';
import { useSend } from '../../form/use-send.js';
import { Follow } from '../../money/follow.js';
import { DecisionEffect } from './decision-effect.js';
import { ruleOf } from './rule-of.js';
import type { RuleKind } from './rule-kinds.js';
import classes from './rules.module.css';
import type { Say } from './setting.js';

export interface DecideRuleProps {
  of: RuleKind;
  versions: readonly PolicyVersion[];
  today: CivilDate;
  say: Say;
  onDone(): void;
  onCancel(): void;
}

interface Decision {
  body: RuleBody;
  validFromOn: CivilDate;
}

/** A decision on one rule, beside what it would change, before it is recorded. */
export function DecideRule({ of: rule, versions, today, say, onDone, onCancel }: DecideRuleProps) {
  const { kind, title, settings, always } = rule;
  const { text } = say;
  const [typed, setTyped] = useState<Decision | null>(null);
  const send = useSend();
  const { inForce, toCome } = ruleOf(versions, kind, today);
  // what was decided last is what a board goes on from
  const starts = toCome.at(-1)?.body ?? inForce?.body ?? {};
  const bodyOf = (form: Typed): RuleBody => ({
    ...Object.assign({}, ...settings.map(({ read }) => read(form))),
    ...always,
  });
  const wrongOf = (body: RuleBody) => settings.map(({ wrong }) => wrong?.(body)).find(Boolean) ?? null;
  return (
    <Dialog title={text('rules.decide')} about={text(title)} onClose={onCancel}>
      <Form
        submit={text('rules.decide.submit')}
        send={async (form) => {
          const body = bodyOf(form);
          const wrong = wrongOf(body);
          if (wrong) {
            return { userErrors: [{ path: [], code: 'WRONG', message: text(wrong) }], failure: null };
          }
          const [validFromOn, decidedBy] = [form.text('validFromOn'), form.text('decidedBy')];
          return send(decidePolicy, { input: { kind, validFromOn, body, decidedBy } });
        }}
        onDone={onDone}
        onCancel={onCancel}
      >
        <Follow
          onTyped={(form, isComplete) => {
            const body = bodyOf(form);
            const validFromOn = form.text('validFromOn');
            setTyped(isComplete && validFromOn ? { body, validFromOn } : null);
          }}
        >
          {settings.map((setting) => (
            <div key={setting.label} className={classes.setting}>
              {setting.renderFields(starts, say)}
            </div>
          ))}
          <DateField
            name="validFromOn"
            label={text('decide.from')}
            hint={text('rules.decide.fromHint')}
            starts={today}
            earliest={today}
          />
        </Follow>
        {typed && (
          <DecisionEffect of={rule} versions={versions} {...typed} wrong={wrongOf(typed.body)} say={say} />
        )}
        <TextField
          name="decidedBy"
          label={text('decide.decidedBy')}
          hint={text('decide.decidedByHint')}
          most={200}
        />
      </Form>
    </Dialog>
  );
}
