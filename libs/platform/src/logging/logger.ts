import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { contextOrNull } from '../context/request-context.js';

/**
 * Structured logs, one JSON line each, with the request's id and its cooperative. What a person typed, a name, an
 * address, a token or SQL parameters never reach a log: log codes and ids.
 */
export function createLogger(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    mixin() {
      const context = contextOrNull();
      return context
        ? {
            requestId: context.requestId,
            ...(context.cooperativeId ? { cooperative: context.cooperativeId } : {}),
          }
        : {};
    },
    serializers: { err: errorForLog },
  });
}

/** An error without what it may carry of a person: type, code and stack of calls; no message, detail or parameters. */
function errorForLog(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = (error as { code?: unknown }).code;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    stack: frames.slice(0, 12).map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: errorForLog(error.cause) }),
  };
}

export const LOGGER = Symbol('LOGGER');

/** Nest's own lines, in the same form. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.logger.error(
      { err: message instanceof Error ? message : undefined, context: rest.at(-1) },
      'nest error',
    );
  }
  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }
  debug(message: unknown, context?: string): void {
    this.logger.trace({ context }, String(message));
  }
  verbose(message: unknown, context?: string): void {
    this.logger.trace({ context }, String(message));
  }
}
