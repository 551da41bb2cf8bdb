import { failureOfAnswer, type Failure } from './failure.js';
import { sendingWith, type Progress } from './upload-progress.js';

/** What an upload came to: its id for a mutation to name, what is wrong with the file, or a failure. */
export type Uploaded = { id: string } | { problem: string } | { failure: Failure };

export type UploadPurpose = 'ATTACHMENT' | 'SHEET' | 'BANK_FILE';

interface FileAnswer {
  id?: string;
  code?: string;
  message?: string;
  requestId?: string | null;
}

/** Why a file could not be had. */
export interface Refused {
  /** In words; empty when nobody was reached. */
  message: string;
  /** The link worked once; another does. */
  isOld: boolean;
}

/** Files go beside GraphQL: up in a form of their own, down through a link that works with its owner's token only. */
export class FileExchange {
  readonly #fetch: typeof fetch;
  readonly #through: (send: typeof fetch) => typeof fetch;

  /** @param through makes requests of this account with another way of sending */
  constructor(through: (send: typeof fetch) => typeof fetch) {
    this.#through = through;
    this.#fetch = through(fetch);
  }

  /**
   * @param purpose a sheet of rows, or a file of a bank, is another kind of file than what is kept with somebody
   * @param onProgress hears how far it is
   */
  async upload(file: File, purpose: UploadPurpose = 'ATTACHMENT', onProgress?: Progress): Promise<Uploaded> {
    const body = new FormData();
    body.append('file', file);
    const send = onProgress ? this.#through(sendingWith(onProgress)) : this.#fetch;
    const answer = await send(`/files?purpose=${purpose}`, { method: 'POST', body }).catch(() => null);
    if (!answer) return { failure: { code: 'UNREACHABLE', requestId: null } };
    const told: FileAnswer = await answer.json().catch(() => ({}));
    if (told.id) return { id: told.id };
    if (told.message && /^(FILE|SHEET|BANK)_/.test(told.code ?? '')) return { problem: told.message };
    return { failure: failureOfAnswer(told.code, told.requestId) };
  }

  /** The file itself, to be shown. */
  async open(link: string): Promise<Blob | Refused> {
    const answer = await this.#fetch(link).catch(() => null);
    return answer?.ok ? answer.blob() : refusedBy(answer);
  }

  /** Hands the file to the browser, which saves it; what was wrong where it could not be had. */
  async download(link: string): Promise<Refused | null> {
    const answer = await this.#fetch(link).catch(() => null);
    if (!answer?.ok) return refusedBy(answer);
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

async function refusedBy(answer: Response | null): Promise<Refused> {
  const told: FileAnswer = (await answer?.json().catch(() => null)) ?? {};
  return { message: told.message ?? '', isOld: told.code === 'LINK_EXPIRED' };
}

const nameIn = (disposition: string | null): string =>
  decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1] ?? 'opbloei');
