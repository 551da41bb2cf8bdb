import { createRequire } from 'node:module';
import { type Client, createClient } from 'graphql-ws';
import type { MonthStage } from './month-stage.js';

// under Jest the ES module of ws resolves to its browser stand-in
const { WebSocket } = createRequire(import.meta.url)('ws') as { WebSocket: typeof globalThis.WebSocket };

/** The statement, followed over WebSocket. */
export async function tellStatement(stage: MonthStage, memberId: string) {
  const { app, coordinator, treasurer, does } = stage;
  const report = await does(
    'requestReport',
    {
      definition: 'THERMOMETER_STATEMENT',
      memberId,
      fromOn: '2026-10-01',
      untilOn: '2026-12-01',
      locale: 'NL',
    },
    'report { id state }',
    coordinator,
  );
  const reportId: string = report.report.id;
  const socket = createClient({
    url: `${app.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${await app.token(coordinator.as)}` },
    retryAttempts: 0,
  });
  const seen = await follow(socket, reportId);
  await socket.dispose();
  expect(seen.at(-1)).toMatchObject({ state: 'READY', progress: 100 });
  const { fileLink } = await app.ok(
    'query ($id: ID!) { report(id: $id) { fileLink } }',
    { id: reportId },
    coordinator,
  );
  const download = await fetch(`${app.url}${fileLink}`, {
    headers: { authorization: `Bearer ${await app.token(coordinator.as)}` },
  });
  expect(download.headers.get('content-type')).toBe('application/pdf');
  const statement = new Uint8Array(await download.arrayBuffer());
  expect(Buffer.from(statement.subarray(0, 5)).toString()).toBe('%PDF-');
  const foreign = await fetch(`${app.url}${fileLink}`, {
    headers: { authorization: `Bearer ${await app.token(treasurer.as)}` },
  });
  expect(foreign.status).toBe(410);
  return { reportId, statement };
}

/** Every state of a report as the subscription tells it, until it is ready. */
async function follow(socket: Client, id: string): Promise<{ state: string; progress: number }[]> {
  const seen: { state: string; progress: number }[] = [];
  const query = 'subscription ($id: ID!) { reportProgress(id: $id) { state progress errorCode } }';
  for await (const event of socket.iterate<{ reportProgress: { state: string; progress: number } }>({
    query,
    variables: { id },
  })) {
    if (event.errors) throw new Error(JSON.stringify(event.errors));
    seen.push(event.data!.reportProgress);
    if (['READY', 'FAILED'].includes(event.data!.reportProgress.state)) break;
  }
  return seen;
}
