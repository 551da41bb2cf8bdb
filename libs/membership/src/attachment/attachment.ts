import { ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Files } from '#platform';

/** What a plan, a decision or an agreement may come with. */
export const ATTACHMENT_TYPES = ['application/pdf', 'image/png', 'image/jpeg'];

@ObjectType({ description: 'A PDF or a picture that belongs to what it stands at.' })
export class Attachment {
  /** No field of the API: who reads the object may have the file, by its link. */
  fileId!: string;
}

export function attachmentOf(fileId: string | null): Attachment | null {
  return fileId === null ? null : { fileId };
}

@Resolver(() => Attachment)
export class AttachmentResolver {
  constructor(private readonly files: Files) {}

  @ResolveField(() => String, { description: 'For the caller alone, for five minutes.' })
  link(@Parent() { fileId }: Attachment): string {
    return this.files.linkTo(fileId);
  }
}
