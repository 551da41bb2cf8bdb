/** Sizes of type: 14 units are 14 pixels on a page and, 680 units wide, some 10 points on paper. */
export const TYPE = 14;

/** Of Source Sans 3, a little more than the mean of its letters and figures. */
const WIDTH_OF_A_LETTER = 0.54;

/** About how wide a text stands; a drawing on a server has nothing to measure it by. */
export const widthOf = (text: string, size: number = TYPE): number => text.length * size * WIDTH_OF_A_LETTER;

/** The text, or as much of it as fits. The table has all of it. */
export function fitted(text: string, room: number, size: number = TYPE): string {
  if (widthOf(text, size) <= room) return text;
  const letters = Math.max(1, Math.floor(room / (size * WIDTH_OF_A_LETTER)) - 1);
  return `${Array.from(text).slice(0, letters).join('').trimEnd()}…`;
}

/** Coordinates of two decimals: finer than any printer, and a third of the bytes. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Of words that stand on lines: a white edge round each letter, so that they can be read. */
export const ON_LINES = {
  stroke: '#ffffff',
  strokeWidth: 4,
  strokeLinejoin: 'round',
  paintOrder: 'stroke',
} as const;
