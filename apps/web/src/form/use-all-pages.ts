import { useCallback, useEffect, useState } from 'react';
import { useClient, type CombinedError, type TypedDocumentNode } from 'urql';
import { nodesOf, type Connection } from '../api/scalars.js';

interface Found<Node> {
  data?: Node[];
  error?: CombinedError;
}

/**
 * A list that is chosen from, whole: every page of it, one after another. Answers as `useQuery` does.
 * @param listOf stays the same: it is declared outside of components
 */
export function useAllPages<Data, Node>(
  query: TypedDocumentNode<Data, { after: string | null }>,
  listOf: (data: Data) => Connection<Node>,
): readonly [Found<Node>, () => void] {
  const client = useClient();
  const [found, setFound] = useState<Found<Node>>({});
  const readAll = useCallback(async (): Promise<Found<Node>> => {
    const nodes: Node[] = [];
    let after: string | null = null;
    for (;;) {
      const answer = await client.query(query, { after }, { requestPolicy: 'network-only' }).toPromise();
      if (!answer.data) return answer.error ? { error: answer.error } : {};
      const list = listOf(answer.data);
      nodes.push(...nodesOf(list));
      if (!list.pageInfo.hasNextPage) return { data: nodes };
      after = list.pageInfo.endCursor;
    }
  }, [client, query, listOf]);
  useEffect(() => {
    let isGone = false;
    void readAll().then((all) => {
      if (!isGone) setFound(all);
    });
    return () => {
      isGone = true;
    };
  }, [readAll]);
  return [found, () => void readAll().then(setFound)];
}
