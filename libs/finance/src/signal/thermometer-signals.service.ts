import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Policies } from '#cooperative';
import type { CivilDate } from '#kernel';
import { Clock, currentContext, Db, type Locale, type Page, scopesOf, text } from '#platform';
import { BookingSignals, type Signal } from '../booking/booking-signals.js';
import { type CeilingDecision, ceilingPolicy } from './ceiling-policy.js';
import { SignalRepository, type SignalRow, type SignalView } from './signal.repository.js';
import { signalsOf } from './signals-of.js';

/** Whose it is, where a signal stands beside no name. */
const NOBODY = 'none';

/** What a thermometer says beside its amount: the ceiling, and more than the benefit. It decides nothing. */
@Injectable()
export class ThermometerSignals implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly bookings: BookingSignals,
    private readonly repository: SignalRepository,
  ) {}

  onModuleInit(): void {
    this.bookings.add(async (unit, changes) => {
      const raised = changes.filter(({ role, before, after }) => role === 'THERMOMETER' && after > before);
      if (raised.length === 0) return [];
      const ids = raised.map(({ memberId }) => memberId);
      const rows = await unit.run(this.repository.of(ids, this.view()));
      const ceiling = await this.ceiling();
      return rows.flatMap((row) =>
        signalsOf(row, ceiling).map(({ code, params }) => ({
          code,
          params: { ...params, name: row.memberName },
        })),
      );
    });
  }

  /** Whose thermometer has a signal today, by member number. */
  async page(page: Page): Promise<(SignalRow & { readonly signals: readonly Signal[] })[]> {
    const ceiling = await this.ceiling();
    const rows = await this.db.read(
      this.repository.page(ceiling, scopesOf('thermometer-signal.read'), this.view(), page),
    );
    return rows.map((row) => ({ ...row, signals: signalsOf(row, ceiling) }));
  }

  async ceiling(on: CivilDate = this.clock.today()): Promise<CeilingDecision | null> {
    return (await this.policies.find(ceilingPolicy, on))?.body ?? null;
  }

  /**
   * The norm tells of somebody's household, which is for the member and who must act on it: to others a thermometer says
   * nothing of the benefit.
   */
  view(): SignalView {
    const { permissions } = currentContext();
    const comparesBenefit = permissions.has('thermometer-signal.read') || permissions.has('household.read');
    return { today: this.clock.today(), comparesBenefit };
  }
}

export function signalText({ code, params }: Signal, locale: Locale): string {
  return text(`SIGNAL_${code}`, locale, { name: NOBODY, ...params });
}
