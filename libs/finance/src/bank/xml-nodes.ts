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

/** What a format wants to know while its file streams by. */
export interface XmlHandler {
  /** The first element. Throws when the file is of another format. */
  root(namespace: string, name: string): void;
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

  parser.on('error', () => {
    if (namespace === undefined) throw new DomainError('BANK_FILE_FORMAT');
    throw new DomainError('BANK_FILE_MALFORMED', { params: { line: parser.line } });
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
    open.push({ name, line: parser.line, attributes, children: [], text: '' });
  });
  const addText = (text: string) => {
    const node = open.at(-1);
    if (node) node.text += text;
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
