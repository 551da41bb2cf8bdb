import { Injectable } from '@nestjs/common';
import { AccountRepository } from '#identity';
import {
  currentContext,
  declareMail,
  declareNotice,
  type Locale,
  Mails,
  Notices,
  type Unit,
} from '#platform';
import type { RequestState } from './referral-status.js';

/** To coordinators. */
const RECEIVED = declareNotice({ kind: 'referral-received', about: 'ReferralRequest' });
/** To the account that sent somebody. */
const ANSWERED = declareNotice({ kind: 'referral-answered', about: 'ReferralRequest' });
/** To who came by themselves. It names nobody: whoever has this address need not be who filled in the form. */
const CONFIRMATION = declareMail({ kind: 'referral-confirmation', path: () => '/', hasSecret: false });

/** Who is told of a referral, in the unit of the work that causes it. */
@Injectable()
export class ReferralNews {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly notices: Notices,
    private readonly mails: Mails,
  ) {}

  /** Tells the coordinators that somebody waits. */
  async received(unit: Unit, requestId: string, source: string): Promise<void> {
    const coordinators = await unit.run(this.accounts.holdersHere(['COORDINATOR']));
    await this.notices.tell(unit, coordinators, RECEIVED, requestId, { source });
  }

  /** Tells the sender what was answered, unless they did it themselves; nobody where nobody sent it. */
  async answered(
    unit: Unit,
    request: { id: string; accountId: string | null; givenName: string },
    state: RequestState,
  ): Promise<void> {
    const { id, accountId, givenName: name } = request;
    const isOwn = accountId === currentContext().principal?.accountId;
    if (accountId && !isOwn) await this.notices.tell(unit, [accountId], ANSWERED, id, { name, state });
  }

  /** Writes to somebody who came by themselves that it lies on the desk; `Mails.nudge` is the caller's. */
  async confirm(
    unit: Unit,
    requestId: string,
    to: string,
    locale: Locale,
    organisation: string,
  ): Promise<void> {
    await this.mails.write(unit, CONFIRMATION, {
      to,
      locale,
      subjectId: requestId,
      parameters: { organisation },
    });
  }
}
