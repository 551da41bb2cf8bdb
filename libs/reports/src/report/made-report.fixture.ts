import { globalId, localId } from '#platform';
import type { CallOptions, TestApp } from '../../../../test/harness/test-app.js';
import { until } from '../../../../test/story/until.js';

const FIELDS = 'id state errorCode about subjectId fromOn untilOn files { format link }';
export const REQUEST_REPORT = `mutation ($input: RequestReportInput!) { requestReport(input: $input) {
  report { ${FIELDS} } userErrors { code path } } }`;
export const READ_REPORT = `query ($id: ID!) { report(id: $id) { ${FIELDS} } }`;

interface MadeReport {
  readonly id: string;
  readonly about: string;
  readonly subjectId: string;
  readonly files: readonly { readonly format: string; readonly link: string }[];
  /** What was frozen. */
  readonly cover: Record<string, unknown>;
  readonly data: never;
  /** The bytes as the caller gets them by the link. */
  bytes(format: string): Promise<Buffer>;
}

/** Asks for a report and waits until it is made. @throws Error with its code when it failed */
export async function madeReport(app: TestApp, input: object, caller: CallOptions): Promise<MadeReport> {
  const { report } = await app.ok(REQUEST_REPORT, { input }, caller);
  let made = report;
  await until(async () => {
    made = await app.ok(READ_REPORT, { id: report.id }, caller);
    if (made.state === 'FAILED') throw new Error(made.errorCode);
    return made.state === 'READY';
  });
  const [row] = await app.database.owner<{ snapshot: string }>(
    'SELECT snapshot FROM tenant.report_snapshot WHERE report_id = $1',
    [localId('Report', report.id)],
  );
  return {
    ...made,
    ...JSON.parse(row!.snapshot),
    async bytes(format: string) {
      const { link } = made.files.find((file: { format: string }) => file.format === format);
      const headers = {
        authorization: `Bearer ${await app.token(caller.as!)}`,
        ...(caller.in && { 'x-cooperative': globalId('Organisation', caller.in) }),
      };
      const response = await fetch(`${app.url}${link}`, { headers });
      return Buffer.from(await response.arrayBuffer());
    },
  };
}

/** Gives a cooperative a name and an address: a report has a letterhead. */
export async function registerCooperative(app: TestApp, caller: CallOptions): Promise<void> {
  const input = {
    name: 'Coöperatie Scope',
    street: 'Dorpsstraat',
    houseNumber: '7',
    postcode: '2611 AA',
    city: 'Delft',
    kvkNumber: '12345678',
    iban: 'NL91ABNA0417164300',
  };
  await app.ok(
    `mutation ($input: ChangeCooperativeInput!) { changeCooperative(input: $input) { cooperative { name } userErrors { path code } } }`,
    { input },
    caller,
  );
}
