import { Injectable } from '@nestjs/common';
import { type ThermometerEntryKind, Thermometers } from '#finance';
import type { Cents } from '#kernel';
import { Members } from '#membership';
import { type Locale, text } from '#platform';
import type { Cover } from '../definition/cover.js';
import { fileDay } from '../definition/file-day.js';
import type { AskedReport, PrintedReport, ReportDefinition } from '../definition/report-definition.js';
import { checkThatItAddsUp } from './statement-check.js';
import type { MovementKind, StatementMovement } from './statement-snapshot.js';
import { thermometerStatement } from './thermometer-statement.js';

export interface FrozenStatement {
  readonly member: { readonly name: string; readonly memberNumber: string };
  readonly opening: Cents;
  readonly movements: readonly StatementMovement[];
  readonly closing: Cents;
  readonly privatelyPaid: Cents;
}

/** What was true of one member's thermometer over a period. */
@Injectable()
export class ThermometerStatementReport implements ReportDefinition<FrozenStatement> {
  readonly kind = 'THERMOMETER_STATEMENT';
  readonly version = 2;
  readonly request = 'statement.request';
  readonly read = 'statement.read';
  readonly about = 'MEMBER';
  readonly period = 'FREE';
  readonly formats = ['PDF'] as const;
  readonly basis = 'STATEMENT_GROUND';
  /** Descriptions may name a customer, so customers are not in this list. */
  readonly leftOut = [
    'LEFT_OUT_COACHING',
    'LEFT_OUT_CITIZEN_NUMBER',
    'LEFT_OUT_BANK_ACCOUNTS',
    'LEFT_OUT_OTHER_MEMBERS',
  ];

  constructor(
    private readonly members: Members,
    private readonly thermometers: Thermometers,
  ) {}

  /** In the language of who asks. @throws DomainError `THERMOMETER_NOT_OPEN` of somebody who never had one */
  async prepare(memberId: string): Promise<null> {
    await this.thermometers.require(memberId);
    return null;
  }

  /** @throws DomainError `NOT_FOUND`, `THERMOMETER_NOT_OPEN`, `STATEMENT_DOES_NOT_ADD_UP` */
  async freeze({ subjectId, period }: AskedReport): Promise<FrozenStatement> {
    const { from, until } = period!;
    const { member, statement } = await this.members.openFile(
      this.request,
      subjectId,
      'report.thermometer-statement',
      async () => ({
        member: await this.members.identityOf(subjectId),
        statement: await this.thermometers.statementOf(subjectId, from, until),
      }),
    );
    const { opening, closing, privatelyPaid } = statement;
    const movements = statement.movements.map(
      ({ on, kind, description, amount, balance, explanation: { rate, base, policyValidFrom } }) => ({
        on,
        kind: kindOf(kind),
        description,
        amount,
        balance,
        ...(rate !== null && base !== null
          ? { explanation: { rate, base, ...(policyValidFrom ? { since: policyValidFrom } : {}) } }
          : {}),
      }),
    );
    checkThatItAddsUp({ period: { from, until }, opening, movements, closing, privatelyPaid });
    return {
      member: { name: member.name, memberNumber: String(member.number) },
      opening,
      movements,
      closing,
      privatelyPaid,
    };
  }

  document(frozen: FrozenStatement, cover: Cover, locale: Locale): PrintedReport {
    const { cooperative, requestedBy, role, madeAt, isDemo, leftOut } = cover;
    return thermometerStatement(
      {
        ...frozen,
        cooperative,
        period: cover.period!,
        requestedBy,
        basis: role,
        madeAt,
        isDemo,
        leftOut,
      },
      locale,
    );
  }

  fileName({ member }: FrozenStatement, { period }: Cover, locale: Locale): string {
    return text('STATEMENT_FILE_NAME', locale, {
      number: member.memberNumber,
      from: fileDay(period!.from),
      until: fileDay(period!.until),
    });
  }
}

/** What was spent on the enterprise is one kind here, whoever paid the shop. */
function kindOf(kind: ThermometerEntryKind): MovementKind {
  switch (kind) {
    case 'OPENING':
      return 'TAKEN_OVER';
    case 'REIMBURSEMENT':
    case 'ASSET_SALE':
      return 'INVESTMENT';
    default:
      return kind;
  }
}
