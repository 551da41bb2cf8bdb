import './messages.js';

export { closeBlocks, type Closing, type ClosingPolicy } from './block/close-blocks.js';
export { countOut, type ClosedBlock } from './block/closed-block.js';
export type { EntryFact, OutcomeFact } from './block/entry-fact.js';
export {
  mayBePooled,
  poolBlocks,
  type PooledBlock,
  type PooledEntry,
  type Pooling,
  type PoolingPolicy,
} from './block/pool-blocks.js';
export { lastDayOf, quartersLater, type Quarter } from './block/quarter.js';
export { blockRate, FLAT_PRIOR, type BlockRate } from './estimate/block-rate.js';
export { centralRange } from './estimate/central-range.js';
export { sumOfCounts, type NoisyCount } from './estimate/noisy-count.js';
export { betaPrior, fittedPrior, fixedPrior, type BetaPrior } from './estimate/prior.js';
export {
  chooseGrid,
  type ChosenGrid,
  type Grid,
  type GridCandidate,
  type GridLine,
} from './grid/choose-grid.js';
export { discreteLaplaceCdf, discreteLaplacePmf, sampleDiscreteLaplace } from './noise/discrete-laplace.js';
export { epsilonOf, totalEpsilon, type Epsilon } from './noise/epsilon.js';
export { noiseSum, type NoiseSum } from './noise/noise-sum.js';
export type { RandomBytes } from './noise/random-integer.js';
export { INITIAL_NETWORK_POLICY, type NetworkPolicy } from './policy/network-policy.js';
export { chargesOf, type BudgetCharge } from './release/budget.js';
export { canonicalJson, type Json, type JsonObject } from './release/canonical-json.js';
export { chained, verifyChain, type Publication } from './release/chain.js';
export {
  DEFINITION_VERSION,
  publicationBody,
  RULE_VERSION,
  type ComparedCooperative,
  type LineCell,
  type NotShownCode,
  type PooledCell,
  type PublicationInput,
  type PublishedCell,
} from './release/publication.js';
