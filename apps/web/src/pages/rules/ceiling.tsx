import { useState } from 'react';
import type { RuleBody } from '../../api/policies.js';
import { ChoiceField } from '../../form/choice-field.js';
import { field, type Say, type Setting } from './setting.js';
import { amount, percent } from './simple-settings.js';

const limit = amount('limitCents', 'rules.ceiling.limit');
const norm = percent('normBasisPoints', 'rules.ceiling.norm');

/** A balance, or earnings against the benefit norm: each has a bound of its own. */
export const ceiling: Setting = {
  label: 'rules.ceiling.from',
  renderFields: (body, say) => <CeilingFields body={body} say={say} />,
  read(typed) {
    const measure = typed.text(field('measure'));
    return { measure, ...(measure === 'AMOUNT' ? limit : norm).read(typed) };
  },
  words(body, say) {
    const [bound] = [...limit.words(body, say), ...norm.words(body, say)];
    if (!bound) return [];
    return [
      say.text(body.measure === 'AMOUNT' ? 'rules.ceiling.isAmount' : 'rules.ceiling.isNorm', { bound }),
    ];
  },
};

function CeilingFields({ body, say }: { body: RuleBody; say: Say }) {
  const [measure, setMeasure] = useState(String(body.measure ?? ''));
  const { text } = say;
  return (
    <>
      <ChoiceField
        name={field('measure')}
        label={text('rules.ceiling.measure')}
        {...(measure && { starts: measure })}
        choices={[
          { value: 'AMOUNT', label: text('rules.ceiling.AMOUNT') },
          { value: 'AVERAGE_NET_REVENUE', label: text('rules.ceiling.AVERAGE_NET_REVENUE') },
        ]}
        onChoose={setMeasure}
      />
      {measure === 'AMOUNT' && limit.renderFields(body, say)}
      {measure === 'AVERAGE_NET_REVENUE' && norm.renderFields(body, say)}
    </>
  );
}
