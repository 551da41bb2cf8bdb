import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CertifierDb, type Unit } from '#platform';
import type { AttackResult } from '../attack/attack.js';
import { attackDifferencing } from '../attack/differencing.js';
import { attackDisjoint } from '../attack/disjoint.js';
import { attackLeaver } from '../attack/leaver.js';
import { attackMoney, type MoneyGroup } from '../attack/money-bounds.js';
import { attackMoneyReleases } from '../attack/money-releases.js';
import { attackRank } from '../attack/rank.js';
import { attackReader, reachOf } from '../attack/reader-reach.js';
import { attackRecompute } from '../attack/recompute.js';
import { attackSampler } from '../attack/sampler.js';
import { attackSkeleton } from '../attack/skeleton.js';
import type { CountedPeople } from '../attack/counted-people.js';
import { lastDayOf } from '../block/quarter.js';
import { seededRandom } from '../estimate/seeded-random.js';
import { networkPolicyOn } from '../policy/network-policy.js';
import { notShownIn, type ReleaseJson } from '../publication/listed-figures.js';
import type { PublishedCells } from '../release/body.js';
import { canonicalJson } from '../release/canonical-json.js';
import { chained } from '../release/chain.js';
import { CODE_VERSION } from '../release/code-version.js';
import { publicationBody } from '../release/publication.js';
import { type Draft, ReleaseRepository } from '../release/release.repository.js';
import { StoredCellsReader } from '../release/stored-cells.service.js';
import { certificateBody } from './certificate-body.js';
import { CertificateRepository } from './certificate.repository.js';
import type { CertificateRow } from './certificate-row.js';
import { countedPeopleOf } from './counted-people-of.js';
import { type ChainState, EvidenceRepository } from './evidence.repository.js';
import { moneyGroupOf } from './money-groups-of.js';

/** Draws of each ε that are held against its distribution: enough to see one that is a fifth too large. */
const DRAWS = 5_000;
const COMBINATIONS = 10_000;

interface Evidence {
  readonly previous: { readonly body: string; readonly sha256: string } | null;
  readonly chain: ChainState;
  readonly counted: CountedPeople;
  readonly cells: PublishedCells;
  readonly moneyGroups: readonly (MoneyGroup | null)[];
  readonly reach: readonly string[];
  readonly epsilons: readonly string[];
}

/** Attacks a release before anybody may read it, and writes down how far each attack came. */
@Injectable()
export class Certifier {
  constructor(
    private readonly db: CertifierDb,
    private readonly certificates: CertificateRepository,
    private readonly evidence: EvidenceRepository,
    private readonly releases: ReleaseRepository,
    private readonly storedCells: StoredCellsReader,
  ) {}

  /**
   * Answers the certificate that the draft has, or tries everything on it. One that did not pass is kept; the next
   * attempt is another.
   */
  async certify(draft: Draft): Promise<CertificateRow> {
    const found = await this.db.read(this.certificates.last(draft.quarter));
    if (found && passes(found, draft)) return found;
    const checks = checksOn(draft, await this.db.read((unit) => this.evidenceOn(unit, draft)));
    return this.db.write(async (unit) => {
      await unit.run(this.releases.lock());
      const last = await unit.run(this.certificates.last(draft.quarter));
      if (last && passes(last, draft)) return last;
      const attempt = (last?.attempt ?? 0) + 1;
      const { quarter, sha256: publicationSha256 } = draft;
      const body = canonicalJson(
        certificateBody({ quarter, attempt, publicationSha256, codeVersion: CODE_VERSION, checks }),
      );
      const sha256 = createHash('sha256').update(body).digest('hex');
      const passed = checks.every((check) => check.passed);
      return unit.run(
        this.certificates.insert({ quarter, attempt, publicationSha256, passed, body, sha256 }),
      );
    });
  }

  private async evidenceOn(unit: Unit, { quarter }: Draft): Promise<Evidence> {
    const policy = networkPolicyOn(lastDayOf(quarter));
    await unit.run(this.releases.joinByHash());
    const cooperatives = await unit.run(this.releases.cooperatives(quarter));
    const cells = await this.storedCells.read(unit, cooperatives);
    const previous = await unit.run(this.releases.last());
    const money = await unit.run(this.evidence.moneySince(previous?.quarter ?? null));
    const years = [...new Set(money.map(({ year }) => year))];
    const contributions = await unit.run(this.evidence.contributions(quarter, years));
    return {
      previous,
      chain: await unit.run(this.evidence.chain()),
      counted: countedPeopleOf(
        await unit.run(this.evidence.edges()),
        await unit.run(this.evidence.memberships()),
        cells.money,
      ),
      cells,
      moneyGroups: money.map((cell) => moneyGroupOf(cell, contributions, policy.money)),
      reach: await unit.run(reachOf('network_reader')),
      epsilons: await unit.run(this.evidence.epsilons()),
    };
  }
}

function passes({ passed, publicationSha256 }: CertificateRow, draft: Draft): boolean {
  return passed && publicationSha256 === draft.sha256;
}

function checksOn(draft: Draft, evidence: Evidence): AttackResult[] {
  const { previous, counted, cells, moneyGroups } = evidence;
  const reportingOn = lastDayOf(draft.quarter);
  const policy = networkPolicyOn(reportingOn);
  const body = JSON.parse(draft.body) as ReleaseJson;
  const before = previous && (JSON.parse(previous.body) as ReleaseJson);
  const minimum = { people: policy.minimumEntrants, cooperatives: policy.money.minimumCooperatives };
  // what is tried at random can be tried again by whoever reads the certificate
  const random = seededRandom(draft.sha256);
  const printed = (of: PublishedCells) =>
    publicationBody({
      release: draft.quarter,
      reportingOn,
      codeVersion: CODE_VERSION,
      policy,
      cells: of,
      ...notShownIn(body),
    });
  return [
    attackDisjoint(counted),
    attackRank(counted, { minimum, combinations: COMBINATIONS, random }),
    attackDifferencing(before, body, policy.minimumEntrants),
    attackSampler(evidence.epsilons, DRAWS),
    attackSkeleton(draft.body, cells, printed, random, 1),
    attackLeaver(counted, policy),
    attackMoney(
      moneyGroups.filter((group) => group !== null),
      policy.money,
    ),
    attackMoneyReleases(before, body, policy.money.minimumCooperatives),
    attackReader(evidence.reach),
    chainOf(draft, evidence),
    attackRecompute(body),
  ];
}

/** A15: what is published stays, and the draft stands right after it. */
function chainOf(draft: Draft, { previous, chain }: Evidence): AttackResult {
  const body = JSON.parse(draft.body) as ReleaseJson;
  const isNext =
    draft.previousSha256 === (previous?.sha256 ?? null) && chained(body, previous).sha256 === draft.sha256;
  return {
    attack: 'A15',
    passed: isNext && chain.broken === 0,
    figure: { publications: chain.publications, broken: chain.broken, standsNext: isNext ? 1 : 0 },
  };
}
