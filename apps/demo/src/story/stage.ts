import type { CivilDate } from '#kernel';
import type { Character } from './cast.js';
import type { CastMember } from './registry.js';
import type { PolicyBook } from './policy-book.js';
import type { Random } from './random.js';

/** What the story of one cooperative is told with. */
export interface Stage extends CastMember {
  readonly character: Character;
  readonly today: CivilDate;
  readonly random: Random;
  /** Chance of its own for one part of the story: another part that draws more or less does not change it. */
  readonly chanceFor: (part: string) => Random;
  readonly policies: PolicyBook;
  /** The file that stands for every receipt. */
  readonly receiptFileId: string;
  /** The file that stands for every signed agreement. */
  readonly agreementFileId: string;
}
