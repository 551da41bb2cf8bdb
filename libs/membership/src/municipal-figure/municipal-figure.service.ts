import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import { centsOf, Clock, Db, scopesOf } from '#platform';
import { MunicipalFigureKind, type RecordMunicipalFigureInput } from './municipal-figure.input.js';
import { MunicipalFigureRepository, type MunicipalFigureRow } from './municipal-figure.repository.js';

/** Of fewer persons a sum would say something about somebody. */
const SMALLEST_GROUP = 10;

/** What a municipality says itself of its clients: shown beside the cooperative's figures and never estimated here. */
@Injectable()
export class MunicipalFigures {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly figures: MunicipalFigureRepository,
  ) {}

  /**
   * Enters a figure of the caller's own municipality; a later one of the same kind and period takes its place.
   * @throws DomainError `FORBIDDEN`, `MUNICIPAL_FIGURE_GROUP_TOO_SMALL`, `MUNICIPAL_FIGURE_NEEDS_VALUE`,
   *   `MUNICIPAL_FIGURE_NEEDS_SOURCE`, `PERIOD_INVALID`, `DATE_IN_FUTURE`, `VALUE_OUT_OF_RANGE`, `AMOUNT_INVALID`
   */
  async record(input: RecordMunicipalFigureInput): Promise<MunicipalFigureRow> {
    const [organisationId] = organisationsIn('municipal-figure.record') ?? [];
    if (!organisationId) throw new DomainError('FORBIDDEN');
    const row = { id: newId(), ...this.checked(input) };
    await this.db.write((unit) => unit.run(this.figures.insert(organisationId, row)));
    return row;
  }

  /** What the caller's municipality entered, the last one first; of coordinators and board: what all entered. */
  all(): Promise<MunicipalFigureRow[]> {
    return this.db.read(this.figures.of(organisationsIn('municipal-figure.read')));
  }

  /** What one municipality entered, the last one first. It asks for no permission: whoever reports it has asked. */
  of(organisationId: string): Promise<MunicipalFigureRow[]> {
    return this.db.read(this.figures.of([organisationId]));
  }

  private checked(input: RecordMunicipalFigureInput): Omit<MunicipalFigureRow, 'id'> {
    const { kind, groupSize, fromOn, untilOn } = input;
    const source = input.source.trim();
    if (untilOn < fromOn) throw new DomainError('PERIOD_INVALID', { path: ['untilOn'] });
    if (untilOn > this.clock.today()) throw new DomainError('DATE_IN_FUTURE', { path: ['untilOn'] });
    if (groupSize < SMALLEST_GROUP)
      throw new DomainError('MUNICIPAL_FIGURE_GROUP_TOO_SMALL', {
        path: ['groupSize'],
        params: { least: SMALLEST_GROUP },
      });
    if (groupSize > 1_000_000) throw new DomainError('VALUE_OUT_OF_RANGE', { path: ['groupSize'] });
    if (source.length < 3) throw new DomainError('MUNICIPAL_FIGURE_NEEDS_SOURCE', { path: ['source'] });
    if (source.length > 300) throw new DomainError('VALUE_OUT_OF_RANGE', { path: ['source'] });
    const isCosts = kind === MunicipalFigureKind.CARE_COSTS;
    const cents = input.amount ? centsOf(input.amount, 'amount') : null;
    const shareBasisPoints = input.shareBasisPoints ?? null;
    if (isCosts ? cents === null : cents !== null)
      throw new DomainError('MUNICIPAL_FIGURE_NEEDS_VALUE', { path: ['amount'] });
    if (isCosts ? shareBasisPoints !== null : shareBasisPoints === null)
      throw new DomainError('MUNICIPAL_FIGURE_NEEDS_VALUE', { path: ['shareBasisPoints'] });
    if (cents !== null && cents < 0) throw new DomainError('VALUE_OUT_OF_RANGE', { path: ['amount'] });
    if (shareBasisPoints !== null && (shareBasisPoints < 0 || shareBasisPoints > 10_000))
      throw new DomainError('VALUE_OUT_OF_RANGE', { path: ['shareBasisPoints'] });
    return { kind, cents, shareBasisPoints, groupSize, fromOn, untilOn, source };
  }
}

/** The municipalities that a permission reaches; null: all. @throws DomainError `FORBIDDEN` */
function organisationsIn(permission: 'municipal-figure.record' | 'municipal-figure.read'): string[] | null {
  const scopes = scopesOf(permission);
  if (scopes.some(({ kind }) => kind === 'COOPERATIVE')) return null;
  return scopes.flatMap((scope) => (scope.kind === 'CLIENTS' ? [scope.organisationId] : []));
}
