import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { Db } from '#platform';
import { EnterpriseRepository } from './enterprise.repository.js';

/** What sector people worked in, for figures over all of them. */
@Injectable()
export class Sectors {
  constructor(
    private readonly db: Db,
    private readonly enterprises: EnterpriseRepository,
  ) {}

  /**
   * The division of the SBI 2008 (`56`) in which a member's enterprise worked on a day, or `UNKNOWN`; of several the one of
   * which most is theirs. It asks for no permission.
   * @returns one for each moment, in their order
   */
  on(moments: readonly { readonly memberId: string; readonly on: CivilDate }[]): Promise<string[]> {
    return this.db.read(this.enterprises.sectorsOn(moments));
  }
}
