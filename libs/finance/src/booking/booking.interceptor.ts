import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { catchError, from, lastValueFrom, type Observable } from 'rxjs';
import { DomainError } from '#kernel';
import { currentContext, globalId, moneyOf, text } from '#platform';
import { accountName } from '../ledger/account/account-name.js';
import { entryModel } from '../ledger/entry-model.js';
import type { BookingPayload, BookingPreview } from './booking.model.js';
import { Bookings, type Rehearsal } from './bookings.service.js';

export const FENCES_ITSELF = 'booking:fences-itself';
export const BOOKED_ON = 'booking:on';

/**
 * Rehearses a mutation that asks for a dry run, and fences one that comes with a key. What the ledger refuses because of
 * the day stands at the field with the day.
 */
@Injectable()
export class BookingInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly bookings: Bookings,
  ) {}

  intercept(execution: ExecutionContext, next: CallHandler<BookingPayload>): Observable<BookingPayload> {
    const on = this.reflector.get<string | undefined>(BOOKED_ON, execution.getHandler());
    return this.book(execution, next).pipe(
      catchError((error: unknown) => {
        throw on ? atItsDay(error, on) : error;
      }),
    );
  }

  private book(execution: ExecutionContext, next: CallHandler<BookingPayload>): Observable<BookingPayload> {
    const graphql = GqlExecutionContext.create(execution);
    const args = graphql.getArgs<{ input: { dryRun?: boolean } }>();
    const work = () => lastValueFrom(next.handle());
    if (args.input.dryRun) return from(this.bookings.rehearse(work).then(payloadOf));
    const { idempotencyKey } = currentContext();
    const fencesItself = this.reflector.get<boolean>(FENCES_ITSELF, execution.getHandler());
    if (idempotencyKey === null || fencesItself) return next.handle();
    const { fieldName } = graphql.getInfo<GraphQLResolveInfo>();
    return from(this.bookings.once(idempotencyKey, [fieldName, args.input], work));
  }
}

/** The ledger knows the day that it refuses, and not the field which it came from. */
function atItsDay(error: unknown, field: string): unknown {
  const isOfDay =
    error instanceof DomainError &&
    ['PERIOD_CLOSED', 'VAT_RATE_UNKNOWN'].includes(error.code) &&
    error.path.length === 0;
  return isOfDay ? new DomainError(error.code, { path: [field], params: error.params }) : error;
}

function payloadOf(rehearsal: Rehearsal<BookingPayload>): BookingPayload {
  return { ...rehearsal.result, preview: previewOf(rehearsal) };
}

function previewOf({ entries, balances, accounts, signals }: Rehearsal<unknown>): BookingPreview {
  const { locale } = currentContext();
  return {
    entries: entries.map((entry) => entryModel(entry, locale)),
    balances: balances.map((change) => ({
      memberId: globalId('Member', change.memberId),
      memberName: change.memberName,
      accountName: text(`ACCOUNT_${change.role}`, locale),
      before: moneyOf(change.before),
      after: moneyOf(change.after),
    })),
    accounts: accounts.map((account) => ({
      number: account.number,
      name: accountName(account, locale),
      before: moneyOf(account.before),
      after: moneyOf(account.after),
    })),
    signals: signals.map(({ code, params }) => ({ code, message: text(`SIGNAL_${code}`, locale, params) })),
  };
}
