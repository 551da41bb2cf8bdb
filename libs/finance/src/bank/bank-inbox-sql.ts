/**
 * The parts of which the statements of the inbox are made. What is open is summed once per statement; the entries that it
 * is held against are found by index, so a page costs the same however many entries there are.
 */

export const accountJson = (
  account: string,
): string => `json_build_object('id', ${account}.id, 'number', ${account}.number, 'role', ${account}.role,
  'name', ${account}.name, 'memberId', ${account}.member_id, 'memberName', (SELECT m.name FROM tenant.member_name m
     WHERE m.tenant_id = ${account}.tenant_id AND m.id = ${account}.member_id))`;

/** Final invoices that are not settled (below zero where money is to go back), and who paid for a customer in the last years. */
export const openInvoices = (today: string): string => `
  open_invoice AS MATERIALIZED (
    SELECT i.id, i.number, i.payment_reference, i.customer_id, x.open_cents - x.refund_due_cents AS open,
           c.name AS customer_name, c.iban AS customer_iban
      FROM tenant.invoice_balance x
      JOIN tenant.invoice i ON i.tenant_id = x.tenant_id AND i.id = x.invoice_id
      JOIN tenant.customer c ON c.tenant_id = i.tenant_id AND c.id = i.customer_id
     WHERE x.tenant_id = tenant.current_tenant() AND (x.open_cents > 0 OR x.refund_due_cents > 0)
  ), payer AS MATERIALIZED (
    SELECT DISTINCT i.customer_id, e.counterparty_iban AS iban
      FROM tenant.bank_entry e
      JOIN tenant.invoice_payment p ON p.tenant_id = e.tenant_id AND p.bank_entry_id = e.id
      JOIN tenant.invoice i ON i.tenant_id = p.tenant_id AND i.id = p.invoice_id
     WHERE e.tenant_id = tenant.current_tenant() AND e.state = 'BOOKED' AND e.counterparty_iban IS NOT NULL
       AND e.booked_on > ${today}::date - 800 AND i.customer_id IN (SELECT o.customer_id FROM open_invoice o)
  )`;

/** True of an entry that waits today. */
export const waits = (entry: string, today: string): string =>
  `(${entry}.state = 'NEW' OR (${entry}.state = 'ON_HOLD' AND coalesce(${entry}.hold_until <= ${today}::date, false)))`;

/** True of a rule that says something of an entry. */
export const ruleHolds = (rule: string, entry: string): string => `${rule}.valid_from <= ${entry}.booked_on
  AND (${rule}.ends_on IS NULL OR ${entry}.booked_on < ${rule}.ends_on)
  AND (${rule}.iban IS NULL OR ${rule}.iban = ${entry}.counterparty_iban)
  AND (${rule}.name_contains IS NULL OR position(lower(${rule}.name_contains) IN lower(${entry}.counterparty_name)) > 0)
  AND (${rule}.text_contains IS NULL OR position(lower(${rule}.text_contains) IN lower(${entry}.remittance)) > 0)
  AND (${rule}.direction IS NULL OR (${rule}.direction = 'IN') = (${entry}.cents > 0))`;

/** The entries that are PROPOSED: from what is open to the entries, and not the other way round. */
export const proposed = (today: string): string => {
  const entry = `b.tenant_id = tenant.current_tenant() AND ${waits('b', today)}`;
  return `
  proposed AS MATERIALIZED (
    SELECT b.id FROM open_invoice o
      JOIN tenant.bank_mention m ON m.tenant_id = tenant.current_tenant() AND m.payment_reference = o.payment_reference
      JOIN tenant.bank_entry b ON b.id = m.bank_entry_id AND b.cents = o.open WHERE ${entry}
    UNION
    SELECT b.id FROM (SELECT o.open, o.customer_iban AS iban FROM open_invoice o UNION
                      SELECT o.open, p.iban FROM open_invoice o JOIN payer p ON p.customer_id = o.customer_id) o
      JOIN tenant.bank_entry b ON b.counterparty_iban = o.iban AND b.cents = o.open WHERE ${entry}
    UNION
    SELECT b.id FROM tenant.bank_rule r JOIN tenant.bank_entry b ON ${ruleHolds('r', 'b')}
     WHERE r.tenant_id = tenant.current_tenant() AND ${entry}
  )`;
};

/** Where an entry stands as people see it. */
export const stateOf = (entry: string, today: string): string => `CASE
  WHEN NOT ${waits(entry, today)} THEN ${entry}.state
  WHEN ${entry}.id IN (SELECT id FROM proposed) THEN 'PROPOSED' ELSE 'NEW' END`;

const BOOKINGS = `coalesce((
  SELECT json_agg(json_build_object('id', k.id, 'bookedOn', k.booked_on, 'recordedAt', k.recorded_at, 'undoneOn', k.undone_on,
           'undoReason', k.undo_reason, 'ruleName', r.name, 'parts', parts.list) ORDER BY k.id DESC)
    FROM tenant.bank_booking k
    LEFT JOIN tenant.bank_rule r ON r.tenant_id = k.tenant_id AND r.id = k.rule_id
    CROSS JOIN LATERAL (
      SELECT json_agg(json_build_object('place', p.place, 'cents', p.cents, 'vat', p.vat, 'vatCents', p.vat_cents,
               'description', p.description, 'invoiceId', p.invoice_id, 'investmentId', p.investment_id, 'expenseId', p.expense_id,
               'invoiceNumber', i.number,
               'sale', CASE WHEN p.member_id IS NOT NULL THEN json_build_object('memberId', p.member_id, 'enterpriseId', p.enterprise_id,
                 'memberName', (SELECT m.name FROM tenant.member_name m WHERE m.tenant_id = p.tenant_id AND m.id = p.member_id)) END,
               'account', CASE WHEN a.id IS NOT NULL THEN ${accountJson('a')} END) ORDER BY p.place) AS list
        FROM tenant.bank_booking_part p
        LEFT JOIN tenant.invoice i ON i.tenant_id = p.tenant_id AND i.id = p.invoice_id
        LEFT JOIN tenant.ledger_account a ON a.tenant_id = p.tenant_id AND a.id = p.account_id
       WHERE p.tenant_id = k.tenant_id AND p.booking_id = k.id) parts
   WHERE k.tenant_id = b.tenant_id AND k.bank_entry_id = b.id), '[]')`;

/** More than are shown, since the names are compared afterwards. */
const MOST_CANDIDATES = 20;
const CANDIDATES = `coalesce((
  SELECT json_agg(json_build_object('id', o.id, 'number', o.number, 'open', o.open, 'customerName', o.customer_name,
           'isNamed', o.named, 'isFromCustomer', o.known, 'hasPaidBefore', o.paid))
    FROM (SELECT * FROM (
            SELECT o.*, o.payment_reference IN (SELECT m.payment_reference FROM tenant.bank_mention m
                     WHERE m.tenant_id = b.tenant_id AND m.bank_entry_id = b.id) AS named,
                   coalesce(o.customer_iban = b.counterparty_iban, false) AS known,
                   EXISTS (SELECT FROM payer p WHERE p.customer_id = o.customer_id AND p.iban = b.counterparty_iban) AS paid
              FROM open_invoice o WHERE sign(o.open) = sign(b.cents)) o
           WHERE o.named OR o.known OR o.paid OR o.open = b.cents
           ORDER BY o.named DESC, o.open = b.cents DESC, o.known DESC, o.paid DESC, abs(o.open - b.cents), o.number
           LIMIT ${MOST_CANDIDATES}) o), '[]')`;

const RULE = `(SELECT json_build_object('id', r.id, 'name', r.name, 'vat', r.vat,
    'account', CASE WHEN a.id IS NOT NULL THEN ${accountJson('a')} END)
  FROM tenant.bank_rule r
  LEFT JOIN tenant.ledger_account a ON a.tenant_id = r.tenant_id AND a.id = r.account_id
 WHERE r.tenant_id = b.tenant_id AND ${ruleHolds('r', 'b')} ORDER BY r.id LIMIT 1)`;

/** Where money between us and this account went last, in the same direction. */
const LAST_ACCOUNT = `(SELECT ${accountJson('a')}
  FROM tenant.bank_entry e
  JOIN tenant.bank_booking k ON k.tenant_id = e.tenant_id AND k.bank_entry_id = e.id AND k.undone_on IS NULL
  JOIN tenant.bank_booking_part p ON p.tenant_id = k.tenant_id AND p.booking_id = k.id
  JOIN tenant.ledger_account a ON a.tenant_id = p.tenant_id AND a.id = p.account_id AND a.archived_at IS NULL
 WHERE e.tenant_id = b.tenant_id AND e.counterparty_iban = b.counterparty_iban AND sign(e.cents) = sign(b.cents)
 ORDER BY e.booked_on DESC, k.id DESC, p.place LIMIT 1)`;

/** Everything of an entry that is shown; suggestions only while it waits. */
export const columnsOf = (today: string): string => {
  const whileItWaits = (value: string, otherwise: string) =>
    `CASE WHEN ${waits('b', today)} THEN ${value} ELSE ${otherwise} END`;
  return `b.id, b.booked_on AS "bookedOn", b.value_on AS "valueOn", b.cents AS amount, b.counterparty_name AS "counterpartyName",
    b.counterparty_iban AS "counterpartyIban", b.remittance, b.end_to_end_id AS "endToEndId", b.is_reversal AS "isReversal",
    b.transactions, g.iban AS "accountIban", g.name AS "accountName", ${stateOf('b', today)} AS state,
    b.state_reason AS "stateReason", b.hold_until AS "holdUntil", ${BOOKINGS} AS bookings,
    ${whileItWaits(CANDIDATES, `'[]'::json`)} AS candidates, ${whileItWaits(RULE, 'NULL')} AS rule,
    ${whileItWaits(LAST_ACCOUNT, 'NULL')} AS "lastAccount"`;
};

export const entries = `tenant.bank_movement b
  JOIN tenant.bank_account g ON g.tenant_id = b.tenant_id AND g.id = b.bank_account_id`;
