export const SETTINGS = `SELECT set_config('app.tenant_id', $1, true), set_config('app.actor_id', $2, true), set_config('app.request_id', 'bench', true)`;

/**
 * One prepared statement as somebody in a cooperative, in one round trip.
 * @param statement name, text and values
 */
export async function walled(client, begin, cooperative, actor, statement) {
  const [, , answer] = await Promise.all([
    client.query(begin),
    client.query({ name: 'settings', text: SETTINGS, values: [cooperative, actor] }),
    client.query(statement),
    client.query('COMMIT'),
  ]);
  return answer.rows;
}
