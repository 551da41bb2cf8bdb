import { change } from './change.js';
import type { CivilDate } from './scalars.js';

/** A part of the learning path, at the member's own pace. */
export interface LearningModule {
  key: string;
  title: string;
  description: string;
  state: 'NOT_STARTED' | 'STARTED' | 'DONE';
  startedOn: CivilDate | null;
  doneOn: CivilDate | null;
  /** Oldest first. */
  evidence: { words: string; link: string; shownOn: CivilDate; fileLink: string | null }[];
  /** Of coaches, oldest first. */
  comments: { id: string; words: string; commentedOn: CivilDate; coach: { name: string } }[];
}

const answer = 'learningModule { key }';

export const startLearningModule = change<{ memberId: string; module: string }>(
  'startLearningModule',
  answer,
);

export const finishLearningModule = change<{
  memberId: string;
  module: string;
  words: string | null;
  fileId: string | null;
}>('finishLearningModule', answer);

export const commentOnLearningModule = change<{ memberId: string; module: string; words: string }>(
  'commentOnLearningModule',
  answer,
);
