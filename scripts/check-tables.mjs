/**
 * Each table of a cooperative belongs to one room, and only that room's SQL and entities name it; what a room needs of
 * another it asks that room's service. `overview` reads across rooms in its projections, and a view is made to be read
 * by others. dependency-cruiser sees imports only: this sees SQL.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const TABLES = {
  platform: ['access_log', 'file', 'idempotency_key', 'mail', 'notice', 'vault_key'],
  cooperative: ['collaboration', 'cooperative', 'policy_version', 'policy_withdrawal'],
  membership: [
    'acquaintance_tick',
    'admission_record',
    'aftercare',
    'benefit_change',
    'business_plan',
    'capacity',
    'client_of',
    'coach_assignment',
    'enterprise',
    'enterprise_note',
    'enterprise_share',
    'enterprise_share_set',
    'handover_offer',
    'household',
    'member',
    'membership_agreement',
    'member_external_number',
    'member_import',
    'member_import_issue',
    'municipal_figure',
    'municipal_permission',
    'municipal_refusal',
    'pause',
    'permission_withdrawal',
    'person_token',
    'phase_span',
    'plan_decision',
    'plan_feedback',
    're_entry',
    'referral',
    'referral_form',
    'referral_request',
    'search_gram',
    'talent_profile',
    'term_extension',
    'trajectory',
    'trajectory_exit',
    'trial',
    'trial_decision',
    'trial_extension',
    'trial_reminder',
  ],
  finance: [
    'account_balance',
    'advance_receipt',
    'advance_repayment',
    'advance_settlement',
    'asset',
    'asset_decision',
    'bank_account',
    'bank_booking',
    'bank_booking_entry',
    'bank_booking_part',
    'bank_entry',
    'bank_import',
    'bank_mention',
    'bank_rule',
    'bank_statement',
    'credit_note',
    'credit_note_line',
    'contribution_pot',
    'customer',
    'expense',
    'expense_booking',
    'expense_decision',
    'expense_payment',
    'expense_withdrawal',
    'exit_settlement',
    'income_report',
    'investment_decision',
    'investment_payment',
    'investment_request',
    'investment_share',
    'investment_withdrawal',
    'invoice',
    'invoice_line',
    'invoice_payment',
    'invoice_series',
    'invoice_write_off',
    'journal_entry',
    'late_cost',
    'late_cost_entry',
    'ledger_account',
    'ledger_head',
    'memorial',
    'period_act',
    'payment_reminder',
    'posting',
    'quote',
    'quote_line',
    'recurring_invoice',
    'recurring_invoice_line',
    'recurring_run',
    'sales_dispatch',
    'sales_document',
  ],
  coaching: [
    'agreement',
    'agreement_confirmation',
    'coaching_session',
    'competence',
    'contact',
    'exchange',
    'goal',
    'goal_review',
    'goal_step',
    'group_attendance',
    'group_meeting',
    'milestone',
    'instrument',
    'instrument_licence',
    'introduction',
    'introduction_outcome',
    'ladder_step',
    'learning_comment',
    'learning_mark',
    'measurement',
    'note_release',
    'safety_concern',
  ],
  reports: [
    'report',
    'report_file',
    'report_rerun',
    'report_schedule',
    'report_schedule_run',
    'report_snapshot',
  ],
};
const ROOM_OF = new Map(
  Object.entries(TABLES).flatMap(([room, tables]) => tables.map((table) => [table, room])),
);

const problems = [...unassigned(), ...trespasses()];
for (const problem of problems) console.error(`✗ ${problem}`);
if (problems.length > 0) process.exitCode = 1;
else console.log(`${ROOM_OF.size} tables, each named by its own room only`);

/** The map above against the database as it is. */
function* unassigned() {
  const schema = readFileSync(join(root, 'database/schema.sql'), 'utf8');
  const made = new Set([...schema.matchAll(/^CREATE TABLE tenant\.(\w+)/gm)].map(([, table]) => table));
  for (const table of made) {
    if (!ROOM_OF.has(table)) yield `tenant.${table} belongs to no room: name it in scripts/check-tables.mjs`;
  }
  for (const table of ROOM_OF.keys()) {
    if (!made.has(table))
      yield `tenant.${table} is in scripts/check-tables.mjs and not in database/schema.sql`;
  }
}

function* trespasses() {
  for (const path of readdirSync(join(root, 'libs'), { recursive: true })) {
    const file = `libs/${path.replaceAll('\\', '/')}`;
    if (!file.endsWith('.ts') || /\.(spec|fixture)\.ts$/.test(file)) continue;
    if (/^libs\/overview\/.*\.projection\.ts$/.test(file)) continue;
    const room = file.split('/')[1];
    for (const { table, line } of namedIn(readFileSync(join(root, file), 'utf8'))) {
      const owner = ROOM_OF.get(table);
      if (owner && owner !== room) yield `${file}:${line} names tenant.${table}, which belongs to ${owner}`;
    }
  }
}

/** In SQL as `tenant.posting`, in an entity by `schema` and `name`. Comments may name what they like. */
function* namedIn(source) {
  const text = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, ' '));
  const names = /\btenant\.([a-z_]+)\b(?!\s*\()|schema:\s*'tenant',\s*name:\s*'([a-z_]+)'/g;
  for (const found of text.matchAll(names)) {
    yield { table: found[1] ?? found[2], line: text.slice(0, found.index).split('\n').length };
  }
}
