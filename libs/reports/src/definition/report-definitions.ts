import { DomainError } from '#kernel';
import { currentContext, hasMessage, type Scope } from '#platform';
import type { ReportDefinition } from './report-definition.js';
import { REPORT_KINDS, type ReportAbout, type ReportKind } from './report-kind.js';

/** How far a caller reaches, for each kind that they may ask or read at all. */
export type ReportReach = readonly {
  readonly kind: ReportKind;
  readonly about: ReportAbout;
  readonly scopes: readonly Scope[];
}[];

/** The definitions of the house, by kind. */
export class ReportDefinitions {
  private readonly byKind = new Map<string, ReportDefinition>();

  /** @throws Error when a kind has no definition or two, or a definition lacks its words or the tables of its formats */
  constructor(definitions: readonly ReportDefinition[]) {
    for (const definition of definitions) {
      if (this.byKind.has(definition.kind)) throw new Error(`Two definitions of ${definition.kind}.`);
      this.byKind.set(definition.kind, definition);
      if (!definition.tables && definition.formats.some((format) => format !== 'PDF'))
        throw new Error(`${definition.kind} has no tables for its formats.`);
      const words = [
        nameCode(definition.kind),
        tellsCode(definition.kind),
        definition.basis,
        ...definition.leftOut,
      ];
      const mute = words.filter((code) => !hasMessage(code));
      if (mute.length > 0) throw new Error(`No words for: ${mute.join(', ')}.`);
    }
    const undefinedKinds = REPORT_KINDS.filter((kind) => !this.byKind.has(kind));
    if (undefinedKinds.length > 0) throw new Error(`No definition of: ${undefinedKinds.join(', ')}.`);
  }

  all(): readonly ReportDefinition[] {
    return [...this.byKind.values()];
  }

  /** @throws DomainError `NOT_FOUND` for a kind that only another version of the program can have written */
  of(kind: ReportKind): ReportDefinition {
    const definition = this.byKind.get(kind);
    if (!definition) throw new DomainError('NOT_FOUND');
    return definition;
  }

  /** @throws DomainError `REPORT_NOT_ALLOWED` where the caller may ask for no report of this kind */
  toAsk(kind: ReportKind): ReportDefinition {
    const definition = this.of(kind);
    if (!currentContext().permissions.has(definition.request))
      throw new DomainError('REPORT_NOT_ALLOWED', { path: ['definition'] });
    return definition;
  }

  /** The caller's, by what the permission of each kind says now. */
  reach(act: 'request' | 'read'): ReportReach {
    const { permissions } = currentContext();
    return this.all().flatMap((definition) => {
      const scopes = permissions.get(definition[act]);
      return scopes ? [{ kind: definition.kind, about: definition.about, scopes }] : [];
    });
  }
}

/** Code of what a kind of report is called, such as `REPORT_NAME_DECISION_LETTER`. */
export const nameCode = (kind: ReportKind): string => `REPORT_NAME_${kind}`;

/** Code of what a kind of report tells, in a sentence or two for who chooses one. */
export const tellsCode = (kind: ReportKind): string => `REPORT_TELLS_${kind}`;
