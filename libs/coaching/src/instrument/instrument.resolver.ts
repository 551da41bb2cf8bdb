import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { type LicenceInput, LoadInstrumentInput, RenewInstrumentLicenceInput } from './instrument.input.js';
import {
  Instrument,
  instrumentOf,
  LoadInstrumentPayload,
  RenewInstrumentLicencePayload,
} from './instrument.model.js';
import type { Licence } from './instrument.repository.js';
import { Instruments, type KnownInstrument } from './instrument.service.js';

@Resolver()
export class InstrumentResolver {
  constructor(private readonly service: Instruments) {}

  @Allow('instrument.read')
  @Query(() => [Instrument], {
    description:
      'Every questionnaire version that this cooperative knows: the free ones and those that it loaded.',
  })
  async instruments(): Promise<Instrument[]> {
    return (await this.service.all()).map((known) => this.modelOf(known));
  }

  @Allow('instrument.load')
  @Mutation(() => LoadInstrumentPayload, {
    description: 'Takes a licensed questionnaire into use, in this cooperative alone. Coordinators.',
  })
  async loadInstrument(
    @Args('input') { definition, licence }: LoadInstrumentInput,
  ): Promise<LoadInstrumentPayload> {
    const loaded = await this.service.load(definition, licenceOf(licence));
    return { instrument: this.modelOf(loaded), userErrors: [] };
  }

  @Allow('instrument.load')
  @Mutation(() => RenewInstrumentLicencePayload, {
    description: 'Records another licence for a questionnaire that was loaded; from now on this one holds.',
  })
  async renewInstrumentLicence(
    @Args('input') { instrument, version, licence }: RenewInstrumentLicenceInput,
  ): Promise<RenewInstrumentLicencePayload> {
    const renewed = await this.service.renew(instrument, version, licenceOf(licence));
    return { instrument: this.modelOf(renewed), userErrors: [] };
  }

  private modelOf(known: KnownInstrument): Instrument {
    return instrumentOf(known, this.service.mayBeUsed(known));
  }
}

const licenceOf = ({ validUntilOn: validUntil, ...told }: LicenceInput): Licence => ({ ...told, validUntil });
