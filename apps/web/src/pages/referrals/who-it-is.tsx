import type { PossibleDuplicate, WhoItIs } from '../../api/entrance.js';
import { ChoiceField } from '../../form/choice-field.js';
import type { Typed } from '../../form/typed.js';
import { useText } from '../../text/use-text.js';
import classes from './referrals-page.module.css';

const somebodyElse = 'somebody-else';

/** Members who look like the person who comes in, to say which of them it is; nothing where nobody does. */
export function WhoItIsField({ found }: { found: readonly PossibleDuplicate[] }) {
  const text = useText();
  if (found.length === 0) return null;
  return (
    <div className={classes.alike}>
      <ChoiceField
        name="who"
        label={text('whoItIs.label')}
        hint={text('whoItIs.hint')}
        choices={[
          ...found.map(({ memberId, name, number, grounds }) => ({
            value: memberId,
            label: text('whoItIs.member', { name, number }),
            hint: grounds.map((ground) => text(`whoItIs.${ground}`)).join(' · '),
          })),
          {
            value: somebodyElse,
            label: text('whoItIs.somebodyElse'),
            hint: text('whoItIs.somebodyElse.hint'),
          },
        ]}
      />
    </div>
  );
}

/** The answer of that field: of nobody who looks alike is it left unsaid whether it is them. */
export function whoItIs(typed: Typed, found: readonly PossibleDuplicate[]): WhoItIs {
  const who = typed.text('who');
  const memberId = found.some((one) => one.memberId === who) ? who : null;
  return {
    memberId,
    notADuplicateOf: found.map((one) => one.memberId).filter((one) => one !== memberId),
  };
}
