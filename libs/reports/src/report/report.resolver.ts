import { Args, ID, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { Allow } from '#identity';
import { civilDate } from '#kernel';
import { type Connection, localId } from '#platform';
import { letterTo } from '../decision-letter/letter-request.js';
import { SubjectIds } from '../definition/subject-ids.js';
import {
  ReportConnection,
  ReportModel,
  ReportsArgs,
  RequestDecisionLetterInput,
  RequestDecisionLetterPayload,
  RequestReportInput,
  RequestReportPayload,
} from './report.model.js';
import type { ReportRow } from './report.repository.js';
import { ReportView } from './report-view.js';
import { Reports } from './reports.service.js';

@Resolver()
export class ReportResolver {
  constructor(
    private readonly service: Reports,
    private readonly subjects: SubjectIds,
    private readonly view: ReportView,
  ) {}

  @Allow('report.request')
  @Mutation(() => RequestReportPayload, {
    description:
      'Asks for a report. A job makes it: follow it with `reportProgress`, or ask `report`. Who may ask depends on the definition.',
  })
  async requestReport(@Args('input') input: RequestReportInput): Promise<RequestReportPayload> {
    const row = await this.service.request({
      kind: input.definition,
      subjectId: this.subjects.localOf(input.definition, input),
      from: input.fromOn ? civilDate(input.fromOn) : null,
      until: input.untilOn ? civilDate(input.untilOn) : null,
      locale: input.locale ?? null,
      formats: input.formats ?? null,
    });
    return { report: this.view.of(row), userErrors: [] };
  }

  @Allow('letter.request')
  @Mutation(() => RequestDecisionLetterPayload, {
    description:
      "Asks for the letter about the decision on a member's trial, in the person's language. A job makes it, as of `requestReport`.",
  })
  async requestDecisionLetter(
    @Args('input') { memberId, locale }: RequestDecisionLetterInput,
  ): Promise<RequestDecisionLetterPayload> {
    const row = await this.service.request(letterTo(localId('Member', memberId), locale ?? null));
    return { report: this.view.of(row), userErrors: [] };
  }

  @Allow('letter.read')
  @Query(() => [ReportModel], {
    description:
      "The letters about one member's trial, newest first. Opened by somebody else than the member, it stands in the access log.",
  })
  async decisionLetters(@Args('memberId', { type: () => ID }) memberId: string): Promise<ReportModel[]> {
    const rows = await this.service.lettersOf(localId('Member', memberId));
    return rows.map((row) => this.view.of(row));
  }

  @Allow('report.read')
  @Query(() => ReportModel)
  async report(@Args('id', { type: () => ID }) id: string): Promise<ReportModel> {
    return this.view.of(await this.service.get(localId('Report', id)));
  }

  @Allow('report.read')
  @Query(() => ReportConnection, { description: 'Reports within the caller’s reach, newest first.' })
  async reports(
    @Args() { definition, state, memberId, ...page }: ReportsArgs,
  ): Promise<Connection<ReportModel>> {
    const { edges, pageInfo } = await this.service.page(page, {
      kind: definition ?? null,
      state: state ?? null,
      memberId: memberId ? localId('Member', memberId) : null,
    });
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: this.view.of(node) })), pageInfo };
  }

  @Allow('report.read')
  @Subscription(() => ReportModel, {
    description:
      'The report now, and again whenever it gets further; ends when it is made, failed or taken back.',
  })
  async reportProgress(
    @Args('id', { type: () => ID }) id: string,
  ): Promise<AsyncGenerator<{ reportProgress: ReportModel }>> {
    return this.watch(await this.service.get(localId('Report', id)));
  }

  private async *watch(report: ReportRow): AsyncGenerator<{ reportProgress: ReportModel }> {
    for await (const row of this.service.progress(report)) yield { reportProgress: this.view.of(row) };
  }
}
