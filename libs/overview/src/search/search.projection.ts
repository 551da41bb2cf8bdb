import { Injectable } from '@nestjs/common';
import type { ContactRow } from '#coaching';
import type { CivilDate } from '#kernel';
import { memberInScope, memberProjection, type MemberRow } from '#membership';
import { type Page, Parameters, type Scope, statement, type Statement } from '#platform';
import type { SearchKind, SearchReason } from './search.model.js';

export interface SearchRow {
  readonly kind: SearchKind;
  readonly reason: SearchReason;
  readonly id: string;
  /** By what hits follow each other: the likest first, then by name. */
  readonly rank: number;
  readonly label: string;
  readonly member: MemberRow | null;
  readonly enterprise: { id: string; name: string; activity: string; sector: string } | null;
  readonly organisation: { id: string; name: string; kind: string } | null;
  readonly contact: ContactRow | null;
}

export interface SearchQuery {
  readonly text: string;
  readonly page: Page;
  /** Whose names and enterprises the caller sees. */
  readonly scopes: readonly Scope[];
  /** Whose contact details the caller sees: an address finds nobody else. */
  readonly contactScopes: readonly Scope[];
  /** Whether the caller knows the regional network. */
  readonly seesContacts: boolean;
  readonly today: CivilDate;
}

/** A number of a member, and no more digits than fit. */
const NUMBER = /^\d{1,9}$/;
/** Who works in the cooperative sees with whom it works together. */
const INSIDE: readonly Scope['kind'][] = ['COOPERATIVE', 'ASSIGNED'];

/**
 * What looks like a text, in one statement. Something is a hit when it has half of the text's trigrams or more; the key
 * of `search_gram` finds them, so the cost follows from how many are alike and not from how many there are.
 */
@Injectable()
export class SearchProjection {
  keyset({ rank, label, id }: SearchRow): [number, string, string] {
    return [rank, label, id];
  }

  page({ text, page, scopes, contactScopes, seesContacts, today }: SearchQuery): Statement<SearchRow[]> {
    const parameters = new Parameters();
    const asked = parameters.add(text);
    const number = NUMBER.test(text) ? parameters.add(Number(text)) : 'NULL';
    const { columns, from } = memberProjection(parameters.add(today));
    const inScope = (member: string) => memberInScope(member, scopes, today, parameters);
    const order = page.isBackward ? 'DESC' : 'ASC';
    const after = page.from
      ? `WHERE (rank, label, id) ${page.isBackward ? '<' : '>'} (${parameters.add(page.from[0])}::int,
          ${parameters.add(page.from[1])}, ${parameters.add(page.from[2])}::uuid)`
      : '';
    return statement<SearchRow & { place: number }, SearchRow[]>(
      `WITH asked AS MATERIALIZED (SELECT tenant.search_grams(${asked}) AS grams),
       near AS (
         SELECT g.field, g.subject_id, count(*)::int AS shared FROM tenant.search_gram g
          WHERE g.tenant_id = tenant.current_tenant() AND g.gram = ANY (ARRAY(SELECT unnest(grams) FROM asked))
          GROUP BY g.field, g.subject_id HAVING count(*) * 2 >= (SELECT cardinality(grams) FROM asked)),
       hit AS (
         SELECT 'MEMBER' AS kind, 'NUMBER' AS reason, 0 AS least, NULL::int AS shared, m.id, m.id AS member_id,
                m.family_name || ' ' || m.given_name AS label
           FROM tenant.member m WHERE m.tenant_id = tenant.current_tenant() AND m.number = ${number}::int AND m.merged_into IS NULL AND ${inScope('m.id')}
         UNION ALL
         SELECT 'MEMBER', CASE n.field WHEN 'MEMBER_NAME' THEN 'NAME' ELSE 'EMAIL' END, CASE n.field WHEN 'MEMBER_NAME' THEN 1 ELSE 3 END,
                n.shared, m.id, m.id, m.family_name || ' ' || m.given_name
           FROM near n JOIN tenant.member m ON m.tenant_id = tenant.current_tenant() AND m.id = n.subject_id
          WHERE m.merged_into IS NULL AND (n.field = 'MEMBER_NAME' AND ${inScope('m.id')}
             OR n.field = 'MEMBER_EMAIL' AND ${memberInScope('m.id', contactScopes, today, parameters)})
         UNION ALL
         SELECT 'ENTERPRISE', CASE n.field WHEN 'ENTERPRISE_NAME' THEN 'NAME' ELSE 'ACTIVITY' END,
                CASE n.field WHEN 'ENTERPRISE_NAME' THEN 2 ELSE 4 END, n.shared, e.id, e.member_id, e.name
           FROM near n JOIN tenant.enterprise e ON e.tenant_id = tenant.current_tenant() AND e.id = n.subject_id
          WHERE ${inScope('e.member_id')}
         UNION ALL
         SELECT 'CONTACT', 'NAME', 2, n.shared, c.id, NULL, c.enterprise
           FROM near n JOIN tenant.contact c ON c.tenant_id = tenant.current_tenant() AND c.id = n.subject_id WHERE ${seesContacts}
         UNION ALL
         SELECT 'ORGANISATION', 'NAME', 2, a.shared, o.id, NULL, o.name
           FROM registry.organisation o
          CROSS JOIN LATERAL (SELECT count(*)::int AS shared FROM unnest(tenant.search_grams(o.name)) gram, asked
                               WHERE gram = ANY (asked.grams)) a
          WHERE ${scopes.some(({ kind }) => INSIDE.includes(kind))} AND a.shared > 0 AND a.shared * 2 >= (SELECT cardinality(grams) FROM asked)
            AND o.id IN (SELECT organisation_id FROM tenant.collaboration WHERE tenant_id = tenant.current_tenant())),
       ranked AS (
         SELECT DISTINCT ON (kind, id) kind, reason, id, member_id, label,
                least + 10 * coalesce(1000 - 1000 * shared / (SELECT cardinality(grams) FROM asked), 0) AS rank
           FROM hit ORDER BY kind, id, rank),
       page AS (SELECT * FROM ranked ${after} ORDER BY rank ${order}, label ${order}, id ${order} LIMIT ${parameters.add(page.limit + 1)})
       SELECT p.kind, p.reason, p.id, p.rank, p.label, row_number() OVER (ORDER BY p.rank ${order}, p.label ${order}, p.id ${order})::int AS place,
         (SELECT row_to_json(x) FROM (SELECT ${columns} FROM ${from}
           WHERE m.tenant_id = tenant.current_tenant() AND m.id = p.member_id) x) AS member,
         (SELECT json_build_object('id', e.id, 'name', e.name, 'activity', e.activity, 'sector', e.sector) FROM tenant.enterprise e
           WHERE p.kind = 'ENTERPRISE' AND e.tenant_id = tenant.current_tenant() AND e.id = p.id) AS enterprise,
         (SELECT json_build_object('id', o.id, 'name', o.name, 'kind', o.kind) FROM registry.organisation o
           WHERE p.kind = 'ORGANISATION' AND o.id = p.id) AS organisation,
         (SELECT json_build_object('id', c.id, 'name', c.name, 'enterprise', c.enterprise, 'sector', c.sector, 'town', c.town,
             'email', c.email, 'phone', c.phone, 'consentedOn', c.consented_on, 'consentWords', c.consent_words,
             'removedOn', c.removed_on) FROM tenant.contact c
           WHERE p.kind = 'CONTACT' AND c.tenant_id = tenant.current_tenant() AND c.id = p.id) AS contact
        FROM page p`,
      parameters.values,
      (rows) => rows.sort((one, other) => one.place - other.place),
    );
  }
}
