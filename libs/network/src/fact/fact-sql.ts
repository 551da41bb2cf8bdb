/** Outflow is compared between cooperatives of this programme type only: in the other one, members may stay. */
export const COMPARED_PROGRAMME = 'OUTFLOW';

/** The province of whom a fact `f` is about, as far as it is known. */
export const REGION = "coalesce(f.region, 'UNKNOWN')";

/**
 * One contribution for each person, the earliest: whoever moved with a token has a fact `f` in two cooperatives. Holds
 * for the first of them.
 */
export const IS_FIRST = `NOT EXISTS (SELECT FROM published.fact e
  WHERE e.person_hash = f.person_hash AND (e.entered_in, e.tenant_id) < (f.entered_in, f.tenant_id))`;

/**
 * What a cooperative chose for a kind, for the release of a quarter: the latest choice from that quarter or an earlier
 * one, and NONE without any. @param tenant @param kind @param quarter columns or parameters
 */
export function chosenSql(tenant: string, kind: string, quarter: string): string {
  return `coalesce((SELECT h.participation FROM published.choice h WHERE h.tenant_id = ${tenant} AND h.kind = ${kind}
    AND h.effective_quarter <= ${quarter} ORDER BY h.effective_quarter DESC LIMIT 1), 'NONE')`;
}
