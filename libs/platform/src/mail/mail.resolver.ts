import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AllowPermission } from '../access/allow.js';
import { currentContext } from '../context/request-context.js';
import { PageArgs, pageOf } from '../graphql/connection.js';
import { globalId, localId } from '../graphql/global-id.js';
import { text } from '../messages/messages.js';
import {
  KeptMailModel,
  SendMailAgainInput,
  SendMailAgainPayload,
  UnsentMailConnection,
} from './mail.model.js';
import { Mails } from './mail.service.js';

@Resolver()
export class MailResolver {
  constructor(private readonly mails: Mails) {}

  @AllowPermission('mail.read')
  @Query(() => UnsentMailConnection, {
    description:
      'Mails of the cooperative that could not be sent, or are still being tried, newest first. Coordinators.',
  })
  async unsentMails(@Args() args: PageArgs): Promise<UnsentMailConnection> {
    const { locale } = currentContext();
    const { edges, pageInfo } = await this.mails.unsent(pageOf(args, 1));
    return {
      edges: edges.map(({ cursor, node }) => ({
        cursor,
        node: {
          ...node,
          id: globalId('Mail', node.id),
          errorText: node.errorCode && text(node.errorCode, locale),
        },
      })),
      pageInfo,
    };
  }

  @AllowPermission('mail.send-again')
  @Mutation(() => SendMailAgainPayload, { description: 'Tries a mail that failed once more. Coordinators.' })
  async sendMailAgain(@Args('input') { mailId }: SendMailAgainInput): Promise<SendMailAgainPayload> {
    await this.mails.sendAgain(localId('Mail', mailId));
    return { isWaiting: true, userErrors: [] };
  }

  @AllowPermission('mail.kept')
  @Query(() => [KeptMailModel], {
    description:
      'The newest hundred mails that were kept instead of sent, newest first: where no mail server is set, on one machine and in demos. The operator.',
  })
  async keptMails(): Promise<KeptMailModel[]> {
    return (await this.mails.kept()).map((mail) => ({ ...mail, id: globalId('Mail', mail.id) }));
  }
}
