import { globalId } from '#platform';
import { type House, TODAY, uuidOf } from './house.js';

const SETTINGS = `'{"CONTRIBUTION_RATE": 1000}'`;

/** What keeps somebody who came from another cooperative one person to the network. */
export async function furnishNetwork({ app, id }: House, memberId: string): Promise<void> {
  // a token comes with a transfer, and the one that is offered here still waits for its answer
  await app.database.owner(
    `INSERT INTO tenant.person_token (tenant_id, member_id, token, recorded_by, request_id)
     VALUES ($1, $2::uuid, sha256(uuid_send($2::uuid)), $1, 'test')`,
    [id, uuidOf(memberId)],
  );
}

/**
 * What passes between its board and two others: figures opened to one and by the other, an introduction that the other
 * asks for and one that is asked of the first, and a note that was taken back. Whoever shares settings, or has a note
 * that stands, shows it to all: this one does neither.
 */
export async function furnishColleagues(house: House) {
  const { app, own, id, text, email, does, callers } = house;
  const others: { readonly id: string; readonly as: { as: string; in: string } }[] = [];
  for (const name of ['first', 'second']) {
    const other = await app.organisation('COOPERATIVE', `${name}-beside-${own.word}`, 'Beside');
    await app.account(email(`${name}-board`), 'BOARD', other);
    others.push({ id: other, as: { as: email(`${name}-board`), in: other } });
  }
  const [first, second] = others as [(typeof others)[0], (typeof others)[0]];
  const shares = (cooperative: string) =>
    app.database.owner(
      `INSERT INTO registry.network_colleague (cooperative_id, label, programme, settings, shared_on, changed_by, request_id)
       VALUES ($1, 'Beside', 'OUTFLOW', ${SETTINGS}, $2, $1, 'test')`,
      [cooperative, TODAY],
    );
  await shares(first.id);
  await shares(id);
  const asks = async (to: string, as: typeof callers.board) =>
    (
      await does(
        'askForIntroduction',
        { cooperativeId: globalId('Organisation', to), theme: 'OUTFLOW', words: text('theme') },
        'boardIntroduction { id }',
        as,
      )
    ).boardIntroduction.id as string;
  const received = await asks(id, second.as);
  const asked = await asks(first.id, callers.board);
  await app.database.owner('DELETE FROM registry.network_colleague WHERE cooperative_id = ANY($1)', [
    [id, first.id],
  ]);
  const opened = await app.database.owner<{ id: string }>(
    `INSERT INTO registry.figure_opening (from_id, to_id, figures, opened_on, until_on, opened_by, request_id)
     SELECT f, t, '[{"kind": "outflow-12", "from": "2024Q1", "to": "2024Q4", "n": 12, "out": 4}]', $3, $3::date + 30, f, 'test'
       FROM unnest($1::uuid[], $2::uuid[]) o (f, t) RETURNING id`,
    [[id, second.id], [first.id, id], TODAY],
  );
  // no release is drawn here, so the figure that it stands beside is not there
  const [note] = await app.database.owner<{ id: string }>(
    `WITH quiet AS (SELECT set_config('session_replication_role', 'replica', true))
     INSERT INTO registry.network_note (cooperative_id, label, quarter, key, words, written_on, withdrawn_on, written_by, request_id)
     SELECT $1::uuid, $2, '2026Q3', 'outflow-12/' || $1::uuid, $3, $4, $4, $1::uuid, 'test' FROM quiet RETURNING id`,
    [id, text('label'), text('note'), TODAY],
  );
  return {
    BoardIntroduction: [received, asked],
    FigureOpening: opened.map((one) => globalId('FigureOpening', one.id)),
    NetworkNote: [globalId('NetworkNote', note!.id)],
  };
}
