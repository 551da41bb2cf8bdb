import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { Policies } from '#cooperative';
import { AccountRepository, OrganisationRepository } from '#identity';
import { addDays, newId } from '#kernel';
import { Clock, Db, declareNotice, LOGGER, Notices, Rounds, runInContext, systemContext } from '#platform';
import { admissionOf, admissionPolicy } from '../trial/trial.policy.js';
import { REMIND_AHEAD_DAYS, reminderMark } from './reminder-mark.js';
import { TrialReminderRepository } from './trial-reminder.repository.js';

/** To who decides on a trial: that its end is near, or past. */
const DUE = declareNotice({ kind: 'trial-decision-due', about: 'Member' });

/**
 * Reminds who decides that a trial asks for a decision: two weeks before its end, on the day, and every week after it.
 * What was told of a trial stands in a row of its own, so that a round may come twice, or never on the very day.
 */
@Injectable()
export class TrialReminders implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly rounds: Rounds,
    private readonly policies: Policies,
    private readonly accounts: AccountRepository,
    private readonly organisations: OrganisationRepository,
    private readonly notices: Notices,
    private readonly repository: TrialReminderRepository,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.rounds.add('trial-reminders', () => this.remindAll());
  }

  /** In each cooperative in turn; what fails in one keeps nothing from the next. */
  async remindAll(): Promise<void> {
    const requestId = `trial-reminders-${newId()}`;
    const ids = await runInContext(systemContext(null, requestId), () =>
      this.db.read(this.organisations.cooperativeIds()),
    );
    for (const id of ids) {
      await runInContext(systemContext(id, requestId), () => this.remind()).catch((error: unknown) =>
        this.logger.warn({ err: error, cooperative: id }, 'no reminders of trials here'),
      );
    }
  }

  private async remind(): Promise<void> {
    const today = this.clock.today();
    const trials = await this.db.read(this.repository.undecided(today, addDays(today, REMIND_AHEAD_DAYS)));
    if (trials.length === 0) return;
    const { decidedBy } = admissionOf(await this.policies.find(admissionPolicy, today));
    await this.db.write(async (unit) => {
      // a coordinator records every decision; the board takes some of them
      const roles = decidedBy === 'BOARD' ? (['COORDINATOR', 'BOARD'] as const) : (['COORDINATOR'] as const);
      const deciders = await unit.run(this.accounts.holdersHere(roles));
      for (const { trajectoryId, memberId, givenName: name, endsOn: date } of trials) {
        const mark = reminderMark(date, today)!;
        if (await unit.run(this.repository.note(trajectoryId, date, mark)))
          await this.notices.tell(unit, deciders, DUE, memberId, { name, date, when: whenOf(mark) });
      }
    });
  }
}

const whenOf = (mark: number): string => (mark < 0 ? 'AHEAD' : mark === 0 ? 'NOW' : 'LATE');
