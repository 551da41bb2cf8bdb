import { until } from '../story/until.js';
import type { House } from './house.js';

/** What lies on a coordinator's desk: invitations, mails, notices, collaborations and decisions. Answers the ids by kind. */
export async function furnishDesk(house: House) {
  const { app, text, email, does, callers } = house;
  const { coordinator, board } = callers;
  await does('invite', { role: 'COACH', email: email('invited') }, 'link', coordinator);
  // there is no mail server here, so the mail waits for somebody to send it again
  const unsent = async () =>
    (await app.ok('{ unsentMails(first: 5) { edges { node { id state } } } }', {}, coordinator)).edges.map(
      (edge: { node: object }) => edge.node,
    ) as { id: string; state: string }[];
  await until(async () => (await unsent())[0]?.state === 'FAILED');
  const mails = (await unsent()).map((mail) => mail.id);
  const listed = async (query: string): Promise<string[]> =>
    (await app.ok(query, {}, coordinator)).edges.map((edge: { node: { id: string } }) => edge.node.id);
  const invitations = await listed('{ invitations(first: 5) { edges { node { id } } } }');
  const collaborations: string[] = (await app.ok('{ collaborations { id } }', {}, coordinator)).map(
    (one: { id: string }) => one.id,
  );
  const { policyVersion } = await does(
    'decidePolicy',
    { kind: 'trial', body: { months: 2 }, validFromOn: '2028-01-01', decidedBy: text('decided by') },
    'policyVersion { id }',
    board,
  );
  const policies: string[] = [policyVersion.id];
  await does(
    'withdrawPolicy',
    { policyVersionId: policyVersion.id, reason: text('withdrawn') },
    'policyVersion { id }',
    board,
  );
  const notices = await listed('{ notices(first: 50) { edges { node { id } } } }');
  return {
    Mail: mails,
    Notice: notices,
    Invitation: invitations,
    Collaboration: collaborations,
    PolicyVersion: policies,
  };
}
