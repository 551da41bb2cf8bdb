import './board-news/board-messages.js';
import './certificate/certificate-messages.js';
import './messages.js';
import './preview/preview-messages.js';

export type {
  Benchmark,
  BenchmarkCode,
  BenchmarkFunnel,
  BenchmarkKind,
  Entered,
  FunnelPlace,
} from './benchmark/benchmark.js';
export { NetworkBenchmarks } from './benchmark/benchmarks.service.js';
export { foundText, triedText } from './certificate/attack-words.js';
export { BoardIntroductions } from './introduction/board-introductions.service.js';
export * from './network.module.js';
export { NetworkNotes } from './note/network-notes.service.js';
export { FigureOpenings } from './opening/figure-openings.service.js';
export {
  networkParticipation,
  type Participation,
  type Programme,
} from './participation/participation.policy.js';
export { NetworkPreviews } from './preview/network-preview.service.js';
export type { PublicationRow } from './publication/publication-row.js';
export { Publications } from './publication/publications.service.js';
export { verifyChain, type Publication } from './release/chain.js';
export { ReleaseRound } from './release/release-round.service.js';
