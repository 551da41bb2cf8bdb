import type { DecidedMember } from '../../api/member-decisions.js';
import type { CivilDate } from '../../api/scalars.js';

/** What each part of the page is given. */
export interface DecisionsProps {
  member: DecidedMember;
  today: CivilDate;
  retry(): void;
  /** Whether the way is still open, so that something can be decided. */
  isOpen: boolean;
}
