import type { CivilDate } from '#kernel';
import { type CooperativeStory, cooperativeStory } from './cooperative-story.js';
import { type Registry, registryOf } from './registry.js';

/** The demo network: who is who, and on request what happened in one cooperative. */
export interface NetworkStory {
  readonly registry: Registry;
  /** Told anew at each call, and always the same: nothing of 25 cooperatives has to be kept in memory. */
  cooperative(slug: string): CooperativeStory;
}

/** The seed of the demo that everybody gets. */
export const SEED = 'opbloei';

/** Pure: the same seed and day give the same rows, ids included. @param today the business date on which the demo opens */
export function networkStory(today: CivilDate, seed: string = SEED): NetworkStory {
  const registry = registryOf(seed, today);
  return {
    registry,
    cooperative(slug) {
      const character = registry.characters.find((one) => one.slug === slug);
      if (!character) throw new Error(`the demo has no cooperative ${slug}`);
      return cooperativeStory(seed, today, character, registry.castMember(slug));
    },
  };
}
