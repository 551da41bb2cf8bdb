import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { localId } from '#platform';
import { ReportComparison } from './difference.model.js';
import { ReportDifferences } from './report-differences.service.js';

@Resolver()
export class DifferenceResolver {
  constructor(private readonly service: ReportDifferences) {}

  @Allow('report.manage')
  @Query(() => ReportComparison, {
    description:
      'What has changed since a report was frozen, for who may ask for it. It opens what making the report opens, and stands in the access log alike.',
  })
  async reportDifferences(@Args('id', { type: () => ID }) id: string): Promise<ReportComparison> {
    const { frozenAt, differences } = await this.service.of(localId('Report', id));
    return { frozenAt, isSame: differences.length === 0, differences };
  }
}
