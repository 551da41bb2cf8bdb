import type { AttackName, AttackResult } from '../attack/attack.js';
import type { Quarter } from '../block/quarter.js';
import type { CertificateRow } from './certificate-row.js';
import type { JsonObject } from '../release/canonical-json.js';

/** Changes with every change of what is tried on a release. */
export const SUITE = 'attacks/1';

/** What is tried on the code and not on a release's data: with the tests, of which the suite's version is named. */
export const TRIED_WITH_THE_TESTS: readonly AttackName[] = ['A4', 'A7', 'A8', 'A9', 'A13', 'A17'];

export interface CertificateInput {
  readonly quarter: Quarter;
  readonly attempt: number;
  readonly publicationSha256: string;
  readonly codeVersion: string;
  readonly checks: readonly AttackResult[];
}

/** What a certificate says, as a reader takes it from the stored text. */
export interface PrintedCertificate {
  readonly suite: string;
  readonly checks: readonly {
    readonly attack: AttackName;
    readonly passed: boolean;
    readonly figure: JsonObject;
  }[];
  readonly notRunHere: readonly { readonly attack: AttackName; readonly where: string }[];
}

/**
 * What was tried on a release, and how far it came. It is published beside the release, so its numbers follow from
 * entries, sizes and published cells; its length does not depend on an outcome either.
 */
export function certificateBody({ checks, ...of }: CertificateInput): JsonObject {
  return {
    version: 1,
    suite: SUITE,
    ...of,
    checks: checks.map(({ attack, passed, figure }) => ({ attack, passed, figure })),
    notRunHere: TRIED_WITH_THE_TESTS.map((attack) => ({ attack, where: 'npm run test:full' })),
  };
}

export function printedCertificate({ body }: Pick<CertificateRow, 'body'>): PrintedCertificate {
  return JSON.parse(body) as PrintedCertificate;
}

/** What the release did not withstand. */
export function failedAttacks(certificate: Pick<CertificateRow, 'body'>): AttackName[] {
  return printedCertificate(certificate).checks.flatMap(({ attack, passed }) => (passed ? [] : [attack]));
}
