import type { Typed } from '../../form/typed.js';

/** Each line of a list in the form, until there is none: `read` is given the place of the line. */
export function linesTyped<Line>(
  typed: Typed,
  sign: (at: number) => string,
  read: (at: number) => Line,
): Line[] {
  const lines: Line[] = [];
  for (let at = 0; typed.has(sign(at)); at += 1) lines.push(read(at));
  return lines;
}
