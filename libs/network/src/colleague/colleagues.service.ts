import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { Clock, currentContext, Db } from '#platform';
import { NetworkNoteRepository, type NetworkNoteRow } from '../note/network-note.repository.js';
import type { ParticipationDecision } from '../participation/participation.policy.js';
import type { PrintedBody } from '../publication/printed-body.js';
import { Publications } from '../publication/publications.service.js';
import { ColleagueRepository, type ColleagueRow } from './colleague.repository.js';
import { type NamedFigure, namedFigures, type PooledFigure, pooledFigures } from './named-figures.js';
import { isSimilar, type NetworkSettings } from './network-setting.js';
import { OwnSettings } from './own-settings.service.js';

/** A figure with what its board did beside it. */
export interface NotedFigure extends NamedFigure {
  readonly quarter: string;
  readonly note: NetworkNoteRow | null;
}

export interface Colleague extends ColleagueRow {
  /** Null to who is in no cooperative, and so has nothing to compare with. */
  readonly isSimilar: boolean | null;
  readonly figures: readonly NotedFigure[];
}

export interface ColleaguesSeen {
  /** Of the newest release; null while there is none. */
  readonly quarter: string | null;
  /** Of the reader's own cooperative; null to who is in none. */
  readonly own: NetworkSettings | null;
  /** Whether the own board shares them. */
  readonly isShared: boolean;
  readonly pooled: readonly PooledFigure[];
  /** By name, those with a similar policy first. */
  readonly colleagues: readonly Colleague[];
}

/** What a release lists under names. */
interface ReadRelease {
  readonly quarter: string;
  readonly figures: ReadonlyMap<string, readonly NamedFigure[]>;
  readonly pooled: readonly PooledFigure[];
}

/**
 * Cooperatives whose boards show each other how they arrange things, beside what a release lists of them. Nothing is
 * computed on anybody: figures are laid side by side as they were published.
 */
@Injectable()
export class Colleagues {
  /** Of the newest release, which never changes: its text is long, and is read once. */
  private read: ReadRelease | null = null;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly own: OwnSettings,
    private readonly publications: Publications,
    private readonly colleagues: ColleagueRepository,
    private readonly notes: NetworkNoteRepository,
  ) {}

  async seen(): Promise<ColleaguesSeen> {
    const { cooperativeId } = currentContext();
    const rows = await this.db.read(this.colleagues.all());
    const ours = cooperativeId === null ? null : await this.own.on(this.clock.today());
    const shared = rows.find((row) => row.cooperativeId === cooperativeId) ?? null;
    const release = await this.newest();
    const keys = [...(release?.figures.values() ?? [])].flat().map(({ key }) => key);
    const notes = new Map((await this.db.read(this.notes.beside(keys))).map((note) => [note.key, note]));
    const seen = rows
      .filter((row) => row !== shared)
      .map((row): Colleague => ({
        ...row,
        // where the own board shares nothing there is no programme of its own to tell another's from
        isSimilar: ours && isSimilar({ programme: shared?.programme ?? row.programme, settings: ours }, row),
        figures: (release?.figures.get(row.label) ?? []).map((figure) => ({
          ...figure,
          quarter: release!.quarter,
          note: notes.get(figure.key) ?? null,
        })),
      }));
    return {
      quarter: release?.quarter ?? null,
      own: ours,
      isShared: shared !== null,
      pooled: release?.pooled ?? [],
      colleagues: seen.sort((a, b) => Number(b.isSimilar) - Number(a.isSimilar)),
    };
  }

  /** @throws DomainError `NOT_FOUND` for a cooperative that shares nothing, and for one's own */
  async another(cooperativeId: string, path: string): Promise<ColleagueRow> {
    const found = await this.db.read(this.colleagues.get(cooperativeId));
    if (!found || cooperativeId === currentContext().cooperativeId)
      throw new DomainError('NOT_FOUND', { path: [path] });
    return found;
  }

  /** Shares the settings of today where the board wants it, and takes them back where it does not. */
  async publish({ shareSettings, label, programme }: ParticipationDecision): Promise<void> {
    const sharedOn = this.clock.today();
    await this.db.write(
      shareSettings
        ? this.colleagues.share({ label, programme, settings: await this.own.on(sharedOn), sharedOn })
        : this.colleagues.takeBack(),
    );
  }

  private async newest(): Promise<ReadRelease | null> {
    const quarter = await this.publications.newestQuarter();
    if (quarter === null) return null;
    if (this.read?.quarter === quarter) return this.read;
    const body = JSON.parse((await this.publications.of(quarter)).body) as PrintedBody;
    this.read = { quarter, figures: namedFigures(body), pooled: pooledFigures(body) };
    return this.read;
  }
}
