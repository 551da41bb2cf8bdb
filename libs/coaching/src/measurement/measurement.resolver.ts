import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { localId, pageOf } from '#platform';
import {
  CorrectMeasurementInput,
  MeasurementsArgs,
  MeasurementTrendArgs,
  RecordMeasurementInput,
} from './measurement.input.js';
import {
  CorrectMeasurementPayload,
  MeasurementConnection,
  measurementOf,
  MeasurementTrend,
  RecordMeasurementPayload,
  trendModelOf,
} from './measurement.model.js';
import { Measurements } from './measurement.service.js';

@Resolver()
export class MeasurementResolver {
  constructor(private readonly service: Measurements) {}

  @Allow('measurement.record')
  @Mutation(() => RecordMeasurementPayload, {
    description: "Records answers to a questionnaire: the member's own, or those of the coach of today.",
  })
  async recordMeasurement(@Args('input') input: RecordMeasurementInput): Promise<RecordMeasurementPayload> {
    const measured = await this.service.record(localId('Member', input.memberId), input);
    return { measurement: measurementOf(measured), userErrors: [] };
  }

  @Allow('measurement.record')
  @Mutation(() => CorrectMeasurementPayload, {
    description:
      'Puts other answers in the place of a measurement; the old one stays to be seen. Whoever scored it.',
  })
  async correctMeasurement(
    @Args('input') { measurementId, answers }: CorrectMeasurementInput,
  ): Promise<CorrectMeasurementPayload> {
    const measured = await this.service.correct(localId('Measurement', measurementId), answers);
    return { measurement: measurementOf(measured), userErrors: [] };
  }

  @Allow('measurement.read')
  @Query(() => MeasurementConnection, {
    description:
      "A member's measurements, newest first, corrected ones too: for the member and the coach of today. A coach's look stands in the access log.",
  })
  async measurements(@Args() args: MeasurementsArgs): Promise<MeasurementConnection> {
    const { edges, pageInfo } = await this.service.page(localId('Member', args.memberId), pageOf(args, 2));
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: measurementOf(node) })), pageInfo };
  }

  @Allow('measurement.read')
  @Query(() => MeasurementTrend, {
    description:
      "How a member's scores went, per domain, within one version; at most the newest 200. For the member and the coach of today.",
  })
  async measurementTrend(
    @Args() { memberId, instrument, version }: MeasurementTrendArgs,
  ): Promise<MeasurementTrend> {
    const { definition, domains } = await this.service.trend(
      localId('Member', memberId),
      instrument,
      version,
    );
    return trendModelOf(definition, domains);
  }
}
