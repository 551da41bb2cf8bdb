import { Global, Module } from '@nestjs/common';
import { MailRepository } from './mail.repository.js';
import { MailResolver } from './mail.resolver.js';
import { Mails } from './mail.service.js';

/** Mail for every room. */
@Global()
@Module({ providers: [MailRepository, MailResolver, Mails], exports: [Mails] })
export class MailModule {}
