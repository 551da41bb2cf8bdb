import { once } from 'node:events';
import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '#identity';
import { DomainError, isId } from '#kernel';
import { Files, globalId, largestUpload, SignedIn, UPLOAD_PURPOSES } from '#platform';

/** Uploads and downloads. An upload waits until a mutation names it; `purpose=SHEET` says that it is a sheet of
 * rows, `purpose=BANK_FILE` a statement of a bank, which may be larger than others. A download needs the link and its owner's token. */
@Controller('files')
export class FilesController {
  constructor(private readonly files: Files) {}

  @Allow('file.upload')
  @Post()
  async upload(
    @Req() request: FastifyRequest,
    @Query('purpose') asked: string = 'ATTACHMENT',
  ): Promise<{ id: string; mediaType: string; byteSize: number }> {
    const purpose = UPLOAD_PURPOSES.find((one) => one === asked);
    if (!purpose) throw new DomainError('VALUE_OUT_OF_RANGE', { path: ['purpose'] });
    const part = request.isMultipart()
      ? await request.file({ limits: { fileSize: largestUpload(purpose) } })
      : undefined;
    if (!part) throw new DomainError('FILE_MISSING');
    const file = await this.files.receive(part.file, part.filename, () => part.file.truncated, purpose);
    return { id: globalId('File', file.id), mediaType: file.mediaType, byteSize: file.byteSize };
  }

  @SignedIn()
  @Get(':id')
  async download(
    @Param('id') id: string,
    @Query('expires') expires: string,
    @Query('signature') signature: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!isId(id)) throw new DomainError('LINK_EXPIRED');
    const file = await this.files.byLink(id, Number(expires) || 0, signature ?? '');
    const content = this.files.stream(id);
    // a file that is not there fails here, and not half way an answer
    await once(content, 'open');
    await reply
      .header('content-type', file.mediaType)
      .header('content-length', file.byteSize)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.originalName)}`)
      .send(content);
  }
}
