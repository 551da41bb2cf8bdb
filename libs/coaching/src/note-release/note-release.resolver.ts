import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { localId } from '#platform';
import {
  NoteRelease,
  noteReleaseOf,
  ReleaseNotesInput,
  ReleaseNotesPayload,
  RevokeNoteReleaseInput,
  RevokeNoteReleasePayload,
} from './note-release.model.js';
import { NoteReleases } from './note-release.service.js';

@Resolver()
export class NoteReleaseResolver {
  constructor(private readonly service: NoteReleases) {}

  @Allow('note.release')
  @Mutation(() => ReleaseNotesPayload, {
    description: 'Lets the coach of today read what earlier coaches noted. The member alone.',
  })
  async releaseNotes(@Args('input') input: ReleaseNotesInput): Promise<ReleaseNotesPayload> {
    const release = await this.service.release(
      localId('Member', input.memberId),
      localId('Account', input.coachId),
    );
    return { noteRelease: noteReleaseOf(release), userErrors: [] };
  }

  @Allow('note.release')
  @Mutation(() => RevokeNoteReleasePayload, {
    description: 'Takes a release back; it holds for the very next look. The member alone.',
  })
  async revokeNoteRelease(@Args('input') input: RevokeNoteReleaseInput): Promise<RevokeNoteReleasePayload> {
    const release = await this.service.revoke(localId('NoteRelease', input.noteReleaseId));
    return { noteRelease: noteReleaseOf(release), userErrors: [] };
  }

  @Allow('session.read')
  @Query(() => [NoteRelease], {
    description:
      'To whom a member released earlier notes, newest first, at most 100: for the member and the coach of today.',
  })
  async noteReleases(@Args('memberId', { type: () => ID }) memberId: string): Promise<NoteRelease[]> {
    return (await this.service.of(localId('Member', memberId))).map(noteReleaseOf);
  }
}
