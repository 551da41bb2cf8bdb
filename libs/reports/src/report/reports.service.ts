import { Injectable } from '@nestjs/common';
import type { Permission } from '#identity';
import { type CivilDate, DomainError, isId, monthsBetween, newId } from '#kernel';
import { Members } from '#membership';
import {
  Clock,
  type Connection,
  connection,
  currentContext,
  Db,
  declareJob,
  type Effect,
  followJob,
  JobEvents,
  type Locale,
  Outbox,
  type PageArgs,
  pageOf,
  scopesOf,
  type Unit,
} from '#platform';
import { type NewReport, type ReportReach, ReportRepository, type ReportRow } from './report.repository.js';

export const THERMOMETER_STATEMENT = declareJob('thermometer-statement');
export const DECISION_LETTER = declareJob('decision-letter');
/** Longer than the books are kept, and short enough to print. */
const LONGEST_MONTHS = 120;

export interface StatementRequest {
  readonly memberId: string;
  readonly from: CivilDate;
  readonly until: CivilDate;
  /** The language of the document; the caller's own when absent. */
  readonly locale: Locale | null;
}

/** Reports that were asked for, and how far they are. A report about a member outside the caller's reach is not there. */
@Injectable()
export class Reports {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly events: JobEvents,
    private readonly members: Members,
    private readonly repository: ReportRepository,
  ) {}

  /**
   * Asks for a thermometer statement.
   * @throws DomainError `FORBIDDEN`, `NOT_FOUND` for the member, `REPORT_PERIOD_TURNED`, `REPORT_PERIOD_IN_FUTURE`,
   *   `REPORT_PERIOD_TOO_LONG`
   */
  async requestStatement({ memberId, from, until, locale }: StatementRequest): Promise<ReportRow> {
    const today = this.clock.today();
    if (from > until) throw new DomainError('REPORT_PERIOD_TURNED', { path: ['untilOn'] });
    if (until > today) throw new DomainError('REPORT_PERIOD_IN_FUTURE', { path: ['untilOn'] });
    if (monthsBetween(from, until) > LONGEST_MONTHS) {
      throw new DomainError('REPORT_PERIOD_TOO_LONG', {
        path: ['fromOn'],
        params: { years: LONGEST_MONTHS / 12 },
      });
    }
    const statement = {
      id: newId(),
      definition: 'THERMOMETER_STATEMENT',
      subjectId: memberId,
      parameters: { from, until },
      locale: locale ?? currentContext().locale,
      requestedOn: today,
    } as const;
    return this.ask('report.request', THERMOMETER_STATEMENT, async () => statement);
  }

  /**
   * Asks for the letter about the decision on a member's trial, in the person's language unless another is asked.
   * Coordinators.
   * @throws DomainError `FORBIDDEN`, `NOT_FOUND`, `TRIAL_NOT_DECIDED`
   */
  async requestLetter(memberId: string, locale: Locale | null): Promise<ReportRow> {
    return this.ask('letter.request', DECISION_LETTER, () => this.newLetter(memberId, locale));
  }

  /** As `requestLetter`, for a job that asks in the name of who decided: the request comes with the job's effect. */
  async letterUnasked(memberId: string): Promise<Effect> {
    const letter = await this.newLetter(memberId, null);
    return (unit) => this.add(unit, DECISION_LETTER, letter);
  }

  /** The letters about one member, newest first. Coordinators and the member. @throws DomainError `NOT_FOUND` */
  lettersOf(memberId: string): Promise<ReportRow[]> {
    return this.members.openFile('letter.read', memberId, 'decision-letters', (unit) =>
      unit.run(this.repository.lettersOf(memberId)),
    );
  }

  private async ask(
    permission: Permission,
    job: string,
    describe: () => Promise<NewReport>,
  ): Promise<ReportRow> {
    const row = await this.db.write(async (unit) => {
      const report = await describe();
      await this.members.requireInScope(permission, report.subjectId);
      await this.add(unit, job, report);
      const scopes = scopesOf(permission);
      return unit.run(
        this.repository.get(report.id, { statements: scopes, letters: scopes }, report.requestedOn),
      );
    });
    this.outbox.nudge();
    return row!;
  }

  private async newLetter(memberId: string, locale: Locale | null): Promise<NewReport> {
    await this.members.requireInScope('letter.request', memberId);
    const { language } = await this.members.identityOf(memberId);
    await this.members.decisionOf(memberId);
    return {
      id: newId(),
      definition: 'DECISION_LETTER',
      subjectId: memberId,
      parameters: null,
      locale: locale ?? language,
      requestedOn: this.clock.today(),
    };
  }

  private async add(unit: Unit, job: string, report: NewReport): Promise<void> {
    await unit.run(this.repository.insert(report));
    await this.outbox.add(unit, job, {}, report.id);
  }

  /** @throws DomainError `NOT_FOUND` */
  async get(id: string): Promise<ReportRow> {
    const row = await this.find(id);
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  /** Newest first. @throws DomainError `PAGE_INVALID`, `CURSOR_INVALID` */
  async page(args: PageArgs): Promise<Connection<ReportRow>> {
    const page = pageOf(args, 1);
    if (page.from && !isId(page.from[0]!)) throw new DomainError('CURSOR_INVALID');
    const rows = await this.db.read(this.repository.page(page, readable(), this.clock.today()));
    return connection(rows, page, ({ id }) => [id]);
  }

  /**
   * The report now, and again whenever it got further, until it is made or given up. Each time it is read anew within
   * the caller's reach; when it is no longer there, the stream ends.
   */
  progress(id: string): AsyncGenerator<ReportRow> {
    return followJob(this.events, id, () => this.find(id), {
      said: ({ progress, jobState }) => `${jobState} ${progress}`,
      isOver: ({ endedAt }) => endedAt !== null,
    });
  }

  private find(id: string): Promise<ReportRow | null> {
    return this.db.read(this.repository.get(id, readable(), this.clock.today()));
  }
}

/** Who reads statements need not read letters: those say why. @throws DomainError `FORBIDDEN` */
function readable(): ReportReach {
  return {
    statements: scopesOf('report.read'),
    letters: currentContext().permissions.get('letter.read') ?? [],
  };
}
