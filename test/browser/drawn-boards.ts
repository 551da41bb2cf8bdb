import { addDays } from '#kernel';
import type { TestApp } from '../harness/test-app.js';

/**
 * What the invented cooperatives of `drawReleases` show: settings that differ by one, what two boards did beside a figure
 * of theirs, exact figures that one opened to Scope, and one that asks Scope to meet.
 */
export async function drawBoards(app: TestApp): Promise<void> {
  const askedOn = addDays(app.today(), -10);
  await app.database.owner(
    `INSERT INTO registry.network_colleague (cooperative_id, label, programme, settings, shared_on, changed_by, request_id)
     SELECT c.tenant_id, c.label, c.programme, jsonb_build_object(
              'CONTRIBUTION_RATE', 500 * (1 + place % 3), 'CONTRIBUTION_BASE', 'NET_REVENUE', 'TRAINING_FUND', 100 * (place % 3),
              'WITHDRAWAL', CASE WHEN place % 4 = 0 THEN 'REPORTABLE_INCOME' ELSE 'REFUSE' END,
              'CEILING', CASE WHEN place % 2 = 0 THEN 'AMOUNT' ELSE 'NONE' END, 'TRIAL_MONTHS', 3,
              'TERM_MONTHS', CASE WHEN place % 3 = 0 THEN to_jsonb('NONE'::text) ELSE to_jsonb(24) END,
              'ADMISSION', CASE WHEN place % 2 = 0 THEN 'MEMBERS' ELSE 'COORDINATOR' END), $1, c.tenant_id, 'test'
       FROM published.cooperative c, LATERAL (SELECT right(c.label, 2)::int AS place) p WHERE c.label LIKE 'Verzonnen %'`,
    [askedOn],
  );
  await app.database.owner(
    `INSERT INTO registry.network_note (cooperative_id, label, quarter, key, words, written_on, written_by, request_id)
     SELECT DISTINCT ON (c.tenant_id) c.tenant_id, c.label, f.quarter, f.key,
            'Wij eten elke week samen met wie al weg is. Zo horen we vroeg of het goed gaat.', $1::date, c.tenant_id, 'test'
       FROM published.publication_figure f JOIN published.cooperative c ON c.label = f.figure::jsonb ->> 'cooperative'
      WHERE c.label IN ('Verzonnen 02', 'Verzonnen 05') AND f.key LIKE 'outflow-12/%'
      ORDER BY c.tenant_id, f.quarter DESC, f.figure::jsonb ->> 'to' DESC`,
    [askedOn],
  );
  await app.database.owner(
    `WITH scope AS (SELECT id FROM registry.organisation WHERE slug = 'scope'),
          others AS (SELECT o.id, o.slug FROM registry.organisation o WHERE o.slug IN ('invented-2', 'invented-3')),
          opened AS (
            INSERT INTO registry.figure_opening (from_id, to_id, figures, opened_on, until_on, opened_by, request_id)
            SELECT o.id, s.id, '[{"kind": "outflow-12", "from": "2022Q1", "to": "2023Q1", "n": 14, "out": 5},
              {"kind": "step-up-12", "from": "2022Q1", "to": "2023Q1", "n": 14, "out": null}]', $1::date, $1::date + 300, o.id, 'test'
              FROM others o, scope s WHERE o.slug = 'invented-2')
     INSERT INTO registry.board_introduction (from_id, to_id, theme, words, asked_on, asked_by, request_id)
     SELECT o.id, s.id, 'MUNICIPALITY', 'Hoe maakt u afspraken over bijverdienen? Wij zitten vast.', $1::date,
            (SELECT id FROM registry.account WHERE email = 'board@pangea.example'), 'test'
       FROM others o, scope s WHERE o.slug = 'invented-3'`,
    [askedOn],
  );
}
