import type { ReactNode } from 'react';
import type { CoachingSession } from '../../api/coaching-sessions.js';
import { completeAgreementMutation } from '../../api/complete-agreement.js';
import { confirmAgreements } from '../../api/note-release.js';
import type { CivilDate } from '../../api/scalars.js';
import { OneTap } from '../../form/one-tap.js';
import { TickList } from '../../form/tick-list.js';
import { useSend } from '../../form/use-send.js';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import classes from './coaching-page.module.css';

export interface SessionCardProps {
  session: CoachingSession;
  today: CivilDate;
  act?: ReactNode;
  /** After something was done at one tap, with what to say of it. */
  onDone(words: string): void;
}

export function SessionCard({ session, today, act, onDone }: SessionCardProps) {
  const { viewer } = useSignedIn();
  const send = useSend();
  const text = useText();
  const formats = useFormats();
  const { state, day, plannedAt, coach, note, place, isReadable, agreements, missedBy } = session;
  const isToConfirm =
    state === 'HELD' &&
    agreements.length > 0 &&
    !session.agreementsConfirmedOn &&
    may(viewer, permissions.confirmAgreements);
  const isOwn = viewer.member !== null;
  const isUnheld = state === 'PLANNED' && day < today;
  return (
    <article className={classes.card}>
      <h3>
        {formats.date(day)}
        {state === 'PLANNED' && plannedAt && ` · ${plannedAt}`}
      </h3>
      <p className={classes.about}>
        {text('coaching.with', { name: coach.name })}
        {place && ` · ${place}`}
        {state === 'MISSED' &&
          missedBy &&
          ` · ${text(isOwn && missedBy === 'MEMBER' ? 'coaching.missedByOwn' : `coaching.missedBy.${missedBy}`)}`}
        {isUnheld && ` · ${text('coaching.unheld')}`}
      </p>
      {note && <p className={classes.note}>{note}</p>}
      {state === 'HELD' && !isReadable && <p className={classes.about}>{text('coaching.unreadable')}</p>}
      {agreements.length > 0 && (
        <TickList
          label={text('session.agreements')}
          ticks={agreements.map(({ id, words, doneBy, dueOn, doneOn, isOverdue }) => ({
            id,
            words,
            isDone: doneOn !== null,
            about: [
              text(isOwn && doneBy === 'MEMBER' ? 'party.own' : `party.${doneBy}`),
              dueOn && text(isOverdue ? 'coaching.dueLate' : 'coaching.due', { date: formats.date(dueOn) }),
              doneOn && text('coaching.doneOn', { date: formats.date(doneOn) }),
            ]
              .filter(Boolean)
              .join(' · '),
          }))}
          onTick={(agreementId, isDone) =>
            send(completeAgreementMutation, { input: { agreementId, isDone } })
          }
        />
      )}
      {agreements.length > 0 && session.agreementsConfirmedOn && (
        <p className={classes.about}>
          {text(isOwn ? 'coaching.confirmedOwn' : 'coaching.confirmed', {
            date: formats.date(session.agreementsConfirmedOn),
          })}
        </p>
      )}
      {isToConfirm && (
        <OneTap
          label={text('coaching.confirm')}
          send={() =>
            send(confirmAgreements, {
              input: { sessionId: session.id, agreementsVersion: session.agreementsVersion },
            })
          }
          onDone={() => onDone(text('coaching.confirm.done'))}
        />
      )}
      {act}
    </article>
  );
}
