import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import { Clock, Db, freeText, type Unit } from '#platform';
import { InstrumentLicenceEntity } from './instrument-licence.entity.js';
import { InstrumentEntity } from './instrument.entity.js';
import { instrumentSchema, type InstrumentVersion } from './instrument.js';
import { InstrumentRepository, type Licence, type LoadedInstrument } from './instrument.repository.js';
import { SHIPPED } from './shipped/shipped.js';

const LONGEST_NAME = 200;
const LONGEST_NUMBER = 100;

/** A version that this cooperative knows; `licence` is null for one that is shipped and free. */
export interface KnownInstrument {
  readonly definition: InstrumentVersion;
  readonly licence: Licence | null;
}

@Injectable()
export class Instruments {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly repository: InstrumentRepository,
  ) {}

  /** Every version that this cooperative knows: the free ones first. */
  async all(): Promise<KnownInstrument[]> {
    const loaded = await this.db.read(this.repository.loaded());
    return [...SHIPPED.map(free), ...loaded];
  }

  /** One statement at most. @throws DomainError `INSTRUMENT_UNKNOWN` */
  async version(code: string, version: number): Promise<KnownInstrument> {
    const shipped = SHIPPED.find((one) => one.code === code && one.version === version);
    return shipped ? free(shipped) : this.loadedOne(code, version);
  }

  /** A licensed instrument is for use until its licence's last day, that day included. */
  mayBeUsed({ licence }: KnownInstrument): boolean {
    return licence === null || licence.validUntil >= this.clock.today();
  }

  /**
   * Takes a licensed questionnaire into use in this cooperative alone. Coordinators. Its words stay inside it.
   * @param definition what was read from the file; an error's path says which part is wrong
   * @throws DomainError `INSTRUMENT_INVALID`, `INSTRUMENT_SHIPPED`, `INSTRUMENT_ALREADY_LOADED`, `LICENCE_ENDED`, and
   *   those of `freeText`
   */
  async load(definition: unknown, licence: Licence): Promise<KnownInstrument> {
    const parsed = instrumentSchema.safeParse(definition);
    if (!parsed.success) {
      const issue = parsed.error.issues[0]!;
      const path = issue.path.map(String);
      const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
      throw new DomainError('INSTRUMENT_INVALID', {
        path: ['definition', ...path, ...keys],
        params: { place: [...path, ...keys].join('.') || 'definition' },
      });
    }
    const { code, version } = parsed.data;
    if (SHIPPED.some((shipped) => shipped.code === code))
      throw new DomainError('INSTRUMENT_SHIPPED', { path: ['definition', 'code'] });
    const checked = this.checked(licence);
    const id = newId();
    return this.db.write(async (unit) => {
      await unit.manager.insert(InstrumentEntity, { id, code, version, definition: parsed.data });
      await this.insert(unit, id, checked);
      return { definition: parsed.data, licence: checked };
    });
  }

  /**
   * Records another licence for a version that was loaded; from now on this one holds. Coordinators.
   * @throws DomainError `INSTRUMENT_UNKNOWN`, `LICENCE_ENDED`, and those of `freeText`
   */
  renew(code: string, version: number, licence: Licence): Promise<KnownInstrument> {
    const checked = this.checked(licence);
    return this.db.write(async (unit) => {
      const { id, definition } = await this.loadedOne(code, version);
      await this.insert(unit, id, checked);
      return { definition, licence: checked };
    });
  }

  private checked({ holder, number, validUntil, statedBy }: Licence): Licence {
    if (validUntil < this.clock.today())
      throw new DomainError('LICENCE_ENDED', { path: ['licence', 'validUntilOn'], params: { validUntil } });
    return {
      holder: freeText(holder, 'holder', LONGEST_NAME),
      number: freeText(number, 'number', LONGEST_NUMBER),
      validUntil,
      statedBy: freeText(statedBy, 'statedBy', LONGEST_NAME),
    };
  }

  private async loadedOne(code: string, version: number): Promise<LoadedInstrument> {
    const loaded = await this.db.read(this.repository.find(code, version));
    if (!loaded) throw new DomainError('INSTRUMENT_UNKNOWN', { path: ['instrument'] });
    return loaded;
  }

  private async insert(unit: Unit, instrumentId: string, licence: Licence): Promise<void> {
    await unit.manager.insert(InstrumentLicenceEntity, { id: newId(), instrumentId, ...licence });
  }
}

const free = (definition: InstrumentVersion): KnownInstrument => ({ definition, licence: null });
