import type { CivilDate } from '../../api/scalars.js';

/** What each part of the page is given. */
export interface GrowthProps {
  member: { id: string; name: string };
  today: CivilDate;
  retry(): void;
}
