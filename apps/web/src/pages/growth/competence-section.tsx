import { addCompetence, competenceKinds, withdrawCompetence, type Competence } from '../../api/competence.js';
import { ChangeDialog } from '../../form/change-form.js';
import { ChoiceField } from '../../form/choice-field.js';
import { LongTextField, SelectField } from '../../form/fields.js';
import { OneTap } from '../../form/one-tap.js';
import { OpenButton } from '../../form/open-button.js';
import { useOpened } from '../../form/use-opened.js';
import { useSend } from '../../form/use-send.js';
import parts from '../../member/part.module.css';
import { Section } from '../../member/section.js';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { useText } from '../../text/use-text.js';
import type { GrowthProps } from './growth-props.js';

/** What somebody can do for others, and asks of them; others read it without a name. */
export function CompetenceSection({
  competences,
  member,
  retry,
}: GrowthProps & { competences: readonly Competence[] }) {
  const { viewer } = useSignedIn();
  const { opened, open, close, done, told } = useOpened<'add'>(retry);
  const send = useSend();
  const text = useText();
  const writes = may(viewer, permissions.writeCompetence);
  return (
    <Section
      title={text('competence.title')}
      told={told}
      acts={writes && <OpenButton label={text('competence.add')} onOpen={() => open('add')} />}
    >
      {competences.length === 0 && <p>{text('competence.none')}</p>}
      <ul className={parts.list}>
        {competences.map(({ id, isOffered, kind, words }) => (
          <li key={id} className={parts.item}>
            <h3>
              {text(isOffered ? 'competence.offers' : 'competence.seeks', {
                what: text(`competence.${kind}`),
              })}
            </h3>
            <p className={parts.words}>{words}</p>
            {writes && (
              <div>
                <OneTap
                  variant="subtle"
                  label={text('competence.withdraw')}
                  send={() => send(withdrawCompetence, { input: { competenceId: id } })}
                  onDone={() => done(text('competence.withdraw.done'))}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      {opened && (
        <ChangeDialog
          title={text('competence.add')}
          submit={text('competence.add.submit')}
          change={addCompetence}
          input={(typed) => ({
            memberId: member.id,
            isOffered: typed.text('isOffered') === 'yes',
            kind: typed.text('kind'),
            words: typed.text('words'),
          })}
          onDone={() => done(text('competence.add.done'))}
          onCancel={close}
        >
          <ChoiceField
            name="isOffered"
            label={text('competence.which')}
            choices={[
              { value: 'yes', label: text('competence.offer') },
              { value: 'no', label: text('competence.seek') },
            ]}
          />
          <SelectField
            name="kind"
            label={text('competence.kind')}
            options={competenceKinds.map((value) => ({ value, label: text(`competence.${value}`) }))}
          />
          <LongTextField
            name="words"
            label={text('competence.words')}
            hint={text('competence.wordsHint')}
            most={300}
            rows={3}
          />
        </ChangeDialog>
      )}
    </Section>
  );
}
