import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_THE_TRANSACTION = {
  columns: 'policy_on, previous_hash, hash)',
  values: "(e.value->>'policyOn')::date, v_hashes[e.ordinality], v_hashes[e.ordinality + 1]",
};
/** Who recorded an entry, and in which request, where the entry says so itself. */
const OF_EACH_ENTRY = {
  columns: 'policy_on, previous_hash, hash, recorded_by, request_id)',
  values: `(e.value->>'policyOn')::date, v_hashes[e.ordinality], v_hashes[e.ordinality + 1],
               coalesce((e.value->>'recordedBy')::uuid, tenant.current_actor()),
               coalesce(e.value->>'requestId', tenant.current_request())`,
};

/**
 * Postings of one cooperative that waited for each other are posted by one statement, `post_together`: what a posting costs
 * is for the greater part what a statement costs, and a transaction (decision 0224). Each stays what it is by itself: its
 * own entries, its own key, who asked for it and in which request. It posts all or none, and is for what is plain: where
 * one would be refused, or was posted before, the caller posts each by itself and gets each answer.
 */
export class PostingsGoTogether1764000000213 implements MigrationInterface {
  name = 'PostingsGoTogether1764000000213';

  async up(runner: QueryRunner): Promise<void> {
    await rewritePostEntries(runner, OF_THE_TRANSACTION, OF_EACH_ENTRY);
    await runner.query(`
      CREATE FUNCTION tenant.post_together(p_tenant text, p_actor text, p_request text, p_postings jsonb) RETURNS jsonb
      LANGUAGE plpgsql SET search_path = '' SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
      DECLARE
        v_said text[];
        v_posting jsonb;
        v_entries jsonb := '[]';
        v_posted jsonb;
        v_response jsonb;
        v_responses jsonb := '[]';
        v_first int := 0;
        v_next int;
      BEGIN
        v_said := ARRAY[set_config('app.tenant_id', p_tenant, true), set_config('app.actor_id', p_actor, true),
          set_config('app.request_id', p_request, true)];
        FOR v_posting IN SELECT p.value FROM jsonb_array_elements(p_postings) p LOOP
          IF NOT EXISTS (SELECT FROM tenant.membership_period m WHERE m.tenant_id = tenant.current_tenant()
               AND m.member_id = (v_posting->>'memberId')::uuid AND m.starts_on <= (v_posting->>'on')::date
               AND (m.ends_on IS NULL OR m.ends_on >= (v_posting->>'on')::date)) THEN
            RAISE EXCEPTION 'THERMOMETER_NOT_OPEN' USING ERRCODE = 'OB001';
          END IF;
          v_entries := v_entries || (v_posting->'entries');
        END LOOP;
        v_posted := tenant.post_entries(v_entries);
        FOR v_posting IN SELECT p.value FROM jsonb_array_elements(p_postings) p LOOP
          v_next := v_first + jsonb_array_length(v_posting->'entries');
          v_response := jsonb_build_object('answer', v_posting->'answer', 'entries', jsonb_path_query_array(v_posted,
            '$[$first to $last]', jsonb_build_object('first', v_first, 'last', v_next - 1)));
          -- a key that was used before is refused by the table, and everything with it
          IF v_posting->>'key' IS NOT NULL THEN
            INSERT INTO tenant.idempotency_key (principal_id, key, request_hash, response, request_id)
            VALUES ((v_posting->>'actorId')::uuid, v_posting->>'key', decode(v_posting->>'requestHash', 'hex'), v_response,
              v_posting->>'requestId');
          END IF;
          v_responses := v_responses || jsonb_build_array(v_response || jsonb_build_object('replayed', false));
          v_first := v_next;
        END LOOP;
        RETURN v_responses;
      END $$;
      REVOKE ALL ON FUNCTION tenant.post_together(text, text, text, jsonb) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION tenant.post_together(text, text, text, jsonb) TO app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION tenant.post_together(text, text, text, jsonb)');
    await rewritePostEntries(runner, OF_EACH_ENTRY, OF_THE_TRANSACTION);
  }
}

/** The function as it stands, but for what an entry is inserted with. */
async function rewritePostEntries(
  runner: QueryRunner,
  from: typeof OF_EACH_ENTRY,
  to: typeof OF_EACH_ENTRY,
): Promise<void> {
  const [{ text }] = (await runner.query(
    `SELECT pg_get_functiondef('tenant.post_entries(jsonb)'::regprocedure) AS text`,
  )) as [{ text: string }];
  const rewritten = text.replace(from.columns, to.columns).replace(from.values, to.values);
  if (!rewritten.includes(to.columns) || !rewritten.includes(to.values))
    throw new Error('tenant.post_entries is not the function that this migration knows');
  await runner.query(rewritten);
}
