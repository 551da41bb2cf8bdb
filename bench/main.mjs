/**
 * `npm run bench`: our API, authentication on, against the limit (`limit.mjs`) and, for M1, PostGraphile (`peer.mjs`),
 * interleaved on the same data. Only the ratios mean something: all share this machine with whatever else runs. Prints one
 * line of JSON per measure.
 *
 * Options: `--all` all 25 cooperatives · `--only=Q1` one request, `--only=ledger` what the ledger bears,
 * `--only=sheet` a large workbook, `--only=network` the releases of a thousand cooperatives, `--only=queue` a report behind many · `--seconds=3` per round. `BENCH_NODE_FLAGS` goes to
 * the servers, such as `--cpu-prof`.
 */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { layGround } from './ground.mjs';
import { load, once } from './load.mjs';
import { againstBareCalls, batchOf100, hotRows, trialBalance } from './ledger.mjs';
import { firstLoad, hostileDocuments, statementPdf } from './measures.mjs';
import { networkReleases } from './network.mjs';
import { operationsOf } from './operations.mjs';
import { PEER_SCHEMA } from './peer-ground.mjs';
import { behindAFlood } from './queue.mjs';
import { sheetRows } from './sheet.mjs';

const { values: options } = parseArgs({
  options: {
    all: { type: 'boolean' },
    only: { type: 'string' },
    seconds: { type: 'string', default: '3' },
  },
});
const FEW = ['scope', 'pangea', 'lichtpunt', 'brugwachter'];
const CONNECTIONS = 12;
const ROUNDS = 7;
/** Seconds until V8 has compiled what is hot: a server that runs for days is not measured by its first second. */
const WARM_UP = 20;
const seconds = Number(options.seconds);

const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
const rounded = (value, digits = 2) => Number(value.toFixed(digits));
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const isGood = (text) => !text.includes('"errors":[{') && !text.includes('"userErrors":[{');

/** Answers per second of each contestant, the median of rounds in turn, so that a slow minute slows all of them. */
async function race(contestants) {
  const rates = contestants.map(() => []);
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [index, { port, requestOf }] of contestants.entries()) {
      const lasts = round === 0 ? WARM_UP : seconds;
      const rate = await load({ port, requestOf, isGood, connections: CONNECTIONS, seconds: lasts });
      if (round > 0) rates[index].push(rate);
    }
  }
  return rates.map(median);
}

say({ name: 'Node', version: process.version });
if (options.only === 'sheet') {
  say(sheetRows());
  process.exit();
}

if (options.only === 'network') {
  for (const measure of await networkReleases()) say(measure);
  process.exit();
}

const ground = await layGround(options.all ? undefined : FEW);
say({ name: 'profile', is: ground.profile });
try {
  const API = 'dist/apps/api/src/main.js';
  // the first start reads every file from the disk, the second is warm
  if (!options.only) await ground.serve(API);
  const ours = await ground.serve(API);
  if (!options.only) say({ name: 'start-up warm', seconds: rounded(ours.seconds), target: 5 });
  const limit = await ground.serve('bench/limit.mjs');
  const treasurers = await ground.treasurers(ours.port);
  const PEER_KEY = randomBytes(32).toString('hex');
  const operations = operationsOf(treasurers, ground.today, PEER_KEY);
  const raced = Object.entries(operations).filter(([name]) => !options.only || options.only === name);
  // PostGraphile takes its time to start: only where it is raced
  const hasPeer = raced.some(([, operation]) => operation.peer);
  if (hasPeer) await ground.owner.query(PEER_SCHEMA);
  const peer = hasPeer && (await ground.serve('bench/peer.mjs', { PEER_KEY }));

  for (const [name, operation] of raced) {
    assert.deepEqual(
      ...operation.same(await once(ours.port, operation.ours()), await once(limit.port, operation.limit())),
    );
    const [mine, theirs, peers] = await race([
      { port: ours.port, requestOf: operation.ours },
      { port: limit.port, requestOf: operation.limit },
      ...(operation.peer ? [{ port: peer.port, requestOf: operation.peer }] : []),
    ]);
    const [target, stretch] = operation.target;
    const against = { ratio: rounded(mine / theirs), target, stretch };
    say({ name, ours: Math.round(mine), limit: Math.round(theirs), ...against });
    if (peers) {
      const [target, stretch] = operation.targetOfPeer;
      const against = { ratio: rounded(mine / peers), target, stretch };
      say({ name: `${name} of PostGraphile`, ours: Math.round(mine), peer: Math.round(peers), ...against });
    }
  }
  if (!options.only || options.only === 'ledger') {
    const { ours: requestOf } = operations.M1;
    const api = () => load({ port: ours.port, requestOf, isGood, connections: CONNECTIONS, seconds });
    say(await againstBareCalls(ground, treasurers, CONNECTIONS, seconds, api));
    say(await batchOf100(ground, treasurers[0]));
    say(await hotRows(ground, seconds));
    say(await trialBalance(ground, ours.port, treasurers[0]));
  }
  if (!options.only || options.only === 'queue') say(await behindAFlood(ground, ours.port, treasurers));
  if (!options.only) {
    const wallless = await ground.serve('bench/limit.mjs', { DATABASE_URL: ground.ownerUrl });
    for (const name of ['Q1', 'Q2', 'Q3']) {
      const requestOf = operations[name].limit;
      const [walled, open] = await race([
        { port: limit.port, requestOf },
        { port: wallless.port, requestOf },
      ]);
      say({
        name: `RLS ${name}`,
        on: Math.round(walled),
        off: Math.round(open),
        ratio: rounded(walled / open),
        target: 0.85,
      });
    }
    say(await hostileDocuments(ours.port));
    say(await statementPdf());
    say(sheetRows());
    for (const measure of await networkReleases()) say(measure);
    say(firstLoad());
  }
} finally {
  await ground.clear();
}
