import { Injectable } from '@nestjs/common';
import { ClientParticipations } from '#coaching';
import { CollaborationRepository } from '#cooperative';
import { ClientMonies } from '#finance';
import type { Permission } from '#identity';
import { addMonths, DomainError } from '#kernel';
import {
  BENEFIT_NORMS,
  FEWEST_TO_SHOW,
  Indicators,
  lastDayOf,
  MunicipalFigures,
  type MunicipalFigureRow,
  type Question,
} from '#membership';
import { Db, type Locale, text } from '#platform';
import type { Cover } from '../definition/cover.js';
import { fileDay } from '../definition/file-day.js';
import type { AskedReport, PrintedReport, ReportDefinition } from '../definition/report-definition.js';
import type { ReportKind } from '../definition/report-kind.js';
import type { PeriodKind } from '../definition/report-period.js';
import type { Sheet } from '../sheet/sheet.js';
import type { FrozenAccount } from './account-snapshot.js';
import { accountDocument, accountTables } from './municipality-account.js';
import {
  isSmall,
  shownDestinations,
  shownGain,
  shownIncidence,
  shownLadder,
  shownParts,
  shownPeople,
  shownSaved,
} from './small-groups.js';

/** What a cooperative did for the clients of one municipality, over quarters and years: for the officer, who knows them. */
@Injectable()
export class MunicipalityAccountReport implements ReportDefinition<FrozenAccount> {
  readonly kind: ReportKind = 'MUNICIPALITY_ACCOUNT';
  readonly version = 3;
  readonly request: Permission = 'account.request';
  readonly read: Permission = 'account.read';
  readonly about = 'MUNICIPALITY';
  readonly period: PeriodKind = 'FREE';
  readonly formats = ['PDF', 'XLSX', 'CSV'] as const;
  readonly basis: string = 'ACCOUNT_BASIS';
  readonly leftOut: readonly string[] = [
    'ACCOUNT_LEFT_OUT_NAMES',
    'LEFT_OUT_COACHING',
    'LEFT_OUT_CITIZEN_NUMBER',
  ];
  protected readonly fewest: number = 1;

  constructor(
    private readonly db: Db,
    private readonly collaborations: CollaborationRepository,
    private readonly indicators: Indicators,
    private readonly monies: ClientMonies,
    private readonly participations: ClientParticipations,
    private readonly entered: MunicipalFigures,
  ) {}

  /** @throws DomainError `NOT_FOUND` */
  async freeze({ subjectId, period }: AskedReport): Promise<FrozenAccount> {
    const { fewest } = this;
    const municipality = (await this.db.read(this.collaborations.all())).find(
      ({ id }) => id === subjectId,
    )?.name;
    if (!municipality) throw new DomainError('NOT_FOUND');
    const { memberIds, movement, ...figures } = await this.indicators.ofClients(
      subjectId,
      period!.from,
      period!.until,
      fewest,
    );
    const { question, howFound } = figures;
    const { turnover, months, thermometers, fewestBehind } = await this.monies.of(memberIds, question);
    const { gain, ...ladder } = await this.participations.of(memberIds, question);
    const isFoundShown =
      howFound.state !== 'SHOWN' || shownParts(howFound.value, ({ count }) => count, fewest) !== null;
    const { definition, period: over, n } = howFound;
    // people are enough only if each amount is of enough of them, however many were there
    const isMoneyShown =
      !isSmall(turnover.n, fewest) && (fewestBehind === null || !isSmall(fewestBehind, fewest));
    const people = shownPeople(movement, fewest);
    return {
      municipality,
      fewest,
      people,
      destinations: shownDestinations(movement, fewest),
      figures: {
        ...figures,
        cumulativeIncidence24: shownIncidence(figures.cumulativeIncidence24, fewest),
        savedBenefit: shownSaved(figures.savedBenefit, fewest),
        howFound: isFoundShown ? howFound : { definition, period: over, n, state: 'TOO_FEW' },
      },
      participation: { gain: shownGain(gain, people, fewest), ladder: shownLadder(ladder, people, fewest) },
      turnover,
      money: isMoneyShown ? { months, thermometers } : null,
      norms: normsOf(question),
      entered: lastOf(await this.entered.of(subjectId), question),
    };
  }

  document(frozen: FrozenAccount, cover: Cover, locale: Locale): PrintedReport {
    return accountDocument(this.kind, frozen, cover, locale);
  }

  tables(frozen: FrozenAccount, locale: Locale): readonly Sheet[] {
    return accountTables(frozen, locale);
  }

  fileName(_frozen: FrozenAccount, { period }: Cover, locale: Locale): string {
    return text('ACCOUNT_FILE_NAME', locale, { from: fileDay(period!.from), until: fileDay(period!.until) });
  }
}

/** The same of groups only, for who makes the municipality's policy and knows nobody. */
@Injectable()
export class MunicipalitySummaryReport extends MunicipalityAccountReport {
  override readonly kind: ReportKind = 'MUNICIPALITY_SUMMARY';
  override readonly request: Permission = 'municipal-summary.request';
  override readonly read: Permission = 'municipal-summary.read';
  /** Of two periods that differ by a day the figures would differ by somebody: of a running one there are as many as days. */
  override readonly period = 'ENDED_QUARTER';
  override readonly basis: string = 'ACCOUNT_SUMMARY_BASIS';
  override readonly leftOut: readonly string[] = [
    'ACCOUNT_LEFT_OUT_NAMES',
    'ACCOUNT_LEFT_OUT_SMALL',
    'LEFT_OUT_COACHING',
    'LEFT_OUT_CITIZEN_NUMBER',
  ];
  protected override readonly fewest: number = FEWEST_TO_SHOW;
}

/** The norms that held on some day of the period. */
function normsOf(question: Question): FrozenAccount['norms'] {
  const until = lastDayOf(question);
  return BENEFIT_NORMS.filter(
    ({ startsOn }) => startsOn <= until && addMonths(startsOn, 6) > question.period.from,
  );
}

/** Of each kind and period the last that was entered; those that touch the period. */
function lastOf(rows: readonly MunicipalFigureRow[], question: Question): FrozenAccount['entered'] {
  const { from } = question.period;
  const touching = rows.filter(({ fromOn, untilOn }) => fromOn <= lastDayOf(question) && untilOn >= from);
  const last = new Map<string, Omit<MunicipalFigureRow, 'id'>>();
  for (const { kind, cents, shareBasisPoints, groupSize, fromOn, untilOn, source } of touching.toReversed())
    last.set(`${kind} ${fromOn} ${untilOn}`, {
      kind,
      cents,
      shareBasisPoints,
      groupSize,
      fromOn,
      untilOn,
      source,
    });
  return [...last.values()];
}
