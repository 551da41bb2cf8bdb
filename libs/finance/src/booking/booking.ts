import { applyDecorators, SetMetadata, UseInterceptors } from '@nestjs/common';
import { BOOKED_ON, BookingInterceptor, FENCES_ITSELF } from './booking.interceptor.js';

/**
 * A mutation that moves money: its input extends `BookingInput`, its payload `BookingPayload`. The whole of it is one
 * unit of work, so nothing but SQL may happen in it. That gives it two things:
 * - `dryRun: true` does everything and takes it back; the payload's `preview` shows exactly what would be booked.
 * - The header `Idempotency-Key` makes it happen at most once: who repeats it gets the first answer again.
 * @param fencesItself its own statement looks after the key
 * @param on the field of the input with the day of the booking, where the caller names one
 */
export const Booking = ({ fencesItself = false, on }: { fencesItself?: boolean; on?: string } = {}) =>
  applyDecorators(
    UseInterceptors(BookingInterceptor),
    SetMetadata(FENCES_ITSELF, fencesItself),
    SetMetadata(BOOKED_ON, on),
  );
