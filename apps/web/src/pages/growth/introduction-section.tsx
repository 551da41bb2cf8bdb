import { type Introduction } from '../../api/introduction.js';
import { OpenButton } from '../../form/open-button.js';
import { useOpened } from '../../form/use-opened.js';
import parts from '../../member/part.module.css';
import { Section } from '../../member/section.js';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { AddContact } from './add-contact.js';
import type { GrowthProps } from './growth-props.js';
import { IntroduceMember, RecordOutcome } from './introduction-dialogs.js';

/** To whom somebody was introduced, and what came of it: a first client, a job. */
export function IntroductionSection({
  introductions,
  member,
  today,
  retry,
}: GrowthProps & { introductions: readonly Introduction[] }) {
  const { viewer } = useSignedIn();
  const { opened, open, close, done, told } = useOpened<'introduce' | 'contact' | Introduction>(retry);
  const text = useText();
  const formats = useFormats();
  const writes = may(viewer, permissions.writeIntroduction);
  return (
    <Section
      title={text('introduction.title')}
      told={told}
      acts={
        <>
          {writes && <OpenButton label={text('introduction.introduce')} onOpen={() => open('introduce')} />}
          {may(viewer, permissions.writeContact) && (
            <OpenButton label={text('contact.add')} isQuiet onOpen={() => open('contact')} />
          )}
        </>
      }
    >
      {introductions.length === 0 && <p>{text('introduction.none')}</p>}
      <ul className={parts.list}>
        {introductions.map((introduction) => (
          <li key={introduction.id} className={parts.item}>
            <h3>
              {introduction.enterprise}, {introduction.town}
            </h3>
            <p className={parts.words}>{introduction.purpose}</p>
            <p>
              {[introduction.contactName, introduction.phone, introduction.email].filter(Boolean).join(' · ')}
            </p>
            <p className={parts.about}>
              {text('introduction.by', {
                name: introduction.introducedBy,
                date: formats.date(introduction.introducedOn),
              })}
            </p>
            {introduction.outcomes.map(({ outcome, happenedOn }) => (
              <p key={outcome} className={parts.fact}>
                {text(`introduction.${outcome}`)}{' '}
                <span className={parts.about}>{formats.date(happenedOn)}</span>
              </p>
            ))}
            {writes && (
              <p>
                <OpenButton label={text('introduction.outcome')} isQuiet onOpen={() => open(introduction)} />
              </p>
            )}
          </li>
        ))}
      </ul>
      {opened === 'introduce' && (
        <IntroduceMember
          member={member}
          today={today}
          onCancel={close}
          onDone={() => done(text('introduction.introduce.done'))}
        />
      )}
      {opened === 'contact' && (
        <AddContact today={today} onCancel={close} onDone={() => done(text('contact.add.done'))} />
      )}
      {opened !== null && typeof opened !== 'string' && (
        <RecordOutcome
          introduction={opened}
          today={today}
          onCancel={close}
          onDone={() => done(text('introduction.outcome.done'))}
        />
      )}
    </Section>
  );
}
