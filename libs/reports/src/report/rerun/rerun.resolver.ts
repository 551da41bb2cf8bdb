import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { localId } from '#platform';
import { RequestReportPayload } from '../report.model.js';
import { ReportView } from '../report-view.js';
import { CancelReportInput, RemakeReportInput, RetryReportInput } from './rerun.model.js';
import { Reruns } from './reruns.service.js';

@Resolver()
export class RerunResolver {
  constructor(
    private readonly service: Reruns,
    private readonly view: ReportView,
  ) {}

  @Allow('report.manage')
  @Mutation(() => RequestReportPayload, {
    description:
      'Takes back a report that is WAITING or RUNNING, for who may ask for it; nothing of it is left. A report that was made before stays as it was.',
  })
  async cancelReport(@Args('input') { reportId }: CancelReportInput): Promise<RequestReportPayload> {
    const row = await this.service.cancel(localId('Report', reportId));
    return { report: this.view.of(row), userErrors: [] };
  }

  @Allow('report.manage')
  @Mutation(() => RequestReportPayload, {
    description: 'Tries a report again that FAILED, for who may ask for it, in the name of the caller.',
  })
  async retryReport(@Args('input') { reportId, reason }: RetryReportInput): Promise<RequestReportPayload> {
    const row = await this.service.retry(localId('Report', reportId), reason);
    return { report: this.view.of(row), userErrors: [] };
  }

  @Allow('report.manage')
  @Mutation(() => RequestReportPayload, {
    description:
      'Makes the files of a report again from what was frozen when it was asked for: the same bytes, whatever was changed since. For one that is READY or EXPIRED.',
  })
  async remakeReport(@Args('input') { reportId, formats }: RemakeReportInput): Promise<RequestReportPayload> {
    const row = await this.service.remake(localId('Report', reportId), formats ?? null);
    return { report: this.view.of(row), userErrors: [] };
  }
}
