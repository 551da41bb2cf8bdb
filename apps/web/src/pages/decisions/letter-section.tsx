import { useEffect } from 'react';
import { requestDecisionLetter, type DecisionLetter } from '../../api/decision-letter.js';
import { ChangeDialog } from '../../form/change-form.js';
import { ChoiceField } from '../../form/choice-field.js';
import { FileLink } from '../../form/file-link.js';
import { OpenButton } from '../../form/open-button.js';
import { useOpened } from '../../form/use-opened.js';
import parts from '../../member/part.module.css';
import { Section } from '../../member/section.js';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import type { DecisionsProps } from './decisions-props.js';

/** A letter takes some seconds; longer than this nobody waits on the page. */
const lookAgainMs = 2_000;

/** The letter that tells somebody what was decided, and why; made when asked for. */
export function LetterSection({
  letters,
  member,
  retry,
}: DecisionsProps & { letters: readonly DecisionLetter[] }) {
  const { viewer } = useSignedIn();
  const { opened, open, close, done, told } = useOpened<'request'>(retry);
  const text = useText();
  const formats = useFormats();
  const isDecided = Boolean(member.trajectory?.decision);
  const isBeingMade = letters.some(({ state }) => state === 'WAITING' || state === 'RUNNING');
  useEffect(() => {
    if (!isBeingMade) return;
    const later = setTimeout(retry, lookAgainMs);
    return () => clearTimeout(later);
  });
  return (
    <Section
      title={text('letter.title')}
      told={told}
      acts={
        isDecided &&
        may(viewer, permissions.requestLetter) && (
          <OpenButton label={text('letter.request')} onOpen={() => open('request')} />
        )
      }
    >
      {letters.length === 0 && <p>{text(isDecided ? 'letter.none' : 'letter.notYet')}</p>}
      <ul className={parts.list}>
        {letters.map(({ id, state, requestedAt, fileLink, errorMessage }) => (
          <li key={id} className={parts.item}>
            <h3>{text('letter.requested', { moment: formats.moment(requestedAt) })}</h3>
            {fileLink ? (
              <p>
                <FileLink link={fileLink} label={text('letter.download')} />
              </p>
            ) : (
              <p role="status">{text(`letter.${state}`)}</p>
            )}
            {errorMessage && <p className={parts.about}>{errorMessage}</p>}
          </li>
        ))}
      </ul>
      {opened && (
        <ChangeDialog
          title={text('letter.request')}
          about={member.name}
          submit={text('letter.request.submit')}
          change={requestDecisionLetter}
          input={(typed) => ({ memberId: member.id, locale: typed.optional('locale') })}
          onDone={() => done(text('letter.request.done'))}
          onCancel={close}
        >
          <ChoiceField
            name="locale"
            label={text('letter.request.locale')}
            starts=""
            isOptional
            choices={[
              { value: '', label: text('letter.request.own') },
              { value: 'NL', label: text('letter.request.NL') },
              { value: 'EN', label: text('letter.request.EN') },
            ]}
          />
        </ChangeDialog>
      )}
    </Section>
  );
}
