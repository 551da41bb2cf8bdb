/**
 * What a rule of the domain says when it refuses. The code is for machines and for the message catalogue; the
 * sentence that a person reads is made from it at the edge, in that person's language.
 */
export class DomainError extends Error {
  /** Where in the input the trouble lies, outermost first, such as `['lines', '0', 'vat']`. */
  readonly path: readonly string[];
  /** Values for the sentence. Never personal data: they may stand in a log. */
  readonly params: Readonly<Record<string, string | number>>;

  constructor(
    readonly code: string,
    detail: { path?: readonly string[]; params?: Readonly<Record<string, string | number>> } = {},
  ) {
    super(code);
    this.name = 'DomainError';
    this.path = detail.path ?? [];
    this.params = detail.params ?? {};
  }
}
