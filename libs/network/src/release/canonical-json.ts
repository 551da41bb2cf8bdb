/** What a publication may be made of. Numbers are safe integers; shares and other fractions are decimal text. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

/** Nearly all texts of a publication: nothing in them to escape. */
const PLAIN = /^[ !#-[\]-~]*$/;

/**
 * One text for one value, whatever the order of its keys: RFC 8785 (JSON Canonicalization Scheme) without fractional
 * numbers, so that every language writes the same bytes and thus the same hash.
 * @throws RangeError on a number that is no safe integer, a lone surrogate, or anything that JSON does not know
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') {
    if (PLAIN.test(value)) return `"${value}"`;
    if (/\p{Surrogate}/u.test(value)) throw new RangeError('half a character in a canonical text');
    return JSON.stringify(value);
  }
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no safe integer`);
    return String(value);
  }
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new RangeError(`${typeof value} is no part of JSON`);
  let text = '';
  for (const name of Object.keys(value).sort())
    text += `${text === '' ? '' : ','}${quoted(name)}:${canonicalJson(value[name]!)}`;
  return `{${text}}`;
}

const QUOTED = new Map<string, string>();
const QUOTED_AT_MOST = 1_000;

/** A name as canonical text. A publication has the same few names ten thousands of times. */
function quoted(name: string): string {
  const known = QUOTED.get(name);
  if (known !== undefined) return known;
  const text = canonicalJson(name);
  if (QUOTED.size < QUOTED_AT_MOST) QUOTED.set(name, text);
  return text;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
