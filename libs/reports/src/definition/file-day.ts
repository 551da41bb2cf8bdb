import type { CivilDate } from '#kernel';

/** A day in the name of a file, `20260101`: files sort by it, and `text` would write a civil date out in words. */
export const fileDay = (day: CivilDate): string => day.replaceAll('-', '');
