import { Injectable } from '@nestjs/common';
import type { Cents, CivilDate } from '#kernel';
import { type Page, Parameters, statement, type Statement } from '#platform';
import type { LastReminder } from './reminder-step.js';
import type { ReminderDecision } from './reminder-policy.js';

/** An invoice of which a reminder is due. */
export interface DueReminder {
  readonly invoiceId: string;
  readonly number: string;
  readonly customerId: string;
  readonly customerName: string;
  /** Whether it has an address to which reminders can go. */
  readonly hasEmail: boolean;
  readonly memberName: string;
  readonly open: Cents;
  readonly dueOn: CivilDate;
  readonly step: number;
  /** From when this reminder is due. */
  readonly reminderOn: CivilDate;
}

export interface NewReminder {
  readonly id: string;
  readonly invoiceId: string;
  readonly step: number;
  readonly sentOn: CivilDate;
  readonly payBefore: CivilDate;
  readonly open: Cents;
  readonly message: string;
}

@Injectable()
export class ReminderRepository {
  /** Invoices of which a reminder is due, the longest due first. `page: null` gives all that can be mailed. */
  due(decision: ReminderDecision, today: CivilDate, page: Page | null): Statement<DueReminder[]> {
    const parameters = new Parameters();
    const day = parameters.add(today);
    const [first, second, third] = [
      decision.firstAfterDays,
      decision.secondAfterDays,
      decision.thirdAfterDays,
    ].map((days) => `${parameters.add(days)}::int`);
    const keyset = page?.from?.map((key) => parameters.add(key));
    const from = keyset
      ? `AND (s."reminderOn", s."invoiceId") ${page!.isBackward ? '<' : '>'} (${keyset[0]}::date, ${keyset[1]}::uuid)`
      : '';
    const order = page?.isBackward ? 'DESC' : 'ASC';
    const limit = page ? `LIMIT ${parameters.add(page.limit + 1)}` : '';
    return statement<DueReminder, DueReminder[]>(
      `SELECT s.* FROM (
         SELECT i.id AS "invoiceId", i.number, c.id AS "customerId", c.name AS "customerName",
                c.email IS NOT NULL AS "hasEmail", m.name AS "memberName", b.open_cents AS open, i.due_on AS "dueOn",
                coalesce(r.step, 0) + 1 AS step,
                CASE r.step WHEN 1 THEN r.sent_on + ${second} WHEN 2 THEN r.sent_on + ${third}
                  ELSE i.due_on + ${first} END AS "reminderOn"
           FROM tenant.invoice_balance b
           JOIN tenant.invoice i ON i.tenant_id = b.tenant_id AND i.id = b.invoice_id
           JOIN tenant.customer c ON c.tenant_id = i.tenant_id AND c.id = i.customer_id
           JOIN tenant.member_name m ON m.tenant_id = i.tenant_id AND m.id = i.member_id
           LEFT JOIN LATERAL (SELECT x.step, x.sent_on FROM tenant.payment_reminder x
             WHERE x.tenant_id = i.tenant_id AND x.invoice_id = i.id ORDER BY x.step DESC LIMIT 1) r ON true
          WHERE b.tenant_id = tenant.current_tenant() AND b.open_cents > 0 AND i.due_on < ${day}::date
            AND r.step IS DISTINCT FROM 3) s
        WHERE s."reminderOn" <= ${day}::date ${page ? from : 'AND s."hasEmail"'}
        ORDER BY s."reminderOn" ${order}, s."invoiceId" ${order} ${limit}`,
      parameters.values,
      (rows) => rows,
    );
  }

  last(invoiceId: string): Statement<LastReminder | null> {
    return statement<LastReminder, LastReminder | null>(
      `SELECT r.step, r.sent_on AS "sentOn" FROM tenant.payment_reminder r
        WHERE r.tenant_id = tenant.current_tenant() AND r.invoice_id = $1 ORDER BY r.step DESC LIMIT 1`,
      [invoiceId],
      ([row]) => row ?? null,
    );
  }

  insert(reminder: NewReminder): Statement<void> {
    return statement(
      `INSERT INTO tenant.payment_reminder (id, invoice_id, step, sent_on, pay_before, open_cents, message)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        reminder.id,
        reminder.invoiceId,
        reminder.step,
        reminder.sentOn,
        reminder.payBefore,
        reminder.open,
        reminder.message,
      ],
      () => undefined,
    );
  }
}
