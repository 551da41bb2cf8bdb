import { useCallback, useState } from 'react';
import { useClient, useQuery, type AnyVariables, type OperationContext, type TypedDocumentNode } from 'urql';
import { failureOf, type Failure } from '../api/failure.js';
import { nodesOf, type Connection } from '../api/scalars.js';

export interface Pages<Node> {
  nodes: Node[];
  hasMore: boolean;
  isLoadingMore: boolean;
  moreFailure: Failure | null;
  loadMore(): Promise<void>;
}

interface Later<Node> {
  /** Of which first page these are the ones after: another question begins anew. */
  of: unknown;
  nodes: Node[];
  cursor: string | null;
  hasMore: boolean;
}

export interface PagesOf<Data, Variables extends AnyVariables, Node> {
  query: TypedDocumentNode<Data, Variables & { after: string | null }>;
  /** Without the cursor. */
  variables: Variables;
  listOf(data: Data): Connection<Node>;
  context?: Partial<OperationContext>;
}

const none: never[] = [];

/** A long list, a page at a time: the first is asked for with the page around it, each later one by a button. */
export function usePages<Data, Variables extends AnyVariables, Node>({
  query,
  variables,
  listOf,
  context,
}: PagesOf<Data, Variables, Node>) {
  const client = useClient();
  const asked = useQuery({
    query,
    variables: { ...variables, after: null },
    requestPolicy: 'cache-and-network',
    ...(context && { context }),
  });
  const [{ data }] = asked;
  const [later, setLater] = useState<Later<Node> | null>(null);
  const [isLoadingMore, setLoadingMore] = useState(false);
  const [moreFailure, setMoreFailure] = useState<Failure | null>(null);
  const first = data && listOf(data);
  const added = later?.of === data ? later : null;
  const cursor = added?.cursor ?? first?.pageInfo.endCursor ?? null;

  const asks = JSON.stringify(variables);
  const loadMore = useCallback(async () => {
    setLoadingMore(true);
    const next = { ...(JSON.parse(asks) as Variables), after: cursor };
    const answer = await client.query(query, next, { requestPolicy: 'network-only' }).toPromise();
    setLoadingMore(false);
    setMoreFailure(answer.data ? null : failureOf(answer.error));
    if (!answer.data) return;
    const { pageInfo, ...list } = listOf(answer.data);
    const nodes = nodesOf({ ...list, pageInfo });
    setLater((before) => ({
      of: data,
      nodes: [...(before && before.of === data ? before.nodes : none), ...nodes],
      cursor: pageInfo.endCursor,
      hasMore: pageInfo.hasNextPage,
    }));
  }, [client, query, asks, cursor, data, listOf]);

  const pages: Pages<Node> = {
    nodes: [...(first ? nodesOf(first) : none), ...(added?.nodes ?? none)],
    hasMore: added?.hasMore ?? first?.pageInfo.hasNextPage ?? false,
    isLoadingMore,
    moreFailure,
    loadMore,
  };
  return { asked, pages };
}
