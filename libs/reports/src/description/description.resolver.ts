import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { ReportDefinitions } from '../definition/report-definitions.js';
import type { ReportKind } from '../definition/report-kind.js';
import { ReportSubjects } from '../definition/report-subject.js';
import { SubjectIds } from '../definition/subject-ids.js';
import { ReportDefinitionEnum } from '../report/report.model.js';
import { ReportDescription, ReportSubject } from './description.model.js';
import { ReportDescriptions } from './descriptions.service.js';

@Resolver()
export class DescriptionResolver {
  constructor(
    private readonly descriptions: ReportDescriptions,
    private readonly definitions: ReportDefinitions,
    private readonly subjects: ReportSubjects,
    private readonly ids: SubjectIds,
  ) {}

  @Allow('report.read')
  @Query(() => [ReportDescription], {
    description: 'The kinds of report that the caller may ask for or read.',
  })
  reportDefinitions(): Promise<ReportDescription[]> {
    return this.descriptions.all();
  }

  @Allow('report.request')
  @Query(() => [ReportSubject], {
    description: 'Whom or what the caller may ask such a report about, by name; at most 1000.',
  })
  async reportSubjects(
    @Args('definition', { type: () => ReportDefinitionEnum }) kind: ReportKind,
  ): Promise<ReportSubject[]> {
    const definition = this.definitions.toAsk(kind);
    const subjects = await this.subjects.all(definition);
    return subjects.map(({ id, name }) => ({ id: this.ids.globalOf(definition.about, id), name }));
  }
}
