import { Global, Module } from '@nestjs/common';
import { NoticeRepository } from './notice.repository.js';
import { NoticeResolver } from './notice.resolver.js';
import { Notices } from './notice.service.js';

/** Notices for every room. */
@Global()
@Module({ providers: [NoticeRepository, NoticeResolver, Notices], exports: [Notices] })
export class NoticeModule {}
