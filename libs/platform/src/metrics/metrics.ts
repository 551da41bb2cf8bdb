import { createServer, type Server } from 'node:http';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** What an operator watches. Labels are names of operations and codes: never an id of a person or a cooperative. */
export class Metrics {
  readonly registry = new Registry();
  readonly requests = new Histogram({
    name: 'opbloei_graphql_seconds',
    help: 'Seconds per GraphQL operation',
    labelNames: ['operation', 'outcome'] as const,
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [this.registry],
  });
  readonly units = new Counter({
    name: 'opbloei_units_total',
    help: 'Units of work by role and outcome',
    labelNames: ['role', 'mode', 'outcome'] as const,
    registers: [this.registry],
  });
  readonly statements = new Counter({
    name: 'opbloei_statements_total',
    help: 'SQL statements inside units of work',
    labelNames: ['role'] as const,
    registers: [this.registry],
  });
  readonly passwordChecks = new Counter({
    name: 'opbloei_password_checks_total',
    help: 'Passwords held against a hash, that of an unknown account included',
    labelNames: ['outcome'] as const,
    registers: [this.registry],
  });
  readonly jobs = new Histogram({
    name: 'opbloei_job_seconds',
    help: 'Seconds per job by kind and outcome',
    labelNames: ['kind', 'outcome'] as const,
    buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 15, 60],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Serves `/metrics` on a listener of its own, so that the public port never shows it. Port 0: a free one. */
  async listen(host: string, port: number): Promise<Server> {
    const server = createServer((request, response) => {
      if (request.url !== '/metrics') {
        response.writeHead(404).end();
        return;
      }
      void this.registry.metrics().then((body) => {
        response.writeHead(200, { 'content-type': this.registry.contentType }).end(body);
      });
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
    return server;
  }
}
