import type { GraphqlAnswer } from '../harness/test-app.js';

/** An answer without what is another in every request, and without the ids that were asked for where it says them back. */
export const bare = ({ status, data, errors }: GraphqlAnswer, asked: readonly string[] = []) =>
  asked.reduce(
    (said, id) => said.replaceAll(`"${id}"`, '"asked"'),
    JSON.stringify({ status, data, errors }).replace(/"requestId":"[^"]*"/g, ''),
  );

/** The codes of all refusals in it, top level and in the payloads of mutations. */
export function codesOf({ data, errors }: GraphqlAnswer): string[] {
  const values = Object.values(data ?? {}) as ({
    userErrors?: { code: string }[];
    results?: { error?: { code: string } }[];
  } | null)[];
  const refusals = values
    .flatMap((value) => [...(value?.userErrors ?? []), ...(value?.results ?? []).map(({ error }) => error)])
    .flatMap((error) => error?.code ?? []);
  return [...(errors ?? []).map(({ extensions }) => extensions.reason ?? extensions.code), ...refusals];
}

/** Where the next page begins; null at the end. */
export function cursorAfter(answer: GraphqlAnswer): string | null {
  const [value] = Object.values(answer.data ?? {}) as {
    pageInfo?: { hasNextPage: boolean; endCursor: string | null };
  }[];
  return value?.pageInfo?.hasNextPage ? value.pageInfo.endCursor : null;
}
