import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '#kernel';
import type { UploadPurpose } from '#platform';
import { bankImport, type ImportedBankFile } from '../fixtures/bank/import-bank-file.js';
import type { CallOptions, TestClient } from '../harness/test-client.js';

/** What a caller may meet while something is down, and tries again. A rule's refusal is not among them. */
const TRANSIENT = ['INTERNAL', 'BUSY'];
/** Nothing is down for so long: what fails on and on is broken. */
const PATIENCE_MS = 120_000;

/** What a mutation was answered in the end. */
export interface Answer {
  /** The payload of what was accepted. */
  readonly value: any;
  /** Why it was refused; null when it was accepted. */
  readonly code: string | null;
  readonly isReplay: boolean;
  /** A call of it went without an answer: what it did was not known until now. */
  readonly wasCut: boolean;
}

export interface Mutation {
  readonly field: string;
  readonly input: object;
  /** What is asked of the payload. */
  readonly fields?: string;
  readonly as: CallOptions;
  readonly key?: string;
}

/** What all callers together met. */
export class Tally {
  readonly refused = new Map<string, number>();
  readonly byField = new Map<string, number>();
  mutations = 0;
  accepted = 0;
  replays = 0;
  cuts = 0;

  count({ field }: Mutation, { code, isReplay }: Answer): void {
    this.mutations += 1;
    this.byField.set(field, (this.byField.get(field) ?? 0) + 1);
    if (isReplay) this.replays += 1;
    if (code === null) this.accepted += 1;
    else this.refused.set(code, (this.refused.get(code) ?? 0) + 1);
  }
}

/** Calls on and on until there is an answer, each mutation under one key of its own, as a careful client does. */
export class Caller {
  readonly tally = new Tally();

  constructor(private readonly app: TestClient) {}

  async mutate(mutation: Mutation): Promise<Answer> {
    const { field, input, fields = '', as, key = newId() } = mutation;
    const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${fields} userErrors { code } } }`;
    let wasCut = false;
    const answer = await this.persist(
      async () => {
        const { data, errors, headers } = await this.app.gql(
          query,
          { input },
          { ...as, idempotencyKey: key },
        );
        const extensions = errors?.[0]?.extensions;
        const value = data?.[field] as { userErrors: { code: string }[] } | undefined;
        const code = extensions
          ? (extensions.reason ?? extensions.code)
          : (value?.userErrors[0]?.code ?? null);
        if (code !== null && TRANSIENT.includes(code)) throw new Error(`refused: ${code}`);
        return { value, code, isReplay: headers.get('idempotent-replayed') === 'true' };
      },
      () => (wasCut = true),
    );
    const told = { ...answer, wasCut };
    this.tally.count(mutation, told);
    return told;
  }

  ask(query: string, variables: object, as: CallOptions): Promise<any> {
    return this.persist(() => this.app.ok(query, variables, as));
  }

  bankImport(id: string, as: CallOptions): Promise<ImportedBankFile> {
    return this.persist(() => bankImport(this.app, id, as));
  }

  upload(
    content: Uint8Array | string,
    name: string,
    as: CallOptions,
    purpose?: UploadPurpose,
  ): Promise<string> {
    return this.persist(() => this.app.upload(content, name, as, purpose));
  }

  /** As often as it takes; `cut` is called for each call without an answer. */
  private async persist<T>(call: () => Promise<T>, cut: () => void = () => undefined): Promise<T> {
    const end = Date.now() + PATIENCE_MS;
    for (let wait = 50; ; wait = Math.min(wait * 2, 800)) {
      try {
        return await call();
      } catch (error) {
        // fetch itself failed: nobody is there, or somebody died in the middle; or there was no database for the moment
        const { name, message } = error as Error;
        const isTransient =
          ['TypeError', 'SyntaxError'].includes(name) || TRANSIENT.some((code) => message.includes(code));
        if (!isTransient || Date.now() > end) throw error;
        this.tally.cuts += 1;
        cut();
        await pause(wait);
      }
    }
  }
}
