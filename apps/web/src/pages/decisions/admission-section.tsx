import { OpenButton } from '../../form/open-button.js';
import { useOpened } from '../../form/use-opened.js';
import parts from '../../member/part.module.css';
import { Section } from '../../member/section.js';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { RecordBoardDecision, RecordVote } from './admission-dialogs.js';
import type { DecisionsProps } from './decisions-props.js';

/** What members or board decided on the admission: a day and an outcome, no names. */
export function AdmissionSection({ member, today, retry, isOpen }: DecisionsProps) {
  const { viewer } = useSignedIn();
  const { opened, open, close, done, told } = useOpened<'vote' | 'board'>(retry);
  const text = useText();
  const formats = useFormats();
  const records = member.trajectory?.admission ?? [];
  const isAhead = isOpen && member.admittedOn === null;
  return (
    <Section
      title={text('admission.title')}
      told={told}
      acts={
        isAhead && (
          <>
            {may(viewer, permissions.voteAdmission) && (
              <OpenButton label={text('admission.vote')} onOpen={() => open('vote')} />
            )}
            {may(viewer, permissions.decideAdmission) && (
              <OpenButton label={text('admission.board')} onOpen={() => open('board')} />
            )}
          </>
        )
      }
    >
      {records.length === 0 && <p>{text('admission.none')}</p>}
      {records.length > 1 && <p className={parts.about}>{text('admission.last')}</p>}
      <ul className={parts.list}>
        {records.map((record, at) => (
          <li key={`${at} ${record.decidedOn}`} className={parts.item}>
            <h3>{text(`admission.${record.kind}`)}</h3>
            <p className={parts.fact} data-outcome={record.isAdmitted ? 'APPROVED' : 'REJECTED'}>
              {text(record.isAdmitted ? 'admission.yes' : 'admission.no')}
            </p>
            {record.votesFor !== null && (
              <p>
                {text('admission.counts', {
                  for: record.votesFor,
                  against: record.votesAgainst ?? 0,
                  abstained: record.abstained ?? 0,
                })}
              </p>
            )}
            <p className={parts.about}>{formats.date(record.decidedOn)}</p>
          </li>
        ))}
      </ul>
      {opened === 'vote' && (
        <RecordVote
          member={member}
          today={today}
          onCancel={close}
          onDone={() => done(text('admission.vote.done'))}
        />
      )}
      {opened === 'board' && (
        <RecordBoardDecision
          member={member}
          today={today}
          onCancel={close}
          onDone={() => done(text('admission.board.done'))}
        />
      )}
    </Section>
  );
}
