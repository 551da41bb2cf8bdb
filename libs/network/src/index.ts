import './board-news/board-messages.js';
import './certificate/certificate-messages.js';
import './messages.js';
import './preview/preview-messages.js';

export * from './network.module.js';
export {
  networkParticipation,
  type Participation,
  type Programme,
} from './participation/participation.policy.js';
export type { PublicationRow } from './publication/publication-row.js';
export { Publications } from './publication/publications.service.js';
export { verifyChain, type Publication } from './release/chain.js';
export { ReleaseRound } from './release/release-round.service.js';
