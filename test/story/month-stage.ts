import type { CallOptions, TestClient } from '../harness/test-client.js';

/** A picture of one point, for every logo and receipt. */
export const RECEIPT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export const errors = 'userErrors { path code message }';

type Call = readonly [name: string, input: object, fields: string, as: CallOptions];

/** Two cooperatives with their partners, and how somebody acts in them. */
export interface MonthStage {
  readonly app: TestClient;
  readonly scope: string;
  readonly pangea: string;
  readonly werkse: string;
  readonly delft: string;
  readonly coordinator: { readonly as: string };
  readonly treasurer: { readonly as: string };
  readonly coach: { readonly as: string };
  /** The coordinator of the other cooperative. */
  readonly stranger: { readonly as: string };
  today(date: string): Promise<unknown>;
  /** A mutation as `TestClient` takes it. */
  mutate(...call: Call): readonly [string, object, CallOptions];
  does(...call: Call): ReturnType<TestClient['ok']>;
  refused(...call: Call): ReturnType<TestClient['refused']>;
}

export async function openStage(app: TestClient): Promise<MonthStage> {
  const scope = await app.organisation('COOPERATIVE', 'scope', 'Scope');
  const pangea = await app.organisation('COOPERATIVE', 'pangea', 'Pangea');
  const werkse = await app.organisation('REFERRER', 'werkse', 'Werkse!');
  const delft = await app.organisation('MUNICIPALITY', 'delft', 'gemeente Delft');
  const network = await app.organisation('NETWORK', 'lansco', 'LaNSCO');
  for (const [email, role, where] of [
    ['coordinator@scope.example', 'COORDINATOR', scope],
    ['coach@scope.example', 'COACH', scope],
    ['treasurer@scope.example', 'TREASURER', scope],
    ['board@scope.example', 'BOARD', scope],
    ['coordinator@pangea.example', 'COORDINATOR', pangea],
    ['treasurer@pangea.example', 'TREASURER', pangea],
    ['officer@delft.example', 'OFFICER', delft],
    ['analyst@network.example', 'ANALYST', network],
    ['administrator@network.example', 'NETWORK_ADMINISTRATOR', network],
  ] as const) {
    await app.account(email, role, where);
  }
  const coordinator = { as: 'coordinator@scope.example' };
  const treasurer = { as: 'treasurer@scope.example' };
  const coach = { as: 'coach@scope.example' };
  const stranger = { as: 'coordinator@pangea.example' };

  const today = (date: string) =>
    app.ok(
      `mutation ($input: MoveBusinessDateInput!) { moveBusinessDate(input: $input) { instance { businessDate } ${errors} } }`,
      { input: { date } },
      coordinator,
    );
  const mutate = (...[name, input, fields, as]: Call) => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    return [
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} ${errors} } }`,
      { input },
      as,
    ] as const;
  };
  return {
    app,
    scope,
    pangea,
    werkse,
    delft,
    coordinator,
    treasurer,
    coach,
    stranger,
    today,
    mutate,
    does: (...call) => app.ok(...mutate(...call)),
    refused: (...call) => app.refused(...mutate(...call)),
  };
}
