import type { TestClient } from '../harness/test-client.js';
import { tellCoaching } from './month-coaching.js';
import { tellCooperative } from './month-cooperative.js';
import { ledgerOfMonth } from './month-ledger.js';
import { tellMember } from './month-member.js';
import { tellNetwork, tellStranger } from './month-network.js';
import { tellSale } from './month-sale.js';
import { openStage } from './month-stage.js';
import { tellStatement } from './month-statement.js';
import { tellThermometer } from './month-thermometer.js';

export { until } from './until.js';

/** What the month left behind, for whoever looks at it afterwards. */
export interface Month {
  readonly cooperative: string;
  readonly other: string;
  readonly memberId: string;
  readonly ledger: string;
  readonly statement: Uint8Array;
  readonly ids: Readonly<
    Record<'invoice' | 'bankEntry' | 'investment' | 'report' | 'goal' | 'trajectory' | 'customer', string>
  >;
}

/**
 * One month of a cooperative from end to end, through the API only: referral → trial → member → sale → bank →
 * thermometer → investment → coaching → statement → network figure, while a second cooperative sees none of it. Each
 * step expects; the same story runs in one process and in several.
 */
export async function tellMonth(app: TestClient): Promise<Month> {
  const stage = await openStage(app);
  const { scope, pangea, coordinator } = stage;
  await tellCooperative(stage);
  const { memberId, noor } = await tellMember(stage);
  const sold = await tellSale(stage, memberId);
  const investmentId = await tellThermometer(stage, memberId, noor);
  const goalId = await tellCoaching(stage, memberId, noor);
  const { reportId, statement } = await tellStatement(stage, memberId);
  await tellNetwork(stage);
  await tellStranger(stage, memberId, reportId);
  const file = await app.ok(
    'query ($id: ID!) { member(id: $id) { trajectory { id } } }',
    { id: memberId },
    coordinator,
  );
  return {
    cooperative: scope,
    other: pangea,
    memberId,
    ledger: await ledgerOfMonth(stage),
    statement,
    ids: {
      ...sold,
      investment: investmentId,
      report: reportId,
      goal: goalId,
      trajectory: file.trajectory.id,
    },
  };
}
