import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { OrganisationRepository } from '#identity';
import { addDays, newId } from '#kernel';
import { Clock, Db, Files, LOGGER, Rounds, runInContext, systemContext } from '#platform';
import { ReportFileRepository } from '../report-file.repository.js';

const AGAIN_DAYS = 3;

/** Takes files of reports away when their day has come. The report and what was frozen stay. */
@Injectable()
export class ReportExpiry implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly rounds: Rounds,
    private readonly files: Files,
    private readonly organisations: OrganisationRepository,
    private readonly reportFiles: ReportFileRepository,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.rounds.add('report-expiry', () => this.everywhere());
  }

  /** In each cooperative in turn; what fails in one keeps nothing from the next. */
  async everywhere(): Promise<void> {
    const requestId = `report-expiry-${newId()}`;
    const ids = await runInContext(systemContext(null, requestId), () =>
      this.db.read(this.organisations.cooperativeIds()),
    );
    for (const id of ids) {
      await runInContext(systemContext(id, requestId), () => this.here()).catch((error: unknown) =>
        this.logger.warn({ err: error, cooperative: id }, 'no report files expired here'),
      );
    }
  }

  /**
   * The rows first, the bytes after them, and those again for some days, should a process have ended between the two. A
   * file that was made again in the meantime is none that has gone.
   */
  private async here(): Promise<void> {
    const today = this.clock.today();
    for (const id of await this.db.read(this.reportFiles.expired(today))) {
      await this.db.write(async (unit) => {
        if (await unit.run(this.reportFiles.gone(id, today))) await this.files.forget(unit, id);
      });
    }
    const since = addDays(today, -AGAIN_DAYS);
    for (const id of await this.db.read(this.reportFiles.goneSince(since))) await this.files.destroy(id);
  }
}
