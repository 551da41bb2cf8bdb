/** A decimal number as text ("412.50"): amounts never pass through a float on their way to the screen. */
export type Decimal = `${number}`;

export interface Money {
  amount: Decimal;
  currency: string;
}

/** A civil date, `YYYY-MM-DD`, in Europe/Amsterdam. */
export type CivilDate = string;

/** A moment in UTC, ISO 8601. */
export type Moment = string;

export interface UserError {
  path: string[];
  code: string;
  message: string;
}

export interface PageInfo {
  hasNextPage: boolean;
  endCursor: string | null;
}

export interface Connection<Node> {
  edges: { node: Node }[];
  pageInfo: PageInfo;
}

export const nodesOf = <Node>(connection: Connection<Node>): Node[] =>
  connection.edges.map((edge) => edge.node);
