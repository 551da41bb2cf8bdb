/** SQL: everybody's contributions, one row for each kind, as the owner sees them. */
export const CONTRIBUTIONS = `(SELECT c.kind, p.person_hash, c.block_id FROM published.counted_person p CROSS JOIN LATERAL
  (VALUES ('outflow-12', p.outflow_12), ('outflow-24', p.outflow_24), ('step-up-12', p.step_up_12), ('cohort', p.cohort)) c (kind, block_id)
  WHERE c.block_id IS NOT NULL)`;
