import { useCallback, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { failureOf, type Failure } from '../../api/failure.js';
import { nodesOf } from '../../api/scalars.js';
import { thermometerQuery, type Thermometer, type ThermometerEntry } from '../../api/thermometer.js';

const pageSize = 20;

interface Later {
  entries: ThermometerEntry[];
  cursor: string | null;
  hasMore: boolean;
}

export interface LoadedThermometer {
  thermometer: Thermometer | null;
  entries: ThermometerEntry[];
  hasMore: boolean;
  isLoadingMore: boolean;
  failure: Failure | null;
  moreFailure: Failure | null;
  /** From the first page on. */
  retry(): void;
  /** Answers the first of the entries that came in, so that the focus can go there. */
  loadMore(): Promise<ThermometerEntry | null>;
}

/** A thermometer with the pages of entries read so far, newest first. */
export function useThermometer(memberId: string): LoadedThermometer {
  const client = useClient();
  const variables = { memberId, first: pageSize, after: null };
  // A page that is read again in the middle of "load more" would shift under the reader's hands.
  const [{ data, error }, ask] = useQuery({
    query: thermometerQuery,
    variables,
    requestPolicy: 'network-only',
  });
  const [later, setLater] = useState<Later | null>(null);
  const [isLoadingMore, setLoadingMore] = useState(false);
  const [moreFailure, setMoreFailure] = useState<Failure | null>(null);

  const thermometer = data?.thermometer ?? null;
  const first = thermometer?.entries;
  const hasMore = later?.hasMore ?? first?.pageInfo.hasNextPage ?? false;
  const cursor = later?.cursor ?? first?.pageInfo.endCursor ?? null;

  const loadMore = useCallback(async () => {
    setLoadingMore(true);
    setMoreFailure(null);
    const answer = await client
      .query(
        thermometerQuery,
        { memberId, first: pageSize, after: cursor },
        { requestPolicy: 'network-only' },
      )
      .toPromise();
    setLoadingMore(false);
    if (!answer.data) {
      setMoreFailure(answer.error ? failureOf(answer.error) : { code: 'UNREACHABLE', requestId: null });
      return null;
    }
    const { entries } = answer.data.thermometer;
    setLater((before) => ({
      entries: [...(before?.entries ?? []), ...nodesOf(entries)],
      cursor: entries.pageInfo.endCursor,
      hasMore: entries.pageInfo.hasNextPage,
    }));
    return nodesOf(entries)[0] ?? null;
  }, [client, memberId, cursor]);

  return {
    thermometer,
    entries: [...(first ? nodesOf(first) : []), ...(later?.entries ?? [])],
    hasMore,
    isLoadingMore,
    failure: error ? failureOf(error) : null,
    moreFailure,
    retry: () => {
      // pages that were read later follow on the first one as it was
      setLater(null);
      ask({ requestPolicy: 'network-only' });
    },
    loadMore,
  };
}
