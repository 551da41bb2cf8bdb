import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import { Members } from '#membership';
import { Clock, currentContext, Db, Files, freeText, optionalText, type Unit, Vault } from '#platform';
import { LearningCommentEntity } from './learning-comment.entity.js';
import { LearningMarkEntity } from './learning-mark.entity.js';
import { type CommentRow, LearningRepository, type MarkRow } from './learning.repository.js';
import { LEARNING_MODULES, type LearningModuleKey } from './modules.js';

/** Where the vault keeps what shows that something was learnt, as JSON, and what the coach said of it. */
const EVIDENCE = 'learning.evidence';
const COMMENT = 'learning.comment';
const LONGEST_WORDS = 2_000;
const LONGEST_LINK = 1_000;

/** What shows that something was learnt: some of words, a link and a file. */
interface Evidence {
  readonly words: string;
  readonly link: string;
}

export interface LearntModule {
  readonly module: LearningModuleKey;
  readonly marks: readonly (Omit<MarkRow, 'ciphertext'> & Evidence)[];
  readonly comments: readonly (Omit<CommentRow, 'ciphertext'> & { readonly words: string })[];
}

@Injectable()
export class Learning {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly members: Members,
    private readonly files: Files,
    private readonly learning: LearningRepository,
    private readonly vault: Vault,
  ) {}

  /**
   * The member begins a module, or begins again with one that was done. In any order.
   * @throws DomainError `NOT_FOUND`, `MODULE_ALREADY_STARTED`
   */
  start(memberId: string, module: LearningModuleKey): Promise<LearntModule> {
    return this.db.write(async (unit) => {
      await this.members.requireInScope('learning.mark', memberId);
      if ((await unit.run(this.learning.stateOf(memberId, module))) === 'STARTED')
        throw new DomainError('MODULE_ALREADY_STARTED', { path: ['module'] });
      await unit.manager.insert(LearningMarkEntity, { ...this.mark(memberId, module), state: 'STARTED' });
      return this.moduleOf(unit, memberId, module);
    });
  }

  /**
   * The member says that a module is done, and may show it: in words, by a link, by a file. Once more adds to it.
   * @throws DomainError `NOT_FOUND`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`, `LINK_INVALID`, `FILE_TYPE_REFUSED`
   */
  finish(
    memberId: string,
    module: LearningModuleKey,
    shown: { words?: string | null; link?: string | null; fileId: string | null },
  ): Promise<LearntModule> {
    const evidence = { words: optionalText(shown.words, 'words', LONGEST_WORDS), link: linkOf(shown.link) };
    return this.db.write(async (unit) => {
      await this.members.requireInScope('learning.mark', memberId);
      const file = shown.fileId && (await this.files.attach(unit, shown.fileId));
      const mark = this.mark(memberId, module);
      const isSaid = evidence.words !== '' || evidence.link !== '';
      const seal = isSaid ? await this.vault.sealer(unit, memberId) : null;
      await unit.manager.insert(LearningMarkEntity, {
        ...mark,
        state: 'DONE',
        fileId: file ? file.id : null,
        evidenceCiphertext: seal && seal(EVIDENCE, mark.id, JSON.stringify(evidence)),
      });
      return this.moduleOf(unit, memberId, module);
    });
  }

  /**
   * The coach of today says something about a module; the member reads it, and the coach of a day.
   * @throws DomainError `NOT_FOUND`, `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`
   */
  comment(memberId: string, module: LearningModuleKey, typed: string): Promise<LearntModule> {
    const words = freeText(typed, 'words', LONGEST_WORDS);
    return this.db.write(async (unit) => {
      await this.members.requireInScope('learning.comment', memberId);
      const seal = await this.vault.sealer(unit, memberId);
      const id = newId();
      await unit.manager.insert(LearningCommentEntity, {
        id,
        memberId,
        module,
        coachAccountId: currentContext().principal!.accountId,
        wordsCiphertext: seal(COMMENT, id, words),
        commentedOn: this.clock.today(),
      });
      return this.moduleOf(unit, memberId, module);
    });
  }

  /** Every module, begun or not. The member and the coach of today, whom the log names. @throws DomainError `NOT_FOUND` */
  path(memberId: string): Promise<LearntModule[]> {
    return this.members.openFile('learning.read', memberId, 'learning', (unit) => this.read(unit, memberId));
  }

  private mark(memberId: string, module: LearningModuleKey): Omit<LearningMarkEntity, 'tenantId' | 'state'> {
    const markedOn = this.clock.today();
    return { id: newId(), memberId, module, markedOn, evidenceCiphertext: null, fileId: null };
  }

  private async moduleOf(unit: Unit, memberId: string, module: LearningModuleKey): Promise<LearntModule> {
    return (await this.read(unit, memberId)).find((one) => one.module === module)!;
  }

  private async read(unit: Unit, memberId: string): Promise<LearntModule[]> {
    const marks = await unit.run(this.learning.marks(memberId));
    const comments = await unit.run(this.learning.comments(memberId));
    const open = await this.vault.opener(unit, memberId);
    const shown = marks.map(({ ciphertext, ...mark }) => {
      const evidence = open(EVIDENCE, mark.id, ciphertext);
      return { ...mark, ...(evidence ? (JSON.parse(evidence) as Evidence) : { words: '', link: '' }) };
    });
    const said = comments.map(({ ciphertext, ...comment }) => ({
      ...comment,
      words: open(COMMENT, comment.id, ciphertext),
    }));
    return (Object.keys(LEARNING_MODULES) as LearningModuleKey[]).map((module) => ({
      module,
      marks: shown.filter((mark) => mark.module === module),
      comments: said.filter((comment) => comment.module === module),
    }));
  }
}

/** A link to a page, or '' for none. Only https: a reader clicks on it. */
function linkOf(text: string | null | undefined): string {
  const link = optionalText(text, 'link', LONGEST_LINK);
  if (link !== '' && (!URL.canParse(link) || new URL(link).protocol !== 'https:'))
    throw new DomainError('LINK_INVALID', { path: ['link'] });
  return link;
}
