import { useState } from 'react';
import { Button, Skeleton } from '@mantine/core';
import { useQuery } from 'urql';

import { failureOf } from '../../api/failure.js';
import { changesWithReferrals, deskQuery } from '../../api/referral-requests.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { Told } from '../../form/told.js';
import { useSessionSnapshot } from '../../session/session-context.js';
import { PageTitle } from '../../shell/page-title.js';
import { useText } from '../../text/use-text.js';
import { AnswerDialog } from './answer-dialog.js';
import { AnsweredList } from './answered-list.js';
import type { Opened } from './desk-act.js';
import { DeskDoors } from './desk-doors.js';
import { HandoverCard } from './handover-card.js';
import { HandoverDialog } from './handover-dialog.js';
import classes from './referrals-page.module.css';
import { RegisterReferral } from './register-referral.js';
import { RequestCard } from './request-card.js';

/** The desk at which people come in: who waits for an answer, whom others offer, and what was answered. */
export function ReferralsPage() {
  const { instance } = useSessionSnapshot();
  const [{ data, error }, ask] = useQuery({
    query: deskQuery,
    variables: {},
    context: changesWithReferrals,
  });
  const [opened, setOpened] = useState<Opened | null>(null);
  const [told, setTold] = useState('');
  const text = useText();
  const open = (next: Opened) => {
    setTold('');
    setOpened(next);
  };
  const close = () => setOpened(null);
  const done = (words: string) => {
    setOpened(null);
    setTold(words);
  };
  const today = instance?.businessDate;
  const requests = data?.open.edges.map(({ node }) => node);
  const handovers = data?.handovers.edges.map(({ node }) => node) ?? [];
  const answered = (data?.answered.edges ?? [])
    .map(({ node }) => node)
    .sort((a, b) => ((a.answeredOn ?? '') > (b.answeredOn ?? '') ? -1 : 1));
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <div>
          <PageTitle name={text('desk.title')}>{text('desk.title')}</PageTitle>
          <p className={classes.lead}>{text('desk.lead')}</p>
        </div>
        <Button variant="default" aria-haspopup="dialog" onClick={() => open({ act: 'register' })}>
          {text('desk.register')}
        </Button>
      </div>
      {told && <Told words={told} />}
      {error && (
        <FailureNotice failure={failureOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      )}
      {!error && !requests && <Skeleton aria-busy="true" height={260} radius="lg" />}
      {handovers.length > 0 && (
        <section aria-labelledby="offered" className={classes.part}>
          <h2 id="offered">{text('desk.offered')}</h2>
          <ul className={classes.list}>
            {handovers.map((handover) => (
              <li key={handover.id}>
                <HandoverCard handover={handover} onAct={(act) => open({ act, handover })} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {requests && (
        <section aria-labelledby="waiting" className={classes.part}>
          <h2 id="waiting">{text('desk.waiting')}</h2>
          {requests.length === 0 ? (
            <p>{text('desk.nobody')}</p>
          ) : (
            <ul className={classes.list}>
              {requests.map((request) => (
                <li key={request.id}>
                  <RequestCard request={request} onAct={(act) => open({ act, request })} />
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      {answered.length > 0 && (
        <section aria-labelledby="answered" className={classes.part}>
          <h2 id="answered">{text('desk.answered')}</h2>
          <AnsweredList requests={answered} />
        </section>
      )}
      <DeskDoors />
      {opened?.act === 'register' && today && (
        <RegisterReferral today={today} onCancel={close} onDone={() => done(text('desk.register.done'))} />
      )}
      {opened && 'request' in opened && today && (
        <AnswerDialog
          act={opened.act}
          request={opened.request}
          today={today}
          onCancel={close}
          onDone={() => done(text(`desk.${opened.act}.done`, { name: opened.request.givenName }))}
        />
      )}
      {opened && 'handover' in opened && (
        <HandoverDialog
          act={opened.act}
          handover={opened.handover}
          onCancel={close}
          onDone={() => done(text(`desk.${opened.act}.done`))}
        />
      )}
    </div>
  );
}
