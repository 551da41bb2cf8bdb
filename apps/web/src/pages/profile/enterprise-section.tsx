import { useActs } from '../../acts/use-acts.js';
import type { EnterpriseStory } from '../../api/enterprise.js';
import { OpenButton } from '../../form/open-button.js';
import { useOpened } from '../../form/use-opened.js';
import parts from '../../member/part.module.css';
import { Section } from '../../member/section.js';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { useText } from '../../text/use-text.js';
import { ChangeShares } from './change-shares.js';
import { EnterpriseItem } from './enterprise-item.js';
import { NoteEnterprise } from './note-enterprise.js';
import type { ProfileProps } from './profile-props.js';

/** The enterprises that are or were somebody's, with whose they are and how it goes. */
export function EnterpriseSection({
  enterprises,
  member,
  today,
  retry,
}: ProfileProps & { enterprises: readonly EnterpriseStory[] }) {
  const { viewer } = useSignedIn();
  const acts = useActs(today);
  const { opened, open, close, done, told } = useOpened<{
    act: 'note' | 'shares';
    enterprise: EnterpriseStory;
  }>(retry);
  const text = useText();
  const records = may(viewer, permissions.recordEnterprise);
  return (
    <Section
      title={text('enterprise.title')}
      told={told || acts.told}
      acts={
        records &&
        member.endedOn === null && (
          <OpenButton
            label={text('act.RECORD_ENTERPRISE')}
            onOpen={() => acts.start('RECORD_ENTERPRISE', member)}
          />
        )
      }
    >
      {enterprises.length === 0 && <p>{text('person.noEnterprise')}</p>}
      <ul className={parts.list}>
        {enterprises.map((enterprise) => (
          <EnterpriseItem
            key={enterprise.id}
            enterprise={enterprise}
            acts={
              records && (
                <>
                  <OpenButton
                    label={text('enterprise.note')}
                    isQuiet
                    onOpen={() => open({ act: 'note', enterprise })}
                  />
                  <OpenButton
                    label={text('enterprise.shares')}
                    isQuiet
                    onOpen={() => open({ act: 'shares', enterprise })}
                  />
                </>
              )
            }
          />
        ))}
      </ul>
      {opened?.act === 'note' && (
        <NoteEnterprise
          enterprise={opened.enterprise}
          today={today}
          onCancel={close}
          onDone={() => done(text('enterprise.note.done'))}
        />
      )}
      {opened?.act === 'shares' && (
        <ChangeShares
          enterprise={opened.enterprise}
          today={today}
          onCancel={close}
          onDone={() => done(text('enterprise.shares.done'))}
        />
      )}
      {acts.dialog}
    </Section>
  );
}
