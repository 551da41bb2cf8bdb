import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { failureOf } from '../api/failure.js';
import { memberFileQuery, type MemberFile } from '../api/member-file.js';
import { FailureNotice } from '../failure/failure-notice.js';
import { useText } from '../text/use-text.js';

export interface WithFileProps {
  memberId: string;
  children(member: MemberFile): ReactNode;
}

/** For a form that asks about what is in somebody's file already. On a page that shows the file it is there at once. */
export function WithFile({ memberId, children }: WithFileProps) {
  const [{ data, error }, ask] = useQuery({
    query: memberFileQuery,
    variables: { id: memberId },
    requestPolicy: 'cache-first',
  });
  const text = useText();
  if (error) {
    return (
      <FailureNotice failure={failureOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    );
  }
  return data ? children(data.member) : <p role="status">{text('frame.loading')}</p>;
}
