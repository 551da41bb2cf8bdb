import type { CivilDate } from '../../api/scalars.js';

/** What each part of the page is given. */
export interface ProfileProps {
  member: { id: string; name: string; endedOn: CivilDate | null };
  today: CivilDate;
  retry(): void;
}
