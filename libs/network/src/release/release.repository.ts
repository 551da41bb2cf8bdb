import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';
import type { Quarter } from '../block/quarter.js';
import { chosenSql } from '../fact/fact-sql.js';
import { asOneText } from '../grouped-by.js';
import { ATOM_KINDS, type AtomKind } from '../kind/kind.js';
import type { Programme } from '../participation/participation.policy.js';
import type { ListedFigure } from '../publication/listed-figures.js';
import { PUBLICATION_COLUMNS, type PublicationRow } from '../publication/publication-row.js';
import { canonicalJson } from './canonical-json.js';
import type { NetworkCooperative, StoredBlock } from './network-state.js';

/** A release that is drawn: the text that will be published, and where it stands in the chain. */
export interface Draft {
  readonly quarter: Quarter;
  /** Canonical JSON, byte for byte what was hashed. */
  readonly body: string;
  /** Hexadecimal; null for the first. */
  readonly previousSha256: string | null;
  readonly sha256: string;
}

/** Where the chain goes on. */
export type ChainLink = Pick<PublicationRow, 'quarter' | 'sha256'>;

const DRAFT_COLUMNS = `quarter, body, encode(previous_sha256, 'hex') AS "previousSha256", encode(sha256, 'hex') AS sha256`;

const first = <R>(rows: R[]): R | null => rows[0] ?? null;

function storedBlock(line: string, one: (text: string) => string): StoredBlock {
  const [id, kind, programme, cooperative, cooperatives, from, to, n, noisyOut, epsilon] = line.split(' ');
  return {
    id: id!,
    kind: one(kind!) as AtomKind,
    programme: one(programme!) as Programme,
    cooperative: cooperative ? one(cooperative) : null,
    cooperatives: Number(cooperatives),
    from: one(from!),
    to: one(to!),
    n: Number(n),
    noisyOut: Number(noisyOut),
    epsilon: one(epsilon!),
  };
}

/** What a release starts from and ends in, as the role `builder`. */
@Injectable()
export class ReleaseRepository {
  /** One release at a time: who waits here finds what the other made. */
  lock(): Statement<void> {
    return statement("SELECT pg_advisory_xact_lock(hashtext('opbloei release'))", [], () => undefined);
  }

  /**
   * For the rest of the transaction: joins and groups by hash, in memory. A release joins everybody with everybody, and nothing is
   * known of tables that it has only just filled, nor of the lists that it hands over: a plan made for a few rows would
   * take minutes. With helpers wherever they are of use, since a release is made alone and the process waits for it.
   */
  joinByHash(): Statement<void> {
    return statement(
      `SELECT set_config('work_mem', '64MB', true), set_config('enable_nestloop', 'off', true),
              set_config('enable_mergejoin', 'off', true), set_config('enable_sort', 'off', true),
              set_config('parallel_setup_cost', '100', true), set_config('parallel_tuple_cost', '0.01', true)`,
      [],
      () => undefined,
    );
  }

  publication(quarter: Quarter): Statement<PublicationRow | null> {
    return statement<PublicationRow, PublicationRow | null>(
      `SELECT ${PUBLICATION_COLUMNS} FROM published.publication WHERE quarter = $1`,
      [quarter],
      first,
    );
  }

  /** The end of the chain, without its text, which is long. */
  lastLink(): Statement<ChainLink | null> {
    return statement<ChainLink, ChainLink | null>(
      `SELECT quarter, encode(sha256, 'hex') AS sha256 FROM published.publication ORDER BY sequence DESC LIMIT 1`,
      [],
      first,
    );
  }

  last(): Statement<PublicationRow | null> {
    return statement<PublicationRow, PublicationRow | null>(
      `SELECT ${PUBLICATION_COLUMNS} FROM published.publication ORDER BY sequence DESC LIMIT 1`,
      [],
      first,
    );
  }

  /** Every cooperative, with what its board chose for this quarter. */
  cooperatives(quarter: Quarter): Statement<NetworkCooperative[]> {
    return statement<NetworkCooperative, NetworkCooperative[]>(
      `SELECT c.tenant_id AS id, c.label, c.programme,
              (SELECT json_object_agg(k, ${chosenSql('c.tenant_id', 'k', '$1')}) FROM unnest($2::text[]) k) AS choices
         FROM published.cooperative c ORDER BY c.tenant_id`,
      [quarter, ATOM_KINDS],
      (rows) => rows,
    );
  }

  /** Every block with a count: what is listed once stays listed. In no order, and as one text: there are tens of thousands. */
  blocks(): Statement<StoredBlock[]> {
    return statement<{ lines: string | null }, StoredBlock[]>(
      `SELECT string_agg(concat(b.id, ' ', b.kind, ' ', b.programme, ' ', b.tenant_id, ' ', b.cooperatives, ' ', b.first_quarter, ' ',
                b.last_quarter, ' ', b.entrants, ' ', c.noisy_out, ' ', c.epsilon), chr(10)) AS lines
         FROM published.block b JOIN published.block_count c ON c.block_id = b.id`,
      [],
      ([row]) => {
        const one = asOneText();
        return (row?.lines ?? null)?.split('\n').map((line) => storedBlock(line, one)) ?? [];
      },
    );
  }

  draft(quarter: Quarter): Statement<Draft | null> {
    return statement<Draft, Draft | null>(
      `SELECT ${DRAFT_COLUMNS} FROM published.draft WHERE quarter = $1`,
      [quarter],
      first,
    );
  }

  insertDraft({ quarter, body, previousSha256, sha256 }: Draft): Statement<void> {
    return statement(
      `INSERT INTO published.draft (quarter, body, previous_sha256, sha256)
       VALUES ($1, $2, decode($3, 'hex'), decode($4, 'hex'))`,
      [quarter, body, previousSha256, sha256],
      () => undefined,
    );
  }

  /** Whether this text was certified and never passed. */
  isRefused({ sha256 }: Draft): Statement<boolean> {
    return statement<{ isRefused: boolean | null }, boolean>(
      `SELECT NOT bool_or(passed) AS "isRefused" FROM published.certificate WHERE publication_sha256 = decode($1, 'hex')`,
      [sha256],
      ([row]) => row!.isRefused === true,
    );
  }

  /** The database refuses it once the quarter is published. */
  replaceDraft({ quarter, body, previousSha256, sha256 }: Draft): Statement<void> {
    return statement(
      `UPDATE published.draft SET body = $2, previous_sha256 = decode($3, 'hex'), sha256 = decode($4, 'hex') WHERE quarter = $1`,
      [quarter, body, previousSha256, sha256],
      () => undefined,
    );
  }

  /** Puts the draft at the end of the chain as it was drawn. The database refuses it without a passed certificate. */
  publishDraft(quarter: Quarter, certificateSha256: string): Statement<PublicationRow> {
    return statement<PublicationRow, PublicationRow>(
      `INSERT INTO published.publication (sequence, quarter, body, previous_sha256, sha256, certificate_sha256)
       SELECT (SELECT count(*) + 1 FROM published.publication), quarter, body, previous_sha256, sha256, decode($2, 'hex')
         FROM published.draft WHERE quarter = $1 RETURNING ${PUBLICATION_COLUMNS}`,
      [quarter, certificateSha256],
      ([row]) => row!,
    );
  }

  insertFigures(quarter: Quarter, figures: readonly ListedFigure[]): Statement<void> {
    return statement(
      // lists of lines: neither a key nor canonical JSON holds a line break, and a list of texts would have each escaped
      `INSERT INTO published.publication_figure (quarter, key, figure)
       SELECT $1, f.* FROM unnest(string_to_array($2, chr(10)), string_to_array($3, chr(10))) f`,
      [
        quarter,
        figures.map(({ key }) => key).join('\n'),
        figures.map(({ json }) => canonicalJson(json)).join('\n'),
      ],
      () => undefined,
    );
  }
}
