import { SaxesParser } from 'saxes';
import { DomainError } from '#kernel';

/** An element of a bank file, with the line on which it begins, so that a refusal can name it. */
export interface XmlNode {
  /** The local name; empty for an element of another namespace than the document's, so that it is never mistaken. */
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
}

/** Characters of text in one element that are read on for; no message of a bank comes near. */
const LONGEST_RUN = 100_000;

/** What a format wants to know while its file streams by. */
export interface XmlHandler {
  /** The first element. Throws when the file is of another format. */
  root(namespace: string, name: string): void;
  /** An element that begins, still empty; `path` names those around it, outermost first. */
  opens(node: XmlNode, path: readonly string[]): void;
  /** An element that is complete; `path` names those around it, outermost first. True when it stays in its parent. */
  element(node: XmlNode, path: readonly string[]): boolean;
}

/**
 * Reads XML as it arrives, without a picture of the whole file: the handler takes what it needs and lets go of it.
 * A document type is refused, so there is no entity to expand and nothing outside the file is ever opened.
 * @throws DomainError from `write` and `close`: `BANK_FILE_FORMAT` for what is no XML, `BANK_FILE_MALFORMED` (`line`) for
 *   XML that breaks off or breaks its rules, `BANK_FILE_DOCTYPE` (`line`)
 */
export function xmlReader(handler: XmlHandler): { write(text: string): void; close(): void } {
  const parser = new SaxesParser<{ xmlns: true }>({ xmlns: true });
  const open: XmlNode[] = [];
  let namespace: string | undefined;

  const malformed = () => new DomainError('BANK_FILE_MALFORMED', { params: { line: parser.line } });

  parser.on('error', () => {
    throw namespace === undefined ? new DomainError('BANK_FILE_FORMAT') : malformed();
  });
  parser.on('doctype', () => {
    throw new DomainError('BANK_FILE_DOCTYPE', { params: { line: parser.line } });
  });
  parser.on('opentag', (tag) => {
    if (namespace === undefined) {
      handler.root(tag.uri, tag.local);
      namespace = tag.uri;
    }
    const attributes = Object.fromEntries(
      Object.values(tag.attributes).map(({ local, value }) => [local, value]),
    );
    const name = tag.uri === namespace ? tag.local : '';
    const node = { name, line: parser.line, attributes, children: [], text: '' };
    handler.opens(
      node,
      open.map(({ name: around }) => around),
    );
    open.push(node);
  });
  const addText = (text: string) => {
    const node = open.at(-1);
    // the white space between a hundred thousand elements is not kept
    if (!node || (node.text === '' && text.trim() === '')) return;
    node.text += text;
    if (node.text.length > LONGEST_RUN) throw malformed();
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const node = open.pop()!;
    node.text = node.text.trim();
    const path = open.map(({ name }) => name);
    if (handler.element(node, path)) open.at(-1)?.children.push(node);
  });
  return {
    write: (text) => void parser.write(text),
    close: () => void parser.close(),
  };
}

/** All elements at this path below a node. */
export function nodesAt(node: XmlNode, ...path: readonly string[]): XmlNode[] {
  return path.reduce(
    (nodes, name) => nodes.flatMap((one) => one.children.filter((child) => child.name === name)),
    [node],
  );
}

/** The text of the first element at this path that has any; null without one. */
export function textAt(node: XmlNode, ...path: readonly string[]): string | null {
  return nodesAt(node, ...path).find(({ text }) => text !== '')?.text ?? null;
}
