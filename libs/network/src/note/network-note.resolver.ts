import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { type Connection, localId, PageArgs } from '#platform';
import {
  NetworkNote,
  NetworkNoteConnection,
  noteModelOf,
  WithdrawNetworkNoteInput,
  WithdrawNetworkNotePayload,
  WriteNetworkNoteInput,
  WriteNetworkNotePayload,
} from './network-note.model.js';
import { NetworkNotes } from './network-notes.service.js';

@Resolver()
export class NetworkNoteResolver {
  constructor(private readonly notes: NetworkNotes) {}

  @Allow('colleague.read')
  @Query(() => NetworkNoteConnection, {
    description: 'What boards did, beside published figures of their own; newest first.',
  })
  async networkNotes(@Args() args: PageArgs): Promise<Connection<NetworkNote>> {
    const { edges, pageInfo } = await this.notes.page(args);
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: noteModelOf(node) })), pageInfo };
  }

  @Allow('network-note.write')
  @Mutation(() => WriteNetworkNotePayload, {
    description: 'Writes what the board did beside a published figure of its own.',
  })
  async writeNetworkNote(
    @Args('input') { quarter, key, words }: WriteNetworkNoteInput,
  ): Promise<WriteNetworkNotePayload> {
    return { networkNote: noteModelOf(await this.notes.write(quarter, key, words)), userErrors: [] };
  }

  @Allow('network-note.write')
  @Mutation(() => WithdrawNetworkNotePayload, {
    description: 'Takes a note of the own board back. Nobody reads it any more.',
  })
  async withdrawNetworkNote(
    @Args('input') { networkNoteId }: WithdrawNetworkNoteInput,
  ): Promise<WithdrawNetworkNotePayload> {
    await this.notes.withdraw(localId('NetworkNote', networkNoteId));
    return { isWithdrawn: true, userErrors: [] };
  }
}
