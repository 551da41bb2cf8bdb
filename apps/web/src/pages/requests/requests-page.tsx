import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { changesWithInvestments, myInvestmentsQuery, type Investment } from '../../api/investments.js';
import { nodesOf } from '../../api/scalars.js';
import { useOpened } from '../../form/use-opened.js';
import { BackTo } from '../../money/back-to.js';
import parts from '../../money/request.module.css';
import { useSessionSnapshot, useSignedIn } from '../../session/session-context.js';
import { Answer } from '../../shell/answer.js';
import { PageTitle } from '../../shell/page-title.js';
import { useText } from '../../text/use-text.js';
import askClasses from '../ask/ask-page.module.css';
import { RequestCard } from './request-card.js';
import { RequestDialog, type RequestAct } from './request-dialogs.js';
import classes from './requests-page.module.css';
import { isOver } from './stage.js';

/** What a member asked money for, and where each request stands. */
export function RequestsPage() {
  const { viewer } = useSignedIn();
  const text = useText();
  return (
    <div className={classes.page}>
      <BackTo to="/thermometer" label={text('thermometer.mine')} />
      <PageTitle name={text('requests.title')}>{text('requests.title')}</PageTitle>
      {viewer.member ? <MyRequests memberId={viewer.member.id} /> : <p>{text('my.notMember')}</p>}
    </div>
  );
}

function MyRequests({ memberId }: { memberId: string }) {
  const { instance } = useSessionSnapshot();
  const text = useText();
  const { opened, open, close, done, told } = useOpened<{ act: RequestAct; request: Investment }>();
  const asked = useQuery({
    query: myInvestmentsQuery,
    variables: { memberId, first: 50, after: null },
    context: changesWithInvestments,
  });
  return (
    <>
      <Link to="/ask" className={`${askClasses.main} ${classes.ask}`}>
        {text('ask.title')}
      </Link>
      {told}
      <Answer asked={asked}>
        {({ investments }) => {
          const requests = nodesOf(investments);
          const over = requests.filter(isOver);
          return (
            <>
              {requests.length === 0 && <p>{text('requests.none')}</p>}
              <RequestList
                requests={requests.filter((request) => !isOver(request))}
                onAct={(act, request) => open({ act, request })}
              />
              {over.length > 0 && (
                <details className={parts.over} open={over.length === requests.length || undefined}>
                  <summary>{text('requests.over', { count: over.length })}</summary>
                  <RequestList requests={over} onAct={(act, request) => open({ act, request })} />
                </details>
              )}
            </>
          );
        }}
      </Answer>
      {opened && instance && (
        <RequestDialog
          {...opened}
          today={instance.businessDate}
          onDone={() => done(text(`requests.${opened.act}.done`))}
          onCancel={close}
        />
      )}
    </>
  );
}

interface RequestListProps {
  requests: readonly Investment[];
  onAct(act: RequestAct, request: Investment): void;
}

function RequestList({ requests, onAct }: RequestListProps) {
  return (
    <ul className={parts.list}>
      {requests.map((request) => (
        <li key={request.id}>
          <RequestCard request={request} onAct={(act) => onAct(act, request)} />
        </li>
      ))}
    </ul>
  );
}
