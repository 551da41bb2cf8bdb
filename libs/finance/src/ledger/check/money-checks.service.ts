import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { Db } from '#platform';
import { type MoneyCheck, moneyCheckOf } from './money-check.js';
import { MoneyCheckRepository } from './money-check.repository.js';

@Injectable()
export class MoneyChecks {
  constructor(
    private readonly db: Db,
    private readonly repository: MoneyCheckRepository,
  ) {}

  /** Thermometers against the ledger and the ledger against the bank, at the end of a day. */
  async on(day: CivilDate): Promise<MoneyCheck> {
    return moneyCheckOf(await this.db.read(this.repository.on(day)));
  }
}
