import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { RecordMunicipalFigureInput } from './municipal-figure.input.js';
import {
  MunicipalFigure,
  municipalFigureModel,
  RecordMunicipalFigurePayload,
} from './municipal-figure.model.js';
import { MunicipalFigures } from './municipal-figure.service.js';

@Resolver()
export class MunicipalFigureResolver {
  constructor(private readonly service: MunicipalFigures) {}

  @Allow('municipal-figure.record')
  @Mutation(() => RecordMunicipalFigurePayload, {
    description:
      'Enters a figure of the own municipality, with source and period; a later one of the same kind and period takes its place. Officers and policy advisers.',
  })
  async recordMunicipalFigure(
    @Args('input') input: RecordMunicipalFigureInput,
  ): Promise<RecordMunicipalFigurePayload> {
    return { figure: municipalFigureModel(await this.service.record(input)), userErrors: [] };
  }

  @Allow('municipal-figure.read')
  @Query(() => [MunicipalFigure], {
    description:
      'What the own municipality entered, the last one first; for coordinators and board what all municipalities entered.',
  })
  async municipalFigures(): Promise<MunicipalFigure[]> {
    return (await this.service.all()).map(municipalFigureModel);
  }
}
