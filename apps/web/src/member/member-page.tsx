import { useCallback, useMemo, type ReactNode } from 'react';
import { Skeleton } from '@mantine/core';
import type { CombinedError, OperationContext } from 'urql';
import { failureOf } from '../api/failure.js';
import type { CivilDate } from '../api/scalars.js';
import { AskAgainContext } from '../api/use-fresh-link.js';
import { FailureNotice } from '../failure/failure-notice.js';
import { useSessionSnapshot } from '../session/session-context.js';
import { PageTitle } from '../shell/page-title.js';
import { useText } from '../text/use-text.js';
import { BackLink } from './back-link.js';
import classes from './member-page.module.css';

export interface Asked<Data> {
  data: Data;
  /** The business date. */
  today: CivilDate;
  /** Asks again, past what is kept. */
  retry(): void;
}

export interface MemberPageProps<Data> {
  /** What stands there as long as there is nothing to name. */
  title: string;
  /** What `useQuery` answered. */
  asked: readonly [
    { data?: Data | undefined; error?: CombinedError | undefined },
    (options?: Partial<OperationContext>) => void,
  ];
  children(asked: Asked<Data>): ReactNode;
}

/** A page about one person: its own content once the answer is there, and before it what it waits for or why it is not. */
export function MemberPage<Data>({ title, asked, children }: MemberPageProps<Data>) {
  const [{ data, error }, ask] = asked;
  const { instance } = useSessionSnapshot();
  const text = useText();
  const retry = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  const again = useMemo(() => ({ answer: data, askAgain: retry }), [data, retry]);
  if (error) {
    return (
      <>
        <BackLink />
        <PageTitle name={title}>{title}</PageTitle>
        <FailureNotice failure={failureOf(error)} onRetry={retry} />
      </>
    );
  }
  if (!data || !instance) {
    return (
      <div aria-busy="true" className={classes.page}>
        <h1 className="visually-hidden">{text('frame.loading')}</h1>
        <Skeleton height={44} width="min(20rem, 80%)" />
        <Skeleton height={280} radius="lg" />
      </div>
    );
  }
  return (
    <AskAgainContext value={again}>
      <div className={classes.page}>{children({ data, today: instance.businessDate, retry })}</div>
    </AskAgainContext>
  );
}
