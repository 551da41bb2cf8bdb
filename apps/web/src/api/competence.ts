import { change } from './change.js';

export const competenceKinds = [
  'ADMINISTRATION',
  'COMPUTERS',
  'COOKING',
  'DESIGN_AND_PHOTOS',
  'EXPLAINING',
  'MAKING_AND_REPAIRING',
  'MAKING_CONTACTS',
  'MONEY',
  'NEAT_WORK',
  'ORGANISING',
  'SELLING',
  'TEXTILE',
  'TRANSPORT',
  'WRITING_AND_LANGUAGE',
  'OTHER',
] as const;

/** What a member offers to others, or seeks of them. */
export interface Competence {
  id: string;
  isOffered: boolean;
  kind: (typeof competenceKinds)[number];
  words: string;
}

export const addCompetence = change<{
  memberId: string;
  isOffered: boolean;
  kind: string;
  words: string;
}>('addCompetence', 'competence { id }');

export const withdrawCompetence = change<{ competenceId: string }>('withdrawCompetence', 'isWithdrawn');
