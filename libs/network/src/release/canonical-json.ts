/** What a publication may be made of. Numbers are safe integers; shares and other fractions are decimal text. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject | Written;

export interface JsonObject {
  readonly [key: string]: Json;
}

/** A part that is canonical text already. */
export class Written {
  private constructor(readonly text: string) {}

  static of(value: Json): Written {
    return new Written(canonicalJson(value));
  }
}

/** Nearly all texts of a publication: nothing in them to escape. */
const PLAIN = /^[ !#-[\]-~]*$/;

/**
 * One text for one value, whatever the order of its keys: RFC 8785 (JSON Canonicalization Scheme) without fractional
 * numbers, so that every language writes the same bytes and thus the same hash.
 * @throws RangeError on a number that is no safe integer, a lone surrogate, or anything that JSON does not know
 */
export function canonicalJson(value: Json): string {
  const writer = new Writer();
  writer.write(value);
  return writer.end();
}

/** The names of an object in canonical order, and what stands before the value of each. */
interface Shape {
  /** As the object has them. */
  readonly names: readonly string[];
  readonly sorted: readonly string[];
  /** Such as `,"rate":`. */
  readonly before: readonly string[];
}

const NO_SHAPE: Shape = { names: [], sorted: [], before: [] };
/** Characters that wait in pieces. */
const WAITING = 32_768;
/** The most bytes that UTF-8 takes for one unit of a text. */
const BYTES = 3;

/**
 * Makes one flat text of its pieces every few thousand: a text of megabytes out of a million pieces would keep all of
 * them until the end, and most of the time would go to moving them about.
 */
class Writer {
  private text = '';
  private readonly done: string[] = [];
  private shape = NO_SHAPE;

  write(value: Json): void {
    if (typeof value === 'string') this.text += quoted(value);
    else if (typeof value === 'number') this.text += wholeNumber(value);
    else if (value === null || typeof value === 'boolean') this.text += String(value);
    else if (isList(value)) this.writeList(value);
    else if (value instanceof Written) this.writeWritten(value);
    else if (typeof value === 'object') this.writeObject(value);
    else throw new RangeError(`${typeof value} is no part of JSON`);
  }

  end(): string {
    return [...this.done, this.text].join('');
  }

  private writeList(list: readonly Json[]): void {
    this.text += '[';
    for (let i = 0; i < list.length; i += 1) {
      if (i > 0) this.text += ',';
      this.write(list[i]!);
      if (this.text.length > WAITING) this.flush();
    }
    this.text += ']';
  }

  private writeWritten({ text }: Written): void {
    this.done.push(this.text, text);
    this.text = '';
  }

  private writeObject(object: JsonObject): void {
    const { sorted, before } = this.shapeOf(object);
    this.text += '{';
    for (let i = 0; i < sorted.length; i += 1) {
      this.text += before[i]!;
      this.write(object[sorted[i]!]!);
    }
    this.text += '}';
  }

  /** Rows of a list have the same names, so the last shape nearly always fits. */
  private shapeOf(object: JsonObject): Shape {
    const names = Object.keys(object);
    if (!isSame(names, this.shape.names)) {
      const sorted = [...names].sort();
      this.shape = {
        names,
        sorted,
        before: sorted.map((name, i) => `${i > 0 ? ',' : ''}${quoted(name)}:`),
      };
    }
    return this.shape;
  }

  private flush(): void {
    this.done.push(flat(this.text));
    this.text = '';
  }
}

/** One for all texts, most of which are too short to need it: each is out of it before the next comes in. */
let bytes = Buffer.alloc(0);

/** A text that has been bytes has no pieces. */
function flat(text: string): string {
  if (bytes.length < BYTES * text.length) bytes = Buffer.allocUnsafe(BYTES * text.length);
  return bytes.toString('utf8', 0, bytes.write(text));
}

function quoted(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  if (/\p{Surrogate}/u.test(text)) throw new RangeError('half a character in a canonical text');
  return JSON.stringify(text);
}

function wholeNumber(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no safe integer`);
  return String(value);
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  if (some.length !== others.length) return false;
  for (let i = 0; i < some.length; i += 1) if (some[i] !== others[i]) return false;
  return true;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
