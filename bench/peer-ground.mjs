/** What an owner lays down for PostGraphile: the rule of an income in SQL, as `posting.mjs` has it for the limit. */
export const PEER_SCHEMA = `
  CREATE SCHEMA peer;
  GRANT USAGE ON SCHEMA peer TO app;
  CREATE TYPE peer.income AS (net bigint, contribution bigint, to_thermometer bigint, balance bigint);
  CREATE FUNCTION peer.post_income(key text, member_id uuid, cents bigint, received_on date, description text)
  RETURNS peer.income LANGUAGE plpgsql VOLATILE AS $$
  DECLARE
    v_policy tenant.policy;
    v_net bigint := round(cents * 10000 / 12100.0);
    v_contribution bigint;
    v_training bigint;
    v_id uuid := gen_random_uuid();
    v_done jsonb;
  BEGIN
    SELECT * INTO v_policy FROM tenant.policy p
     WHERE p.tenant_id = tenant.current_tenant() AND p.kind = 'contribution' AND p.valid_from <= received_on
     ORDER BY p.valid_from DESC LIMIT 1;
    v_contribution := round(v_net * (v_policy.body->>'rateBasisPoints')::bigint / 10000.0);
    v_training := round(v_net * coalesce((v_policy.body->>'trainingFundBasisPoints')::bigint, 0) / 10000.0);
    v_done := tenant.post_once(
      key,
      sha256(convert_to(concat_ws('|', member_id, cents, received_on, description), 'UTF8')),
      jsonb_build_array(
        jsonb_build_object('id', v_id, 'journal', 'BANK', 'kind', 'INCOME', 'on', received_on, 'reference', description,
          'lines', jsonb_build_array(
            jsonb_build_object('account', 'BANK', 'cents', cents, 'rule', 'RECEIPT'),
            jsonb_build_object('account', 'REVENUE_HIGH', 'cents', -v_net, 'rule', 'REVENUE'),
            jsonb_build_object('account', 'VAT_PAYABLE', 'cents', v_net - cents, 'rule', 'VAT', 'base', v_net, 'rate', 2100))),
        jsonb_build_object('id', gen_random_uuid(), 'journal', 'THERMOMETER', 'kind', 'ALLOCATION', 'on', received_on,
          'reference', description, 'sourceId', v_id, 'lines', (
            SELECT jsonb_agg(line || jsonb_build_object('base', v_net, 'policy', v_policy.id)) FROM jsonb_array_elements(
              jsonb_build_array(
                jsonb_build_object('rule', 'SALE', 'account', 'PAYMENTS_TO_MEMBERS', 'cents', v_net),
                jsonb_build_object('rule', 'SALE', 'account', 'THERMOMETER', 'memberId', member_id, 'cents', -v_net),
                jsonb_build_object('rule', 'CONTRIBUTION', 'account', 'THERMOMETER', 'memberId', member_id,
                  'rate', v_policy.body->'rateBasisPoints', 'cents', v_contribution),
                jsonb_build_object('rule', 'CONTRIBUTION', 'account', 'CONTRIBUTION',
                  'rate', v_policy.body->'rateBasisPoints', 'cents', -v_contribution),
                jsonb_build_object('rule', 'TRAINING_FUND', 'account', 'THERMOMETER', 'memberId', member_id,
                  'rate', v_policy.body->'trainingFundBasisPoints', 'cents', v_training),
                jsonb_build_object('rule', 'TRAINING_FUND', 'account', 'TRAINING_FUND',
                  'rate', v_policy.body->'trainingFundBasisPoints', 'cents', -v_training))) line
             WHERE (line->>'cents')::bigint <> 0))),
      '{}');
    RETURN (v_net, v_contribution, v_net - v_contribution - v_training,
      -(v_done->'entries'->1->'balances'->>'THERMOMETER')::bigint)::peer.income;
  END $$;
  GRANT EXECUTE ON FUNCTION peer.post_income TO app;
`;
