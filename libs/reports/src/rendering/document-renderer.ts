import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { DomainError } from '#kernel';
import { FONT_FILES, printable } from './fonts.js';
import { TEMPLATES } from './package-root.js';

const CHILD = fileURLToPath(new URL('./typst-child.js', import.meta.url));

/** Typst's memory grows with every document; a fresh process is the one way to give all of it back. */
const DOCUMENTS_PER_CHILD = 500;

/**
 * What a document may take longer for each kilobyte of its data: ten thousand movements are 3 MB, and print in ten
 * seconds on an idle machine. The limit is for what hangs, not for what is long.
 */
const MORE_MS_PER_KILOBYTE = 50;

/** One document to print. The same document gives the same bytes, today and after a restart. */
export interface TypstDocument {
  /** File name of the template in `templates`. Never made from what a user typed. */
  readonly template: string;
  /**
   * Everything the template shows, as JSON, with amounts and dates already written out. Typst reads it as `/data.json`;
   * it never becomes Typst source, so what a user typed stays text.
   */
  readonly data: unknown;
  /** Images that the data names, by file name such as `logo.png`; Typst reads them as `/files/<name>`. */
  readonly files?: Readonly<Record<string, Uint8Array>>;
  /** Language of the document, BCP 47: screen readers choose their voice by it. */
  readonly locale: string;
  /** The document's date of creation: that of its snapshot, never the time of printing. To the second. */
  readonly timestamp: Date;
}

type Answer = { readonly pdf: Uint8Array } | { readonly error: string };

/**
 * Turns documents into PDF/UA-1 (ISO 14289-1), one after another, in a child process without our environment.
 * Who makes a renderer closes it: its child keeps the process alive.
 */
export class DocumentRenderer {
  readonly #timeLimitMs: number;
  readonly #templates: string;
  #child: ChildProcess | undefined;
  #documentsOfChild = 0;
  #lastTurn: Promise<unknown> = Promise.resolve();
  #closed = false;

  /**
   * @param options.timeLimitMs for one document from its turn on, milliseconds, and more for one with much data; the child
   *   is killed when it is over
   */
  constructor(options: { readonly timeLimitMs?: number; readonly templates?: string } = {}) {
    this.#timeLimitMs = options.timeLimitMs ?? 30_000;
    this.#templates = options.templates ?? TEMPLATES;
  }

  /**
   * Prints one document; calls wait for their turn.
   * @param signal kills the work at once when it is this document's turn, and drops it from the queue otherwise
   * @throws DomainError `REPORT_RENDER_TIMEOUT` over the time limit
   * @throws Error with Typst's text when the template, its data or an image is wrong, a font is missing, an image has no
   *   alternative text, or the child ended; the signal's reason when it was aborted
   */
  render(document: TypstDocument, signal?: AbortSignal): Promise<Uint8Array> {
    const turn = this.#lastTurn.then(() => this.#print(document, signal));
    this.#lastTurn = turn.catch(() => undefined);
    return turn;
  }

  /** Ends the child, in the middle of a document if need be, and refuses what still waits. May be called again. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#endChild();
    await this.#lastTurn;
  }

  async #print(document: TypstDocument, signal?: AbortSignal): Promise<Uint8Array> {
    signal?.throwIfAborted();
    if (this.#closed) throw new Error('the document renderer is closed');
    const child = this.#child ?? this.#startChild();
    const answer = await this.#ask(child, orderFor(document), signal);
    this.#documentsOfChild += 1;
    if (this.#documentsOfChild >= DOCUMENTS_PER_CHILD) await this.#endChild();
    if ('error' in answer) throw new Error(`Typst could not make ${document.template}: ${answer.error}`);
    return answer.pdf;
  }

  #ask(child: ChildProcess, order: Order, signal?: AbortSignal): Promise<Answer> {
    return new Promise<Answer>((resolve, reject) => {
      const stop = (reason: unknown) => {
        settle();
        reject(reason);
        void this.#endChild();
      };
      const onAnswer = (answer: Answer) => {
        settle();
        resolve(answer);
      };
      const onExit = (code: number | null, cause: string | null) =>
        stop(new Error(`the document process ended (${cause ?? code})`));
      const onAbort = () => stop(signal?.reason);
      const limitMs = this.#timeLimitMs + (order.json.length / 1000) * MORE_MS_PER_KILOBYTE;
      const timer = setTimeout(() => stop(new DomainError('REPORT_RENDER_TIMEOUT')), limitMs);
      const settle = () => {
        clearTimeout(timer);
        child.off('message', onAnswer).off('exit', onExit).off('error', stop);
        signal?.removeEventListener('abort', onAbort);
      };
      child.on('message', onAnswer).on('exit', onExit).on('error', stop);
      signal?.addEventListener('abort', onAbort);
      child.send(order, (error) => error && stop(error));
    });
  }

  #startChild(): ChildProcess {
    const child = fork(CHILD, [this.#templates, ...FONT_FILES], {
      // No environment: the child needs none of our secrets. No flags of ours either, such as Jest's.
      env: {},
      execArgv: ['--expose-gc'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    // Without a listener a failing channel would bring down the parent; each document has its own while it runs.
    child.on('error', () => undefined);
    child.once('exit', () => {
      if (this.#child === child) this.#child = undefined;
    });
    this.#child = child;
    this.#documentsOfChild = 0;
    return child;
  }

  async #endChild(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
}

/** What the child is sent. */
interface Order {
  readonly template: string;
  readonly json: string;
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly locale: string;
  readonly seconds: number;
}

function orderFor(document: TypstDocument): Order {
  return {
    template: document.template,
    json: JSON.stringify(document.data, (_key, value: unknown) =>
      typeof value === 'string' ? printable(value) : value,
    ),
    files: document.files ?? {},
    locale: document.locale,
    seconds: Math.floor(document.timestamp.getTime() / 1000),
  };
}
