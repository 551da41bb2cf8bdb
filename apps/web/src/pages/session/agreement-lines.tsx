import type { CivilDate } from '../../api/scalars.js';
import type { CoachingParty } from '../../api/coaching-sessions.js';
import { DateField, SelectField, TextField } from '../../form/fields.js';
import { LineList } from '../../form/line-list.js';
import type { Typed } from '../../form/typed.js';
import { useText } from '../../text/use-text.js';
import classes from './session-page.module.css';

const most = 20;
const parties: readonly CoachingParty[] = ['MEMBER', 'COACH'];

/** What was agreed, line by line: what, who does it, and by when. */
export function AgreementLines({ today }: { today: CivilDate }) {
  const text = useText();
  return (
    <LineList
      title={text('session.agreements')}
      add={text('session.addAgreement')}
      remove={(number) => text('session.removeAgreement', { number })}
      most={most}
      renderLine={(at) => (
        <>
          <TextField
            name={`agreements.${at}.words`}
            label={text('session.agreement', { number: at + 1 })}
            most={500}
          />
          <div className={classes.pair}>
            <SelectField
              name={`agreements.${at}.doneBy`}
              label={text('session.doneBy')}
              starts="MEMBER"
              options={parties.map((value) => ({ value, label: text(`party.${value}`) }))}
            />
            <DateField
              name={`agreements.${at}.dueOn`}
              label={text('session.dueOn')}
              isOptional
              earliest={today}
            />
          </div>
        </>
      )}
    />
  );
}

/** The agreements as they were typed, in the order of the page. */
export function agreementsIn(typed: Typed) {
  const count = Array.from({ length: most }, (_, at) => at).filter((at) =>
    typed.text(`agreements.${at}.words`),
  );
  return count.map((at) => ({
    words: typed.text(`agreements.${at}.words`),
    doneBy: parties.find((party) => party === typed.text(`agreements.${at}.doneBy`)) ?? 'MEMBER',
    dueOn: typed.optional(`agreements.${at}.dueOn`),
  }));
}
