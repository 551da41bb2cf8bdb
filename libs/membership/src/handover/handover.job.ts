import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import { Db, type Effect, JobHandler, Outbox, runInContext, type RunningJob, systemContext } from '#platform';
import { MemberRepository } from '../member/member.repository.js';
import { TrajectoryExitEntity } from '../outflow/trajectory-exit.entity.js';
import { isOpen } from '../trajectory/open-trajectory.js';
import { Timelines } from '../trajectory/timelines.service.js';
import { TrajectoryRepository } from '../trajectory/trajectory.repository.js';
import { HANDOVER_ACCEPTED, type HandoverAnswered, TRANSFER_ACCEPTED } from './handover-answered.js';
import { HandoverKind } from './handover.input.js';
import { HandoverRepository } from './handover.repository.js';

/** What follows in the cooperative that offered somebody, in its own context: the other one reaches nothing of it. */
@Injectable()
export class HandoverJob {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly handovers: HandoverRepository,
    private readonly members: MemberRepository,
    private readonly trajectories: TrajectoryRepository,
    private readonly timelines: Timelines,
  ) {}

  /** Tells the cooperative that offered: a row in its outbox, under the handover's own id, so that there is one. */
  @JobHandler(HANDOVER_ACCEPTED, { permission: null })
  async tell({ row }: RunningJob): Promise<Effect> {
    const { handoverId } = row.payload as unknown as HandoverAnswered;
    const handover = await this.db.read(this.handovers.get(handoverId));
    if (handover?.kind === HandoverKind.TRANSFER) {
      const payload = { handoverId } satisfies HandoverAnswered;
      await runInContext(systemContext(handover.from.id, row.requestId), () =>
        this.db.write((unit) => this.outbox.add(unit, TRANSFER_ACCEPTED, payload, handoverId)),
      ).catch((error: unknown) => {
        // told before: this job ran twice
        if (!(error instanceof DomainError && error.code === 'CONFLICT')) throw error;
      });
      this.outbox.nudge();
    }
    return async () => undefined;
  }

  /** Ends the trajectory of who was transferred, on the day of the answer; one that ended by itself stays as it is. */
  @JobHandler(TRANSFER_ACCEPTED, { permission: null })
  async end({ row }: RunningJob): Promise<Effect> {
    const { handoverId } = row.payload as unknown as HandoverAnswered;
    const handover = await this.db.read(this.handovers.get(handoverId));
    if (handover?.state !== 'ACCEPTED' || !handover.trajectoryId || !handover.memberId)
      return async () => undefined;
    const { trajectoryId, memberId, answeredOn } = handover;
    return async (unit) => {
      await unit.run(this.members.lock(memberId));
      const latest = await unit.run(this.trajectories.latestOf(memberId));
      if (latest?.id !== trajectoryId || !isOpen(latest)) return;
      await unit.manager.insert(TrajectoryExitEntity, {
        id: newId(),
        trajectoryId,
        endedOn: answeredOn!,
        kind: 'TRANSFERRED',
        destination: 'TRANSFER',
        howFound: null,
        benefitEnded: false,
      });
      await this.timelines.store(unit, [memberId]);
    };
  }
}
