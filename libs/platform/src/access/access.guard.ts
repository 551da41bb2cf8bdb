import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '#kernel';
import { currentContext, type RequestContext } from '../context/request-context.js';
import { type Demand, DEMAND } from './allow.js';

/** Closed by default: a root field or route that does not say who may call it is refused for everybody. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(execution: ExecutionContext): boolean {
    const demand = this.reflector.getAllAndOverride<Demand | undefined>(DEMAND, [
      execution.getHandler(),
      execution.getClass(),
    ]);
    // what is for everybody, such as a health check, needs no context
    if (demand?.kind !== 'PUBLIC') demandOf(currentContext(), demand);
    return true;
  }
}

/**
 * @throws DomainError `UNAUTHENTICATED` for a stranger, `FORBIDDEN` for somebody without the permission here
 */
export function demandOf(context: RequestContext, demand: Demand | undefined): void {
  if (demand?.kind === 'PUBLIC') return;
  if (!context.principal) throw new DomainError('UNAUTHENTICATED');
  if (demand?.kind === 'SIGNED_IN') return;
  if (!demand || !context.permissions.has(demand.permission)) throw new DomainError('FORBIDDEN');
}

/**
 * The scopes that the current principal's roles give for a permission. Repositories turn them into SQL.
 * @throws DomainError `FORBIDDEN` when there is none
 */
export function scopesOf(
  permission: string,
): RequestContext['permissions'] extends ReadonlyMap<string, infer S> ? S : never {
  const scopes = currentContext().permissions.get(permission);
  if (!scopes || scopes.length === 0) throw new DomainError('FORBIDDEN');
  return scopes;
}
