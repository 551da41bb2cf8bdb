import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Public } from '#platform';

/** For whoever watches the process. `live`: it runs. `ready`: it can do work, which needs the database. */
@Controller('health')
export class HealthController {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  @Public()
  @Get('live')
  live(): { status: string } {
    return { status: 'live' };
  }

  @Public()
  @Get('ready')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const isReady = await this.source.query('SELECT 1').then(
      () => true,
      () => false,
    );
    await reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'no database' });
  }
}
