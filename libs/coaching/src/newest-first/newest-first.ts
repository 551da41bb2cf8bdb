import { civilDate, DomainError, isId } from '#kernel';
import type { Page, Parameters } from '#platform';

/**
 * The part of a statement that pages through what lies on a day, newest first; the id decides between two of one day.
 * @param day column of the day · @param id column of the id
 * @throws DomainError `CURSOR_INVALID` for a cursor that is no day and id
 */
export function newestFirst(
  day: string,
  id: string,
  page: Page,
  parameters: Parameters,
): { beyond: string; order: string } {
  const [direction, beyond] = page.isBackward ? ['ASC', '>'] : ['DESC', '<'];
  const order = `ORDER BY ${day} ${direction}, ${id} ${direction} LIMIT ${parameters.add(page.limit + 1)}`;
  if (!page.from) return { beyond: '', order };
  const [fromDay, fromId] = keyOf(page.from);
  return {
    beyond: `AND (${day}, ${id}) ${beyond} (${parameters.add(fromDay)}::date, ${parameters.add(fromId)}::uuid)`,
    order,
  };
}

/** What a caller sends back may be anything; PostgreSQL must not be the one to find out. */
function keyOf([day = '', id = '']: readonly string[]): [string, string] {
  try {
    if (isId(id)) return [civilDate(day), id];
  } catch {
    // falls through to the one answer for every foreign cursor
  }
  throw new DomainError('CURSOR_INVALID');
}
