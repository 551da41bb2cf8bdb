/** Figures of people who entered in one period, of one kind. */
export interface Year<Cell> {
  /** Such as `2023Q1/2023Q4`: what tells it from the others. */
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly cells: readonly Cell[];
}

/** By period of entry, the latest first; within one in the order of the release. */
export function yearsOf<Cell extends { from: string; to: string }>(cells: readonly Cell[]): Year<Cell>[] {
  const years = new Map<string, Cell[]>();
  for (const cell of cells) {
    const key = `${cell.from}/${cell.to}`;
    years.set(key, [...(years.get(key) ?? []), cell]);
  }
  return [...years]
    .map(([key, of]) => ({ key, from: of[0]!.from, to: of[0]!.to, cells: of }))
    .sort((a, b) => (a.key < b.key ? 1 : -1));
}
