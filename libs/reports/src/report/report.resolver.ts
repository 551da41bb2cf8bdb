import { Args, ID, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { Allow } from '#identity';
import { civilDate, DomainError } from '#kernel';
import { type Connection, currentContext, Files, globalId, localId, PageArgs, text } from '#platform';
import {
  ReportConnection,
  ReportModel,
  type ReportState,
  RequestDecisionLetterInput,
  RequestDecisionLetterPayload,
  RequestReportInput,
  RequestReportPayload,
} from './report.model.js';
import type { ReportRow } from './report.repository.js';
import { Reports } from './reports.service.js';

const STATE_OF: Readonly<Record<ReportRow['jobState'], ReportState>> = {
  WAITING: 'WAITING',
  RELEASED: 'RUNNING',
  DONE: 'READY',
  FAILED: 'FAILED',
};
/** Refusals whose own sentence helps the reader; of any other the code is for whoever looks into it. */
const PLAIN_REFUSALS = [
  'FORBIDDEN',
  'NOT_FOUND',
  'JOB_GAVE_UP',
  'REPORT_RENDER_TIMEOUT',
  'THERMOMETER_NOT_OPEN',
  'TRIAL_NOT_DECIDED',
];

@Resolver()
export class ReportResolver {
  constructor(
    private readonly service: Reports,
    private readonly files: Files,
  ) {}

  @Allow('report.request')
  @Mutation(() => RequestReportPayload, {
    description:
      'Asks for a document over a period. A job makes it: follow it with `reportProgress`, or ask `report`.',
  })
  async requestReport(@Args('input') input: RequestReportInput): Promise<RequestReportPayload> {
    if (input.definition !== 'THERMOMETER_STATEMENT')
      throw new DomainError('REPORT_HAS_NO_PERIOD', { path: ['definition'] });
    const row = await this.service.requestStatement({
      memberId: localId('Member', input.memberId),
      from: civilDate(input.fromOn),
      until: civilDate(input.untilOn),
      locale: input.locale ?? null,
    });
    return { report: this.modelOf(row), userErrors: [] };
  }

  @Allow('letter.request')
  @Mutation(() => RequestDecisionLetterPayload, {
    description:
      "Asks for the letter about the decision on a member's trial, in the person's language. A job makes it, as of `requestReport`.",
  })
  async requestDecisionLetter(
    @Args('input') { memberId, locale }: RequestDecisionLetterInput,
  ): Promise<RequestDecisionLetterPayload> {
    const row = await this.service.requestLetter(localId('Member', memberId), locale ?? null);
    return { report: this.modelOf(row), userErrors: [] };
  }

  @Allow('letter.read')
  @Query(() => [ReportModel], {
    description:
      "The letters about one member's trial, newest first. Opened by somebody else than the member, it stands in the access log.",
  })
  async decisionLetters(@Args('memberId', { type: () => ID }) memberId: string): Promise<ReportModel[]> {
    const rows = await this.service.lettersOf(localId('Member', memberId));
    return rows.map((row) => this.modelOf(row));
  }

  @Allow('report.read')
  @Query(() => ReportModel)
  async report(@Args('id', { type: () => ID }) id: string): Promise<ReportModel> {
    return this.modelOf(await this.service.get(localId('Report', id)));
  }

  @Allow('report.read')
  @Query(() => ReportConnection, { description: 'Reports within the caller’s reach, newest first.' })
  async reports(@Args() args: PageArgs): Promise<Connection<ReportModel>> {
    const { edges, pageInfo } = await this.service.page(args);
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: this.modelOf(node) })), pageInfo };
  }

  @Allow('report.read')
  @Subscription(() => ReportModel, {
    description: 'The report now, and again whenever it gets further; ends when it is READY or FAILED.',
  })
  async reportProgress(
    @Args('id', { type: () => ID }) id: string,
  ): Promise<AsyncGenerator<{ reportProgress: ReportModel }>> {
    const report = await this.service.get(localId('Report', id));
    return this.watch(report.id);
  }

  private async *watch(id: string): AsyncGenerator<{ reportProgress: ReportModel }> {
    for await (const row of this.service.progress(id)) yield { reportProgress: this.modelOf(row) };
  }

  private modelOf(row: ReportRow): ReportModel {
    const { errorCode } = row;
    const state = STATE_OF[row.jobState];
    return {
      id: globalId('Report', row.id),
      definition: row.definition,
      memberId: globalId('Member', row.subjectId),
      state,
      progress: row.progress,
      errorCode,
      errorMessage: errorCode && messageOf(errorCode),
      requestedAt: row.requestedAt,
      readyAt: state === 'READY' ? row.endedAt : null,
      fileLink: state === 'READY' ? this.files.linkTo(row.id) : null,
    };
  }
}

function messageOf(code: string): string {
  const { locale } = currentContext();
  return PLAIN_REFUSALS.includes(code) ? text(code, locale) : text('REPORT_FAILED', locale, { code });
}
