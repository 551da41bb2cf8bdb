import { useQuery } from 'urql';
import { approvalsQuery, changesWithInvestments, type Investment } from '../../api/investments.js';
import { nodesOf } from '../../api/scalars.js';
import { useOpened } from '../../form/use-opened.js';
import parts from '../../money/request.module.css';
import { useSessionSnapshot, useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { Answer } from '../../shell/answer.js';
import { PageTitle } from '../../shell/page-title.js';
import { useText } from '../../text/use-text.js';
import { ApprovalDialog, type ApprovalAct } from './approval-dialogs.js';
import classes from './approvals-page.module.css';
import { ApprovalCard } from './approval-card.js';
import { Expenses } from './expenses.js';
import { toLook, toSettle } from './piles.js';

/** What members ask and waits for somebody: to be decided on, to be paid, or to be settled with its receipts. */
export function ApprovalsPage() {
  const { instance } = useSessionSnapshot();
  const { viewer } = useSignedIn();
  const text = useText();
  const { opened, open, close, done, told } = useOpened<{ act: ApprovalAct; request: Investment }>();
  const asked = useQuery({
    query: approvalsQuery,
    variables: {},
    context: changesWithInvestments,
    requestPolicy: 'cache-and-network',
  });
  const acts: Pick<PileProps, 'onAct' | 'onDone'> = {
    onAct: (act, request) => open({ act, request }),
    onDone: done,
  };
  return (
    <div className={classes.page}>
      <div>
        <PageTitle name={text('approvals.title')}>{text('approvals.title')}</PageTitle>
        <p className={classes.lead}>{text('approvals.lead')}</p>
      </div>
      {told}
      <Answer asked={asked}>
        {(data) => (
          <>
            <Pile
              title={text('approvals.toDecide')}
              none={text('approvals.nothing')}
              requests={nodesOf(data.toDecide)}
              {...acts}
            />
            <Pile title={text('approvals.toPay')} requests={nodesOf(data.toPay)} {...acts} />
            <Pile title={text('approvals.toSettle')} requests={toSettle(nodesOf(data.out))} {...acts} />
            <Pile title={text('approvals.elsewhere')} requests={toLook(data)} {...acts} />
          </>
        )}
      </Answer>
      {may(viewer, permissions.readExpenses) && <Expenses />}
      {opened && instance && (
        <ApprovalDialog
          {...opened}
          today={instance.businessDate}
          onDone={() => done(text(`approvals.${opened.act}.done`, { name: opened.request.memberName }))}
          onCancel={close}
        />
      )}
    </div>
  );
}

interface PileProps {
  title: string;
  requests: readonly Investment[];
  /** What stands there when nothing is in it; without it the pile is not shown then. */
  none?: string;
  onAct(act: ApprovalAct, request: Investment): void;
  onDone(words: string): void;
}

function Pile({ title, requests, none, onAct, onDone }: PileProps) {
  if (requests.length === 0 && !none) return null;
  return (
    <section aria-label={title} className={classes.pile}>
      <h2>
        {title} {requests.length > 0 && <span className={classes.count}>{requests.length}</span>}
      </h2>
      {requests.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul className={parts.list}>
          {requests.map((request) => (
            <li key={request.id}>
              <ApprovalCard request={request} onAct={(act) => onAct(act, request)} onDone={onDone} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
