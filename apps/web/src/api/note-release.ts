import { change } from './change.js';
import type { CivilDate } from './scalars.js';

/** The member's own act: this coach may read what earlier coaches noted, until it is taken back. */
export interface NoteRelease {
  id: string;
  coach: { id: string; name: string };
  releasedOn: CivilDate;
  revokedOn: CivilDate | null;
}

export const releaseNotes = change<{ memberId: string; coachId: string }>(
  'releaseNotes',
  'noteRelease { id }',
);

export const revokeNoteRelease = change<{ noteReleaseId: string }>('revokeNoteRelease', 'noteRelease { id }');

export const confirmAgreements = change<{ sessionId: string; agreementsVersion: number }>(
  'confirmAgreements',
  'coachingSession { id }',
);
