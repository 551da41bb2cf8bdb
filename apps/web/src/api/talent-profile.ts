import { change } from './change.js';
import type { Moment } from './scalars.js';

export const languageLevels = ['MOTHER_TONGUE', 'C2', 'C1', 'B2', 'B1', 'A2', 'A1'] as const;
export const experienceKinds = ['OWN_ENTERPRISE', 'EMPLOYMENT', 'VOLUNTARY', 'OTHER'] as const;
export const diplomaRecognitions = ['NONE', 'INDICATED', 'RECOGNISED'] as const;

/** What a member brings, in the member's words. */
export interface TalentProfile {
  /** 0 while nobody wrote anything. */
  version: number;
  strengths: string;
  languages: { language: string; level: (typeof languageLevels)[number] }[];
  diplomas: {
    name: string;
    country: string;
    year: number | null;
    recognition: (typeof diplomaRecognitions)[number];
    recognisedBy: string;
  }[];
  experience: {
    kind: (typeof experienceKinds)[number];
    words: string;
    sinceYear: number | null;
    untilYear: number | null;
  }[];
  changedBy: string | null;
  changedAt: Moment | null;
}

export const recordTalentProfile = change<{
  memberId: string;
  basedOnVersion: number;
  strengths: string | null;
  languages: { language: string; level: string }[];
  diplomas: {
    name: string;
    country: string | null;
    year: number | null;
    recognition: string;
    recognisedBy: string | null;
  }[];
  experience: { kind: string; words: string; sinceYear: number | null; untilYear: number | null }[];
}>('recordTalentProfile', 'talentProfile { version }');
