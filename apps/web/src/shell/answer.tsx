import { useCallback, useMemo, type ReactNode } from 'react';
import { Skeleton } from '@mantine/core';
import type { CombinedError, OperationContext } from 'urql';
import { failureOf } from '../api/failure.js';
import { AskAgainContext } from '../api/use-fresh-link.js';
import { FailureNotice } from '../failure/failure-notice.js';

export interface AnswerProps<Data> {
  /** What `useQuery` answered. */
  asked: readonly [
    { data?: Data | undefined; error?: CombinedError | undefined },
    (options?: Partial<OperationContext>) => void,
  ];
  /** How high the place is that is held for it. */
  height?: number;
  children(data: Data): ReactNode;
}

/** What was asked for once it is there; before it, its place, or why it is not. */
export function Answer<Data>({ asked: [{ data, error }, ask], height = 260, children }: AnswerProps<Data>) {
  const askAgain = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  const again = useMemo(() => ({ answer: data, askAgain }), [data, askAgain]);
  if (error) return <FailureNotice failure={failureOf(error)} onRetry={askAgain} />;
  if (!data) return <Skeleton aria-busy="true" height={height} radius="lg" />;
  return <AskAgainContext value={again}>{children(data)}</AskAgainContext>;
}
