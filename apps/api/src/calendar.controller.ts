import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CalendarFeeds } from '#coaching';
import { DomainError } from '#kernel';
import { Public } from '#platform';

const FILE = /^([\w-]{43})\.ics$/;

/** Calendars for programs that know nothing but a link: the secret in it is the whole permission. */
@Controller('calendar')
export class CalendarController {
  constructor(private readonly feeds: CalendarFeeds) {}

  @Public()
  @Get(':file')
  async read(
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const secret = FILE.exec(file)?.[1];
    if (!secret) throw new DomainError('NOT_FOUND');
    const calendar = await this.feeds.read(secret, request.ip);
    await reply
      .header('content-type', 'text/calendar; charset=utf-8')
      .header('content-disposition', 'attachment; filename="calendar.ics"')
      .header('cache-control', 'private, no-store')
      .send(calendar);
  }
}
