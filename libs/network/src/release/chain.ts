import { createHash } from 'node:crypto';
import { canonicalJson, type JsonObject } from './canonical-json.js';

/** A publication as it is stored and exported: its body, and its place in the chain. */
export interface Publication {
  readonly body: JsonObject;
  /** `sha256` of the publication before it; null for the first. */
  readonly prevSha256: string | null;
  /** SHA-256 (hex) over the canonical JSON of `{ body, prevSha256 }`. */
  readonly sha256: string;
}

/** Puts a body after the last publication. With its canonical text, which is long: it is written once. */
export function chained(
  body: JsonObject,
  previous: Pick<Publication, 'sha256'> | null,
): Publication & { readonly text: string } {
  const [text, prevSha256] = [canonicalJson(body), previous?.sha256 ?? null];
  return { body, text, prevSha256, sha256: hashOf(text, prevSha256) };
}

/**
 * Checks the whole chain, oldest first. Anyone who holds the publications can do this: a changed body, a missing or an
 * inserted publication breaks it from there on.
 * @returns where the chain breaks first (0 is the oldest), or null when it is whole
 */
export function verifyChain(publications: readonly Publication[]): number | null {
  const broken = publications.findIndex(
    ({ body, prevSha256, sha256 }, i) =>
      prevSha256 !== (publications[i - 1]?.sha256 ?? null) ||
      sha256 !== hashOf(canonicalJson(body), prevSha256),
  );
  return broken === -1 ? null : broken;
}

/** @param text canonical JSON of the body */
function hashOf(text: string, prevSha256: string | null): string {
  return createHash('sha256')
    .update('{"body":')
    .update(text)
    .update(`,"prevSha256":${canonicalJson(prevSha256)}}`)
    .digest('hex');
}
