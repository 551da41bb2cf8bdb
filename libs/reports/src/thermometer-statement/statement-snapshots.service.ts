import { Injectable } from '@nestjs/common';
import { Cooperatives } from '#cooperative';
import { type ThermometerEntryKind, Thermometers } from '#finance';
import { type Role, Snapshots as Accesses } from '#identity';
import { Members } from '#membership';
import { Clock, currentContext, Db, runInContext } from '#platform';
import type { AskedReport } from '../report/report.repository.js';
import { ReportSnapshotRepository } from '../report/report-snapshot.repository.js';
import { frozenLetterhead } from '../report/letterhead.js';
import { type FrozenStatement, STATEMENT_VERSION, thawed } from './frozen-statement.js';
import { checkThatItAddsUp } from './statement-check.js';
import type { LeftOut, MovementKind, StatementBasis } from './statement-snapshot.js';

/** The roles that may ask, the one that says most about the reason first. */
const BASES = ['COORDINATOR', 'TREASURER'] as const satisfies readonly (Role & StatementBasis)[];
/** Descriptions may name a customer, so customers are not in this list. */
const LEFT_OUT: readonly LeftOut[] = ['COACHING', 'CITIZEN_NUMBER', 'BANK_ACCOUNTS', 'OTHER_MEMBERS'];

/** What was true of a thermometer when its statement was made: read once, frozen, and from then on only read back. */
@Injectable()
export class StatementSnapshots {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly accesses: Accesses,
    private readonly cooperatives: Cooperatives,
    private readonly members: Members,
    private readonly thermometers: Thermometers,
    private readonly repository: ReportSnapshotRepository,
  ) {}

  /**
   * The frozen statement of a report; the first call freezes it, and logs that the member's file was opened.
   * @throws DomainError `FORBIDDEN`, `NOT_FOUND`, `THERMOMETER_NOT_OPEN`, `STATEMENT_DOES_NOT_ADD_UP`
   */
  async of(report: AskedReport): Promise<FrozenStatement> {
    const known = await this.db.read(this.repository.get<FrozenStatement>(report.id));
    if (known) return known;
    const frozen = await this.read(report);
    checkThatItAddsUp(thawed(frozen, null));
    return this.db.write(async (unit) => {
      await unit.run(this.repository.freeze(report.id, STATEMENT_VERSION, frozen));
      return (await unit.run(this.repository.get<FrozenStatement>(report.id)))!;
    });
  }

  private async read({
    subjectId,
    parameters,
    locale,
    requestedBy,
    isDemo,
  }: AskedReport): Promise<FrozenStatement> {
    const registration = await this.cooperatives.registration();
    const basis = await this.basis();
    const { from, until } = parameters!;
    const { member, statement } = await this.members.openFile(
      'report.request',
      subjectId,
      'report.thermometer-statement',
      async () => ({
        member: await this.members.identityOf(subjectId),
        // descriptions come in the language of the document, which need not be that of the account
        statement: await runInContext({ ...currentContext(), locale }, () =>
          this.thermometers.statementOf(subjectId, from, until),
        ),
      }),
    );
    return {
      cooperative: frozenLetterhead(registration),
      member: { name: member.name, memberNumber: String(member.number) },
      period: { from, until },
      opening: statement.opening,
      movements: statement.movements.map(({ on, kind, description, amount, balance, explanation }) => ({
        on,
        kind: kindOf(kind),
        description,
        amount,
        balance,
        ...(explanation.rate !== null && explanation.base !== null
          ? {
              explanation: {
                rate: explanation.rate,
                base: explanation.base,
                ...(explanation.policyValidFrom ? { since: explanation.policyValidFrom } : {}),
              },
            }
          : {}),
      })),
      closing: statement.closing,
      privatelyPaid: statement.privatelyPaid,
      requestedBy,
      basis,
      madeAt: this.clock.now().toISOString(),
      isDemo,
      leftOut: LEFT_OUT,
    };
  }

  /** In what role the account asked that this job acts for. */
  private async basis(): Promise<StatementBasis> {
    const { principal, cooperativeId } = currentContext();
    const access = await this.accesses.of(principal!.accountId);
    const held = access?.grants
      .filter((grant) => grant.organisationId === cooperativeId)
      .map((grant) => grant.role);
    return BASES.find((role) => held?.includes(role)) ?? 'COORDINATOR';
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
