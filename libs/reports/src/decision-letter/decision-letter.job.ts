import { Injectable } from '@nestjs/common';
import { Cooperatives } from '#cooperative';
import { DomainError } from '#kernel';
import { Members } from '#membership';
import { Clock, Db, type Effect, Files, JobHandler, type RunningJob, text } from '#platform';
import { DocumentRenderer } from '../rendering/document-renderer.js';
import { frozenLetterhead } from '../report/letterhead.js';
import { ReportSnapshotRepository } from '../report/report-snapshot.repository.js';
import { type AskedReport, ReportRepository } from '../report/report.repository.js';
import { DECISION_LETTER } from '../report/reports.service.js';
import { decisionLetter, type FrozenLetter, LETTER_VERSION, thawedLetter } from './decision-letter.js';

@Injectable()
export class DecisionLetterJob {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly members: Members,
    private readonly cooperatives: Cooperatives,
    private readonly renderer: DocumentRenderer,
    private readonly reports: ReportRepository,
    private readonly snapshots: ReportSnapshotRepository,
  ) {}

  /** Makes the PDF. The file has the report's id, and every attempt prints the letter that the first one froze. */
  @JobHandler(DECISION_LETTER, { permission: 'letter.request' })
  async make({ row, progress }: RunningJob): Promise<Effect> {
    const report = await this.db.read(this.reports.asked(row.id));
    if (!report) throw new DomainError('NOT_FOUND');
    await progress(10);
    const frozen = await this.frozen(report);
    await progress(40);
    const { logo } = frozen.cooperative;
    const snapshot = thawedLetter(frozen, logo ? await this.files.read(logo.fileId) : null);
    const pdf = await this.renderer.render(decisionLetter(snapshot, report.locale));
    await progress(90);
    await this.files.keepMade(report.id, pdf);
    const params = { number: frozen.member.memberNumber, date: frozen.decision.decidedOn };
    const originalName = text('LETTER_FILE_NAME', report.locale, params);
    const file = { id: report.id, mediaType: 'application/pdf', byteSize: pdf.length, originalName };
    return (unit) => this.files.recordMade(unit, file, pdf);
  }

  /** The first call freezes the letter, and logs that the member's file was opened. */
  private async frozen(report: AskedReport): Promise<FrozenLetter> {
    const known = await this.db.read(this.snapshots.get<FrozenLetter>(report.id));
    if (known) return known;
    const letter = await this.read(report);
    return this.db.write(async (unit) => {
      await unit.run(this.snapshots.freeze(report.id, LETTER_VERSION, letter));
      return (await unit.run(this.snapshots.get<FrozenLetter>(report.id)))!;
    });
  }

  private async read({ subjectId, requestedBy, isDemo }: AskedReport): Promise<FrozenLetter> {
    const cooperative = frozenLetterhead(await this.cooperatives.registration());
    const { member, decision } = await this.members.openFile(
      'letter.request',
      subjectId,
      'report.decision-letter',
      async () => ({
        member: await this.members.identityOf(subjectId),
        decision: await this.members.decisionOf(subjectId),
      }),
    );
    return {
      cooperative,
      member: { name: member.name, memberNumber: String(member.number) },
      decision,
      signedBy: requestedBy,
      madeAt: this.clock.now().toISOString(),
      isDemo,
    };
  }
}
