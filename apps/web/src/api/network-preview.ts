import { gql } from 'urql';
import type { OwnKind } from './release-body.js';
import type { CivilDate } from './scalars.js';

export type NetworkParticipationKind = 'NONE' | 'POOLED' | 'NAMED';

/** What the board decides; as the policy `network-participation` has it. */
export interface ParticipationDecision {
  choices: Record<OwnKind, NetworkParticipationKind> & { cohort: 'NONE' | 'POOLED' };
  money: boolean;
  shareSettings: boolean;
  programme: 'OUTFLOW' | 'PARTICIPATION';
  label: string;
  region: string;
}

/** A group of own people that a release counts together. */
export interface PreviewBlock {
  from: string;
  to: string;
  /** Exactly, as nobody outside the cooperative sees it. */
  ownN: number;
  ownOut: number;
  /** By which a release lists it. */
  key: string | null;
  /** Null for a group whose noise is not drawn yet. */
  published: PreviewRate | null;
}

export interface PreviewRate {
  n: number;
  rate: number;
  low: number;
  high: number;
}

export interface PreviewKind {
  kind: OwnKind;
  choice: NetworkParticipationKind;
  code: string | null;
  message: string | null;
  noiseAtMost: number;
  range: { low: number; high: number } | null;
  pooled: PreviewRate | null;
  blocks: PreviewBlock[];
}

export interface NetworkPreview {
  decidedFrom: CivilDate | null;
  /** Of the next decision that is recorded already. */
  nextFrom: CivilDate | null;
  decision: ParticipationDecision | null;
  effectiveQuarter: string;
  /** Of the newest release. */
  latestQuarter: string | null;
  kinds: PreviewKind[];
}

/** Of what would be decided; of what holds now where nothing is given. */
export const networkPreviewQuery = gql<
  { networkPreview: NetworkPreview },
  { decision: ParticipationDecision | null }
>`
  query NetworkPreview($decision: JSONObject) {
    networkPreview(decision: $decision) {
      decidedFrom
      nextFrom
      decision
      effectiveQuarter
      latestQuarter
      kinds {
        kind
        choice
        code
        message
        noiseAtMost
        range {
          low
          high
        }
        pooled {
          n
          rate
          low
          high
        }
        blocks {
          from
          to
          ownN
          ownOut
          key
          published {
            n
            rate
            low
            high
          }
        }
      }
    }
  }
`;
