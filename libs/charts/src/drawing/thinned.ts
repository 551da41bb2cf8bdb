/** A point of a drawing, in its coordinates. */
export interface Drawn {
  readonly x: number;
  readonly y: number;
}

/**
 * The points of a line of which there are more than there are pixels: of each column the first, the lowest, the highest
 * and the last, in their order. The line looks the same to the pixel, and ten thousand points cost what some hundreds do.
 */
export function thinned<T extends Drawn>(points: readonly T[], most = 2000): readonly T[] {
  if (points.length <= most) return points;
  const kept: T[] = [];
  for (let first = 0; first < points.length;) {
    const column = Math.floor(points[first]!.x);
    let next = first;
    let [low, high] = [first, first];
    for (; next < points.length && Math.floor(points[next]!.x) === column; next += 1) {
      if (points[next]!.y < points[low]!.y) low = next;
      if (points[next]!.y > points[high]!.y) high = next;
    }
    const chosen = [...new Set([first, low, high, next - 1])].sort((a, b) => a - b);
    kept.push(...chosen.map((at) => points[at]!));
    first = next;
  }
  return kept;
}
