import { failureOfAnswer, type Failure } from './failure.js';

/** What an upload came to: its id for a mutation to name, what is wrong with the file, or a failure. */
export type Uploaded = { id: string } | { problem: string } | { failure: Failure };

interface FileAnswer {
  id?: string;
  code?: string;
  message?: string;
  requestId?: string | null;
}

/** Files go beside GraphQL: up in a form of their own, down through a link that works with its owner's token only. */
export class FileExchange {
  readonly #fetch: typeof fetch;

  constructor(accountFetch: typeof fetch) {
    this.#fetch = accountFetch;
  }

  /** @param purpose a sheet of rows is another kind of file than what is kept with somebody */
  async upload(file: File, purpose: 'ATTACHMENT' | 'SHEET' = 'ATTACHMENT'): Promise<Uploaded> {
    const body = new FormData();
    body.append('file', file);
    const answer = await this.#fetch(`/files?purpose=${purpose}`, { method: 'POST', body }).catch(() => null);
    if (!answer) return { failure: { code: 'UNREACHABLE', requestId: null } };
    const told: FileAnswer = await answer.json().catch(() => ({}));
    if (told.id) return { id: told.id };
    if (told.message && /^(FILE|SHEET)_/.test(told.code ?? '')) return { problem: told.message };
    return { failure: failureOfAnswer(told.code, told.requestId) };
  }

  /** Hands the file to the browser, which saves it; what is wrong in words where it could not be had. */
  async download(link: string): Promise<string | null> {
    const answer = await this.#fetch(link).catch(() => null);
    if (!answer?.ok) {
      const told: FileAnswer = (await answer?.json().catch(() => null)) ?? {};
      return told.message ?? '';
    }
    const url = URL.createObjectURL(await answer.blob());
    const anchor = document.createElement('a');
    anchor.href = url;
    anchor.download = nameIn(answer.headers.get('content-disposition'));
    anchor.click();
    // the browser has read it by then
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    return null;
  }
}

const nameIn = (disposition: string | null): string =>
  decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1] ?? 'opbloei');
