import type { Attainment } from '../../api/goals.js';

/** Goal Attainment Scaling (Kiresuk and Sherman, 1968): five levels around what was expected. */
export const attainments = [2, 1, 0, -1, -2] as const satisfies readonly Attainment[];

const keys = { '-2': 'MUCH_LESS', '-1': 'LESS', '0': 'EXPECTED', '1': 'MORE', '2': 'MUCH_MORE' } as const;

/** The level's name in the catalogue. */
export const attainmentKey = (attainment: Attainment) => keys[`${attainment}`];

/** What was chosen in a form; null for anything that is no level. */
export const attainmentOf = (text: string): Attainment | null =>
  attainments.find((attainment) => `${attainment}` === text) ?? null;
