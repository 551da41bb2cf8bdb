import { Skeleton } from '@mantine/core';
import { useQuery } from 'urql';
import { failureOf } from '../../api/failure.js';
import { milestonesQuery, showMilestone, withdrawMilestone } from '../../api/milestone.js';
import { nodesOf, type CivilDate } from '../../api/scalars.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { ChangeDialog } from '../../form/change-form.js';
import { DateField, LongTextField } from '../../form/fields.js';
import { OneTap } from '../../form/one-tap.js';
import { OpenButton } from '../../form/open-button.js';
import { useOpened } from '../../form/use-opened.js';
import { useSend } from '../../form/use-send.js';
import parts from '../../member/part.module.css';
import { Section } from '../../member/section.js';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';

/** What members show to each other; a member adds to it and takes it back. */
export function MilestoneSection({ today }: { today: CivilDate }) {
  const { viewer } = useSignedIn();
  const [{ data, error }, ask] = useQuery({ query: milestonesQuery, variables: {} });
  const retry = () => ask({ requestPolicy: 'network-only' });
  const { opened, open, close, done, told } = useOpened<'show'>(retry);
  const send = useSend();
  const text = useText();
  const formats = useFormats();
  const memberId = may(viewer, permissions.showMilestone) ? viewer.member?.id : undefined;
  const milestones = data && nodesOf(data.milestones);
  return (
    <Section
      title={text('milestone.title')}
      told={told}
      acts={memberId && <OpenButton label={text('milestone.show')} onOpen={() => open('show')} />}
    >
      {error && <FailureNotice failure={failureOf(error)} onRetry={retry} />}
      {!error && !milestones && <Skeleton height={120} />}
      {milestones?.length === 0 && <p>{text('milestone.none')}</p>}
      <ul className={parts.list}>
        {milestones?.map(({ id, memberName, isOwn, words, reachedOn }) => (
          <li key={id} className={parts.item}>
            <h3>{memberName}</h3>
            <p className={parts.words}>{words}</p>
            <p className={parts.about}>{formats.date(reachedOn)}</p>
            {memberId && isOwn && (
              <div>
                <OneTap
                  variant="subtle"
                  label={text('milestone.withdraw')}
                  send={() => send(withdrawMilestone, { input: { milestoneId: id } })}
                  onDone={() => done(text('milestone.withdraw.done'))}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      {opened && memberId && (
        <ChangeDialog
          title={text('milestone.show')}
          submit={text('milestone.show.submit')}
          change={showMilestone}
          input={(typed) => ({ memberId, words: typed.text('words'), reachedOn: typed.text('reachedOn') })}
          onDone={() => done(text('milestone.show.done'))}
          onCancel={close}
        >
          <LongTextField
            name="words"
            label={text('milestone.words')}
            hint={text('milestone.hint')}
            most={500}
            rows={3}
          />
          <DateField name="reachedOn" label={text('milestone.on')} starts={today} latest={today} />
        </ChangeDialog>
      )}
    </Section>
  );
}
