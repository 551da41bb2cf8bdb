import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';
import type { Quarter } from '../block/quarter.js';
import { PUBLICATION_COLUMNS, type PublicationRow } from '../publication/publication-row.js';
import type { Publication } from './chain.js';
import type { BudgetCharge } from './budget.js';
import { canonicalJson } from './canonical-json.js';
import type { CooperativeFact, NetworkCooperative, StoredBlock } from './network-state.js';
import { RULE_VERSION } from './publication.js';

const first = (rows: PublicationRow[]): PublicationRow | null => rows[0] ?? null;

/** Facts of all cooperatives in, blocks and publications out, as the role `builder`. */
@Injectable()
export class ReleaseRepository {
  /** One release at a time: who waits here finds what the other made. */
  lock(): Statement<void> {
    return statement("SELECT pg_advisory_xact_lock(hashtext('opbloei release'))", [], () => undefined);
  }

  publication(quarter: Quarter): Statement<PublicationRow | null> {
    return statement(
      `SELECT ${PUBLICATION_COLUMNS} FROM published.publication WHERE quarter = $1`,
      [quarter],
      first,
    );
  }

  last(): Statement<PublicationRow | null> {
    return statement(
      `SELECT ${PUBLICATION_COLUMNS} FROM published.publication ORDER BY sequence DESC LIMIT 1`,
      [],
      first,
    );
  }

  cooperatives(): Statement<NetworkCooperative[]> {
    return statement<NetworkCooperative, NetworkCooperative[]>(
      'SELECT tenant_id AS id, label, programme, participation FROM published.cooperative ORDER BY tenant_id',
      [],
      (rows) => rows,
    );
  }

  facts(): Statement<CooperativeFact[]> {
    return statement<CooperativeFact, CooperativeFact[]>(
      `SELECT tenant_id AS cooperative, person_hash AS "personHash", entered_in AS "enteredIn",
              horizon12_on AS "horizonPassedOn", out12::int AS "outcome12"
         FROM published.fact`,
      [],
      (rows) => rows,
    );
  }

  blocks(): Statement<StoredBlock[]> {
    type Row = Omit<StoredBlock, 'scope'>;
    return statement<Row, StoredBlock[]>(
      `SELECT b.id, b.kind, b.programme, b.tenant_id AS cooperative, b.cooperatives, b.first_quarter AS "from",
              b.last_quarter AS "to", b.noisy_out AS "noisyOut", b.epsilon,
              (SELECT array_agg(m.person_hash ORDER BY m.person_hash) FROM published.atom_member m
                WHERE m.block_id = b.id AND m.kind = b.kind) AS members
         FROM published.block b ORDER BY b.id`,
      [],
      (rows) => rows.map((row) => ({ ...row, scope: row.cooperative === null ? 'pooled' : 'cooperative' })),
    );
  }

  insertBlock(block: StoredBlock): Statement<void> {
    return statement(
      `INSERT INTO published.block (id, kind, programme, tenant_id, cooperatives, first_quarter, last_quarter, entrants,
         noisy_out, epsilon, rule_version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        block.id,
        block.kind,
        block.programme,
        block.cooperative,
        block.cooperatives,
        block.from,
        block.to,
        block.members.length,
        block.noisyOut,
        block.epsilon,
        RULE_VERSION,
      ],
      () => undefined,
    );
  }

  insertMembers(block: StoredBlock): Statement<void> {
    return statement(
      'INSERT INTO published.atom_member (kind, person_hash, block_id) SELECT $1, member, $2 FROM unnest($3::text[]) member',
      [block.kind, block.id, block.members],
      () => undefined,
    );
  }

  /** The database refuses what passes a person's cap. */
  charge(charges: readonly BudgetCharge[]): Statement<void> {
    return statement(
      `INSERT INTO published.privacy_budget (person_hash, spent)
       SELECT person_hash, epsilon FROM unnest($1::text[], $2::numeric[]) c (person_hash, epsilon)
       ON CONFLICT (person_hash) DO UPDATE SET spent = privacy_budget.spent + excluded.spent`,
      [charges.map(({ personHash }) => personHash), charges.map(({ epsilon }) => epsilon)],
      () => undefined,
    );
  }

  insertPublication(
    sequence: number,
    quarter: Quarter,
    { body, prevSha256, sha256 }: Publication,
  ): Statement<PublicationRow> {
    return statement<PublicationRow, PublicationRow>(
      `INSERT INTO published.publication (sequence, quarter, body, previous_sha256, sha256)
       VALUES ($1, $2, $3, decode($4, 'hex'), decode($5, 'hex')) RETURNING ${PUBLICATION_COLUMNS}`,
      [sequence, quarter, canonicalJson(body), prevSha256, sha256],
      ([row]) => row!,
    );
  }
}
