const PHASE = (f, since) => `CASE
  WHEN ${f}.ended_on <= $1::date THEN ${since ? `${f}.ended_on::text` : `${f}.exit_kind`}
  WHEN ${f}.decided_on <= $1::date THEN ${
    since
      ? `${f}.decided_on::text`
      : `CASE ${f}.outcome WHEN 'ADMITTED' THEN 'ACTIVE' WHEN 'DECLINED' THEN 'DECLINED' ELSE 'DROP_OUT' END`
  }
  WHEN ${f}.trial_starts_on <= $1::date THEN ${since ? `${f}.trial_starts_on::text` : `'TRIAL'`}
  WHEN ${f}.planned_on <= $1::date THEN ${since ? `${f}.planned_on::text` : `'PLAN'`}
  ELSE ${since ? `${f}.referred_on::text` : `'REFERRED'`} END`;

/** The statements of the limit, by hand and for these requests only. Each answers one text, `body`. */
export const statements = {
  Q1: `SELECT json_agg(json_build_object('id', m.id, 'number', m.number, 'name', m.given_name || ' ' || m.family_name,
      'phase', ${PHASE('f', false)}, 'phaseSinceOn', ${PHASE('f', true)},
      'enterprise', (SELECT json_build_object('id', e.id, 'name', e.name, 'activity', e.activity) FROM tenant.enterprise e
        WHERE e.tenant_id = tenant.current_tenant() AND e.member_id = m.id AND $1::date BETWEEN e.starts_on AND coalesce(e.ends_on, 'infinity')
        ORDER BY e.starts_on DESC, e.id DESC LIMIT 1),
      'coach', (SELECT json_build_object('id', c.id, 'name', c.display_name)
        FROM tenant.coach_assignment a JOIN registry.account c ON c.id = a.coach_account_id
        WHERE a.tenant_id = tenant.current_tenant() AND a.member_id = m.id AND $1::date BETWEEN a.starts_on AND coalesce(a.ends_on, 'infinity')
        ORDER BY a.starts_on DESC LIMIT 1),
      'balance', (SELECT -b.balance_cents FROM tenant.ledger_account a
        JOIN tenant.account_balance b ON b.tenant_id = a.tenant_id AND b.account_id = a.id
        WHERE a.tenant_id = tenant.current_tenant() AND a.role = 'THERMOMETER' AND a.sub_key = m.id)
      ) ORDER BY m.family_name, m.given_name, m.id)::text AS body
    FROM (SELECT * FROM tenant.member WHERE tenant_id = tenant.current_tenant() ORDER BY family_name, given_name, id LIMIT 20) m
    JOIN LATERAL (SELECT * FROM tenant.trajectory_facts t WHERE t.tenant_id = tenant.current_tenant() AND t.member_id = m.id
      ORDER BY t.referred_on DESC, t.id DESC LIMIT 1) f ON true`,

  Q2: `SELECT json_build_object('name', m.given_name || ' ' || m.family_name, 'balance', -b.balance_cents,
      'entries', (SELECT json_agg(l) FROM (
        SELECT p.entry_id AS id, p.line_no AS line, p.sequence, p.entry_on AS on, p.rule AS kind, -p.cents AS amount,
          -p.balance_after_cents AS "balanceAfter", e.reference AS description, p.base_cents AS base, p.rate_basis_points AS rate,
          v.valid_from AS "policyValidFromOn", e.recorded_at AS "recordedAt"
        FROM tenant.posting p JOIN tenant.journal_entry e ON e.tenant_id = p.tenant_id AND e.id = p.entry_id
        LEFT JOIN tenant.policy_version v ON v.tenant_id = p.tenant_id AND v.id = p.policy_version_id
        WHERE p.tenant_id = a.tenant_id AND p.account_id = a.id ORDER BY p.sequence DESC, p.line_no DESC LIMIT 20) l)
      )::text AS body
    FROM tenant.member m
    JOIN tenant.ledger_account a ON a.tenant_id = m.tenant_id AND a.role = 'THERMOMETER' AND a.sub_key = m.id
    JOIN tenant.account_balance b ON b.tenant_id = a.tenant_id AND b.account_id = a.id
    WHERE m.tenant_id = tenant.current_tenant() AND m.id = $1`,

  Q3: `WITH latest AS MATERIALIZED (
      SELECT DISTINCT ON (f.member_id) f.*, ${PHASE('f', false)} AS phase FROM tenant.trajectory_facts f
      WHERE f.tenant_id = tenant.current_tenant() ORDER BY f.member_id, f.referred_on DESC, f.id DESC)
    SELECT json_build_object(
      'phaseCounts', (SELECT json_agg(c ORDER BY c.phase) FROM (SELECT phase, count(*) FROM latest GROUP BY phase) c),
      'months', (SELECT json_agg(x ORDER BY x.month) FROM (
        SELECT to_char(p.entry_on, 'YYYY-MM') AS month, coalesce(sum(-p.cents) FILTER (WHERE p.rule = 'SALE'), 0) AS income,
          coalesce(sum(p.cents) FILTER (WHERE p.rule = 'CONTRIBUTION'), 0) AS contribution,
          coalesce(sum(p.cents) FILTER (WHERE p.rule = 'INVESTMENT'), 0) AS invested
        FROM tenant.posting p JOIN tenant.ledger_account a ON a.tenant_id = p.tenant_id AND a.id = p.account_id
        WHERE p.tenant_id = tenant.current_tenant() AND a.role = 'THERMOMETER'
          AND p.entry_on >= date_trunc('month', $1::date) - interval '11 months' AND p.entry_on <= $1::date GROUP BY 1) x),
      'deadlines', (SELECT json_agg(json_build_object('kind', d.kind, 'on', d.on, 'id', m.id,
          'name', m.given_name || ' ' || m.family_name) ORDER BY d.on, m.family_name)
        FROM (SELECT 'TRIAL_DECISION' AS kind, f.trial_ends_on AS on, f.member_id FROM latest f WHERE f.phase = 'TRIAL'
          UNION ALL SELECT 'TERM_END', f.term_ends_on, f.member_id FROM latest f WHERE f.phase = 'ACTIVE' AND f.term_ends_on IS NOT NULL
          UNION ALL SELECT 'PERMISSION_END', max(p.ends_on), f.member_id FROM latest f
            JOIN tenant.permission_period p ON p.tenant_id = tenant.current_tenant() AND p.trajectory_id = f.id
            WHERE f.phase IN ('TRIAL','ACTIVE') GROUP BY f.member_id HAVING bool_and(p.ends_on IS NOT NULL)
          ) d JOIN tenant.member m ON m.tenant_id = tenant.current_tenant() AND m.id = d.member_id WHERE d.on <= $1::date + 90)
      )::text AS body`,

  M1: 'SELECT tenant.post_once($1, $2::bytea, $3::jsonb, $4::jsonb)::text AS body',
};
