import { Injectable } from '@nestjs/common';
import { lastDayOf, type Question } from '#membership';
import { Db } from '#platform';
import { type ClientMoney, clientMoney } from './client-money.js';
import { TurnoverRepository } from './turnover.repository.js';

@Injectable()
export class ClientMonies {
  constructor(
    private readonly db: Db,
    private readonly repository: TurnoverRepository,
  ) {}

  /** The money of a group of members together. It asks for no permission: whoever reports it has asked. */
  async of(memberIds: readonly string[], question: Question): Promise<ClientMoney> {
    const { from } = question.period;
    const { paid, spans } = await this.db.read(this.repository.facts());
    const thermometers = await this.db.read(
      this.repository.thermometers(memberIds, from, lastDayOf(question)),
    );
    const isOne = new Set(memberIds);
    return clientMoney(
      {
        paid: paid.filter(({ memberId }) => isOne.has(memberId)),
        spans: spans.filter(({ memberId }) => isOne.has(memberId)),
        ...thermometers,
      },
      question,
    );
  }
}
