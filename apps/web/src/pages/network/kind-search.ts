import { ownKinds, type OwnKind } from '../../api/release-body.js';

/** Which figure is looked at; the first where none is named. */
export interface KindSearch {
  kind?: OwnKind | undefined;
}

export const kindOf = (value: unknown): OwnKind | undefined => ownKinds.find((kind) => kind === value);

export const kindSearch = (asked: Record<string, unknown>): KindSearch => {
  const kind = kindOf(asked.kind);
  return kind ? { kind } : {};
};
