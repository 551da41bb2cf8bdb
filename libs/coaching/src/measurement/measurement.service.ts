import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate, DomainError, newId } from '#kernel';
import { Members, refuseImpossibleDay } from '#membership';
import { Clock, connection, type Connection, Db, type Page, scopesOf, type Unit, Vault } from '#platform';
import { type InstrumentVersion, type Scorer, scorersOf } from '../instrument/instrument.js';
import { Instruments, type KnownInstrument } from '../instrument/instrument.service.js';
import { type Answers, checkedAnswers } from '../instrument/scoring.js';
import { PARTICIPATION_LADDER } from '../instrument/shipped/participation-ladder.js';
import { LadderStepEntity } from './ladder-step.entity.js';
import { MeasurementEntity } from './measurement.entity.js';
import { MeasurementRepository, type MeasurementRow } from './measurement.repository.js';
import { type DomainTrend, type Measured, trendOf } from './trend.js';

/** Where the vault keeps the answers, as JSON. */
const FIELD = 'measurement.answers';

type Given = readonly { readonly item: string; readonly value: number }[];

/** What was measured, with the version that says what its answers mean. */
export interface MeasurementInWords extends Omit<MeasurementRow, 'ciphertext'> {
  readonly answers: Answers;
  readonly definition: InstrumentVersion;
}

@Injectable()
export class Measurements {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly members: Members,
    private readonly instruments: Instruments,
    private readonly measurements: MeasurementRepository,
    private readonly vault: Vault,
  ) {}

  /**
   * Records answers: the member's own, or those of the coach of today. Answers are ciphertext at once; of the
   * participation ladder the step is kept beside them, for the indicators.
   * @param measuredOn today unless told otherwise
   * @throws DomainError `NOT_FOUND`, `INSTRUMENT_UNKNOWN`, `LICENCE_ENDED`, `SCORER_NOT_ALLOWED`, `DATE_IN_FUTURE`,
   *   `MEASUREMENT_TOO_SOON`, and those of `checkedAnswers`
   */
  async record(
    memberId: string,
    asked: { instrument: string; version: number; measuredOn?: CivilDate | null; answers: Given },
  ): Promise<MeasurementInWords> {
    const today = this.clock.today();
    const measuredOn = asked.measuredOn ?? today;
    refuseImpossibleDay(measuredOn, 'measuredOn', { earliest: null, today });
    return this.db.write(async (unit) => {
      await this.members.requireInScope('measurement.record', memberId);
      const scoredBy = this.scorer(memberId);
      const { definition, answers } = await this.checked(asked.instrument, asked.version, asked.answers);
      if (!scorersOf(definition).includes(scoredBy))
        throw new DomainError('SCORER_NOT_ALLOWED', { path: ['instrument'] });
      await unit.run(this.measurements.lock(memberId));
      const lastOn = await unit.run(this.measurements.lastOn(memberId, definition.code, scoredBy));
      const earliest = lastOn && addDays(lastOn, definition.minimumIntervalDays);
      if (earliest && measuredOn < earliest)
        throw new DomainError('MEASUREMENT_TOO_SOON', { path: ['measuredOn'], params: { earliest } });
      const { code: instrument, version } = definition;
      const row = { id: newId(), memberId, instrument, version, scoredBy, measuredOn, correctsId: null };
      await this.insert(unit, row, answers);
      return { ...row, isCorrected: false, answers, definition };
    });
  }

  /**
   * Puts other answers in the place of a measurement's, as a new fact of the same day; the old one stays and says that
   * it was corrected. Whoever scored it: the member, or the coach of today.
   * @throws DomainError `NOT_FOUND`, `SCORER_NOT_ALLOWED`, `MEASUREMENT_ALREADY_CORRECTED`, `LICENCE_ENDED`, and those
   *   of `checkedAnswers`
   */
  correct(measurementId: string, given: Given): Promise<MeasurementInWords> {
    const scopes = scopesOf('measurement.record');
    return this.db.write(async (unit) => {
      const old = await unit.run(this.measurements.find(measurementId, scopes, this.clock.today()));
      if (!old) throw new DomainError('NOT_FOUND');
      const { memberId, instrument, version, scoredBy, measuredOn } = old;
      if (this.scorer(memberId) !== scoredBy)
        throw new DomainError('SCORER_NOT_ALLOWED', { path: ['measurementId'] });
      const { definition, answers } = await this.checked(instrument, version, given);
      const row = { id: newId(), memberId, instrument, version, scoredBy, measuredOn, correctsId: old.id };
      await this.insert(unit, row, answers);
      return { ...row, isCorrected: false, answers, definition };
    });
  }

  /** A member's measurements, newest first. The member and the coach of today, whom the log names. @throws DomainError `NOT_FOUND` */
  page(memberId: string, page: Page): Promise<Connection<MeasurementInWords>> {
    return this.members.openFile('measurement.read', memberId, 'measurements', async (unit) => {
      const rows = await unit.run(this.measurements.page(memberId, page));
      const known = await this.instruments.all();
      const opened = await this.opened(unit, memberId, rows);
      const shown = opened.map((row) => ({ ...row, definition: definitionOf(known, row) }));
      return connection(shown, page, (one) => [one.measuredOn, one.id]);
    });
  }

  /**
   * How each domain of one version went. The member and the coach of today, whom the log names.
   * @throws DomainError `NOT_FOUND`, `INSTRUMENT_UNKNOWN`
   */
  trend(
    memberId: string,
    instrument: string,
    version: number,
  ): Promise<{ definition: InstrumentVersion; domains: DomainTrend[] }> {
    return this.members.openFile('measurement.read', memberId, 'measurements', async (unit) => {
      const { definition } = await this.instruments.version(instrument, version);
      return { definition, domains: await this.trendIn(unit, memberId, definition) };
    });
  }

  /** The same in a unit in which the member's file was opened already. */
  async trendIn(unit: Unit, memberId: string, definition: InstrumentVersion): Promise<DomainTrend[]> {
    const rows = await unit.run(this.measurements.ofVersion(memberId, definition.code, definition.version));
    return rows.length === 0
      ? trendOf(definition, [])
      : trendOf(definition, await this.opened(unit, memberId, rows));
  }

  private scorer(memberId: string): Scorer {
    return this.members.isOwn('measurement.record', memberId) ? 'SELF' : 'COACH';
  }

  private async checked(
    instrument: string,
    version: number,
    given: Given,
  ): Promise<{ definition: InstrumentVersion; answers: Answers }> {
    const known = await this.instruments.version(instrument, version);
    if (!this.instruments.mayBeUsed(known)) {
      const validUntil = known.licence!.validUntil;
      throw new DomainError('LICENCE_ENDED', { path: ['instrument'], params: { validUntil } });
    }
    return { definition: known.definition, answers: checkedAnswers(known.definition, given) };
  }

  private async insert(
    unit: Unit,
    row: Omit<MeasurementEntity, 'tenantId' | 'answersCiphertext'>,
    answers: Answers,
  ): Promise<void> {
    const seal = await this.vault.sealer(unit, row.memberId);
    const sealed = seal(FIELD, row.id, JSON.stringify(answers));
    await unit.manager.insert(MeasurementEntity, { ...row, answersCiphertext: sealed });
    if (row.instrument === PARTICIPATION_LADDER)
      await unit.manager.insert(LadderStepEntity, { measurementId: row.id, step: answers.STEP! });
  }

  /** With the answers, the person's key fetched once. */
  private async opened(
    unit: Unit,
    memberId: string,
    rows: readonly MeasurementRow[],
  ): Promise<(MeasurementRow & Measured)[]> {
    const open = await this.vault.opener(unit, memberId);
    return rows.map((row) => ({
      ...row,
      answers: JSON.parse(open(FIELD, row.id, row.ciphertext)) as Answers,
    }));
  }
}

function definitionOf(known: readonly KnownInstrument[], row: MeasurementRow | Measured): InstrumentVersion {
  return known.find(
    ({ definition: { code, version } }) => code === row.instrument && version === row.version,
  )!.definition;
}
