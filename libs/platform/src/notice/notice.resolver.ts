import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { SignedIn } from '../access/allow.js';
import { currentContext } from '../context/request-context.js';
import { pageOf } from '../graphql/connection.js';
import { globalId, localId } from '../graphql/global-id.js';
import { noticeKindOf, noticeText } from './notice-kind.js';
import {
  MarkNoticesReadInput,
  MarkNoticesReadPayload,
  NoticeConnection,
  NoticesArgs,
} from './notice.model.js';
import { Notices } from './notice.service.js';

/** For whoever is signed in: one's own in the request's cooperative, and none where there is none. */
@Resolver()
export class NoticeResolver {
  constructor(private readonly service: Notices) {}

  @SignedIn()
  @Query(() => NoticeConnection, {
    description: "The viewer's own notices in the request's cooperative, newest first.",
  })
  async notices(@Args() args: NoticesArgs): Promise<NoticeConnection> {
    const { locale } = currentContext();
    const { edges, pageInfo } = await this.service.page(pageOf(args, 1), args.unreadOnly);
    return {
      edges: edges.map(({ cursor, node: { aboutId, parameters, ...notice } }) => {
        const kind = noticeKindOf(notice.kind);
        return {
          cursor,
          node: {
            ...notice,
            id: globalId('Notice', notice.id),
            text: noticeText(kind, parameters, locale),
            aboutId: globalId(kind.about, aboutId),
          },
        };
      }),
      pageInfo,
    };
  }

  @SignedIn()
  @Query(() => Int, {
    description: "How many of the viewer's own notices in the request's cooperative are unread.",
  })
  unreadNotices(): Promise<number> {
    return this.service.unread();
  }

  @SignedIn()
  @Mutation(() => MarkNoticesReadPayload, {
    description: 'Marks own notices as read: all of these, or none.',
  })
  async markNoticesRead(@Args('input') { noticeIds }: MarkNoticesReadInput): Promise<MarkNoticesReadPayload> {
    const unread = await this.service.markRead(noticeIds.map((id) => localId('Notice', id)));
    return { unread, userErrors: [] };
  }
}
