import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { DomainError } from '#kernel';

@ObjectType()
export class PageInfo {
  @Field()
  hasNextPage!: boolean;

  @Field()
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  startCursor!: string | null;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

export interface Edge<T> {
  cursor: string;
  node: T;
}

export interface Connection<T> {
  edges: Edge<T>[];
  pageInfo: PageInfo;
}

/** The Relay connection of a type: `edges`, `pageInfo`. */
export function connectionOf<T>(name: string, NodeClass: Type<T>): Type<Connection<T>> {
  @ObjectType(`${name}Edge`)
  class NodeEdge implements Edge<T> {
    @Field({ description: 'Where this one stands in the list; opaque.' })
    cursor!: string;

    @Field(() => NodeClass)
    node!: T;
  }

  @ObjectType(`${name}Connection`)
  class NodeConnection implements Connection<T> {
    @Field(() => [NodeEdge])
    edges!: NodeEdge[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;
  }
  return NodeConnection;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many, from the start: 1–100. Either `first` or `last` is needed.',
  })
  first?: number;

  @Field(() => String, { nullable: true, description: 'Only what comes after this cursor.' })
  after?: string;

  @Field(() => Int, { nullable: true, description: 'How many, from the end: 1–100.' })
  last?: number;

  @Field(() => String, { nullable: true, description: 'Only what comes before this cursor.' })
  before?: string;
}

/** A page as a repository wants it: one more row than asked for, so that it can say whether there are others. */
export interface Page {
  readonly limit: number;
  readonly isBackward: boolean;
  /** The keyset to go on from, as the cursor carries it. */
  readonly from: readonly string[] | null;
}

export const LARGEST_PAGE = 100;

/**
 * @throws DomainError `PAGE_INVALID` unless exactly one of first and last is 1–100, `CURSOR_INVALID` for a foreign cursor
 */
export function pageOf(args: PageArgs, keys: number): Page {
  const isBackward = args.last !== undefined && args.last !== null;
  const size = isBackward ? args.last : args.first;
  const isBoth = isBackward && args.first !== undefined && args.first !== null;
  if (isBoth || !Number.isInteger(size) || size! < 1 || size! > LARGEST_PAGE)
    throw new DomainError('PAGE_INVALID');
  const cursor = isBackward ? args.before : args.after;
  return { limit: size!, isBackward, from: cursor ? keysetOf(cursor, keys) : null };
}

export function cursorOf(keyset: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(keyset.map(String))).toString('base64url');
}

function keysetOf(cursor: string, keys: number): string[] {
  try {
    const keyset: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(keyset) && keyset.length === keys && keyset.every((key) => typeof key === 'string'))
      return keyset;
  } catch {
    // falls through to the one answer for every foreign cursor
  }
  throw new DomainError('CURSOR_INVALID');
}

/**
 * Makes the connection out of at most `limit + 1` rows, in the order in which they were read (a backward page is read
 * from its end and turned round here).
 */
export function connection<T>(
  nodes: readonly T[],
  page: Page,
  keyset: (node: T) => readonly (string | number)[],
): Connection<T> {
  const hasMore = nodes.length > page.limit;
  const shown = nodes.slice(0, page.limit);
  if (page.isBackward) shown.reverse();
  const edges = shown.map((node) => ({ cursor: cursorOf(keyset(node)), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: page.isBackward ? page.from !== null : hasMore,
      hasPreviousPage: page.isBackward ? hasMore : page.from !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
