import { Injectable } from '@nestjs/common';
import { checkedBody, Policies } from '#cooperative';
import { type CivilDate, quarterOf } from '#kernel';
import { Clock } from '#platform';
import { lastDayOf, quartersLater, type Quarter } from '../block/quarter.js';
import { OWN_KINDS, type OwnKind } from '../kind/kind.js';
import { type DatedDecision, effectiveChoices, effectiveQuarter } from '../participation/choices.js';
import {
  networkParticipation,
  type ParticipationDecision,
  participationOf,
} from '../participation/participation.policy.js';
import { networkPolicyOn } from '../policy/network-policy.js';
import type { PrintedBody } from '../publication/printed-body.js';
import { Publications } from '../publication/publications.service.js';
import { networkPreview, type PreviewedKind } from './network-preview.js';
import { OwnPeople } from './own-people.service.js';

export interface Preview {
  /** First day of the decision that holds; null while none does. */
  readonly decidedFrom: CivilDate | null;
  /** First day of the next decision that is recorded already; null while none is. */
  readonly nextFrom: CivilDate | null;
  /** What holds now; null while nothing was decided. */
  readonly decision: ParticipationDecision | null;
  /** From when the previewed decision would count, were it taken today; of what holds: from when it counts. */
  readonly effectiveQuarter: Quarter;
  /** Of the newest release; null while there is none. */
  readonly latestQuarter: Quarter | null;
  readonly kinds: readonly PreviewedKind[];
}

/** What others see of the current cooperative, and would see under another decision, beside its own exact figures. */
@Injectable()
export class NetworkPreviews {
  constructor(
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly ownPeople: OwnPeople,
    private readonly publications: Publications,
  ) {}

  /**
   * @param proposed a decision as `decidePolicy` takes it; null for the one that holds
   * @throws DomainError `POLICY_BODY_INVALID`
   */
  async of(proposed: object | null): Promise<Preview> {
    const today = this.clock.today();
    const held = await this.policies.find(networkParticipation, today);
    const decision = held && participationOf(held.body);
    const previewed = proposed
      ? (checkedBody(networkParticipation.kind, proposed) as ParticipationDecision)
      : decision;
    const latest = await this.latest();
    const decisions = await this.decisions();
    return {
      decidedFrom: held?.validFrom ?? null,
      nextFrom: decisions.findLast(({ validFrom }) => validFrom > today)?.validFrom ?? null,
      decision,
      effectiveQuarter: effectiveQuarter(proposed || !held ? today : held.validFrom),
      latestQuarter: latest?.quarter ?? null,
      kinds: previewed
        ? networkPreview({
            decision: previewed,
            publishedAs: decision?.label ?? null,
            people: await this.ownPeople.on(today),
            pooledBefore: pooledBefore(
              decisions.filter(({ validFrom }) => validFrom <= today),
              latest?.quarter ?? null,
            ),
            latest: latest?.body ?? null,
            policy: networkPolicyOn(today),
            reportingOn: lastDayOf(quartersLater(quarterOf(today), -1)),
          })
        : [],
    };
  }

  private async latest(): Promise<{ quarter: Quarter; body: PrintedBody } | null> {
    const [newest] = (await this.publications.page({ first: 1 })).edges;
    if (!newest) return null;
    const { quarter, body } = newest.node;
    return { quarter, body: JSON.parse(body) as PrintedBody };
  }

  /** What the board decided and did not withdraw, newest first. */
  private async decisions(): Promise<DatedDecision[]> {
    return (await this.policies.all())
      .filter(({ kind, withdrawnOn }) => kind === networkParticipation.kind && withdrawnOn === null)
      .map(({ validFrom, body }) => ({ validFrom, body: participationOf(body) }));
  }
}

/** Whoever is in a pooled block stays there; a tenant cannot see who is, so a release under that choice is enough. */
function pooledBefore(decisions: readonly DatedDecision[], latest: Quarter | null): ReadonlySet<OwnKind> {
  if (latest === null) return new Set();
  const pooled = effectiveChoices(decisions)
    .filter(({ participation, effectiveQuarter: from }) => participation === 'POOLED' && from <= latest)
    .map(({ kind }) => kind);
  return new Set(OWN_KINDS.filter((kind) => pooled.includes(kind)));
}
