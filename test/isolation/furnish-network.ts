import { type House, uuidOf } from './house.js';

/** What keeps somebody who came from another cooperative one person to the network. */
export async function furnishNetwork({ app, id }: House, memberId: string): Promise<void> {
  // a token comes with a transfer, and the one that is offered here still waits for its answer
  await app.database.owner(
    `INSERT INTO tenant.person_token (tenant_id, member_id, token, recorded_by, request_id)
     VALUES ($1, $2::uuid, sha256(uuid_send($2::uuid)), $1, 'test')`,
    [id, uuidOf(memberId)],
  );
}
