import { Args, ID, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { Allow } from '#identity';
import {
  type Connection,
  currentContext,
  globalId,
  localId,
  type Locale,
  LocaleEnum,
  PageArgs,
  text,
} from '#platform';
import { labelOf, templateOf } from './import-field.js';
import type { ImportIssue } from './import-issue.js';
import { ownWordsOf, type WordKind } from './import-word.js';
import {
  MemberImportInput,
  RunMemberImportInput,
  SetMemberImportMappingInput,
  StartMemberImportInput,
} from './member-import.input.js';
import {
  MemberImportConnection,
  MemberImportIssue,
  MemberImportIssueConnection,
  MemberImportModel,
  MemberImportPayload,
  MemberImportTemplate,
} from './member-import.model.js';
import type { ImportRow } from './member-import.repository.js';
import { MemberImports } from './member-import.service.js';

@Resolver()
export class MemberImportResolver {
  constructor(private readonly imports: MemberImports) {}

  @Allow('member.import')
  @Mutation(() => MemberImportPayload, {
    description: 'Takes an uploaded sheet, reads its header and proposes what each column is.',
  })
  async startMemberImport(@Args('input') { fileId }: StartMemberImportInput): Promise<MemberImportPayload> {
    return done(await this.imports.start(localId('File', fileId)));
  }

  @Allow('member.import')
  @Mutation(() => MemberImportPayload, {
    description: 'Says what each column is and what words of your own mean. It asks for a new dry run.',
  })
  async setMemberImportMapping(
    @Args('input') { importId, columns, words }: SetMemberImportMappingInput,
  ): Promise<MemberImportPayload> {
    const mapping = { columns, words: ownWordsOf(words) };
    return done(await this.imports.setMapping(localId('MemberImport', importId), mapping));
  }

  @Allow('member.import')
  @Mutation(() => MemberImportPayload, {
    description: 'Starts the dry run, which changes no member: follow it with `memberImportProgress`.',
  })
  async checkMemberImport(@Args('input') { importId }: MemberImportInput): Promise<MemberImportPayload> {
    return done(await this.imports.check(localId('MemberImport', importId)));
  }

  @Allow('member.import')
  @Mutation(() => MemberImportPayload, {
    description: 'Brings in everybody who is new, or nobody, after a dry run without errors.',
  })
  async runMemberImport(
    @Args('input') { importId, asNewRows }: RunMemberImportInput,
  ): Promise<MemberImportPayload> {
    return done(await this.imports.run(localId('MemberImport', importId), asNewRows));
  }

  @Allow('member.import')
  @Mutation(() => MemberImportPayload, {
    description: 'Gives an import up, at work or not, and destroys its sheet.',
  })
  async cancelMemberImport(@Args('input') { importId }: MemberImportInput): Promise<MemberImportPayload> {
    return done(await this.imports.cancel(localId('MemberImport', importId)));
  }

  @Allow('member.import')
  @Query(() => MemberImportModel)
  async memberImport(@Args('id', { type: () => ID }) id: string): Promise<MemberImportModel> {
    return modelOf(await this.imports.get(localId('MemberImport', id)));
  }

  @Allow('member.import')
  @Query(() => MemberImportConnection, { description: "The cooperative's imports, newest first." })
  async memberImports(@Args() args: PageArgs): Promise<Connection<MemberImportModel>> {
    const { edges, pageInfo } = await this.imports.page(args);
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: modelOf(node) })), pageInfo };
  }

  @Allow('member.import')
  @Query(() => MemberImportIssueConnection, {
    description: 'What the last dry run found, in the order of the sheet; the first 5,000.',
  })
  async memberImportIssues(
    @Args('importId', { type: () => ID }) importId: string,
    @Args() args: PageArgs,
  ): Promise<Connection<MemberImportIssue>> {
    const { row, issues } = await this.imports.issues(localId('MemberImport', importId), args);
    return {
      edges: issues.edges.map(({ cursor, node }) => ({ cursor, node: issueOf(node, row) })),
      pageInfo: issues.pageInfo,
    };
  }

  @Allow('member.import')
  @Query(() => MemberImportTemplate)
  memberImportTemplate(
    @Args('locale', { type: () => LocaleEnum, nullable: true, description: "The caller's own when absent." })
    locale: Locale | null,
  ): MemberImportTemplate {
    const language = locale ?? currentContext().locale;
    return { fileName: text('IMPORT_TEMPLATE_NAME', language), content: templateOf(language) };
  }

  @Allow('member.import')
  @Subscription(() => MemberImportModel, {
    description: 'The import now, and again whenever its job has been through more rows; ends with the job.',
  })
  async memberImportProgress(
    @Args('id', { type: () => ID }) id: string,
  ): Promise<AsyncGenerator<{ memberImportProgress: MemberImportModel }>> {
    return shown(await this.imports.progress(localId('MemberImport', id)));
  }
}

async function* shown(
  rows: AsyncGenerator<ImportRow>,
): AsyncGenerator<{ memberImportProgress: MemberImportModel }> {
  for await (const row of rows) yield { memberImportProgress: modelOf(row) };
}

function done(row: ImportRow): MemberImportPayload {
  return { memberImport: modelOf(row), userErrors: [] };
}

function modelOf({ header, columns, words, ...row }: ImportRow): MemberImportModel {
  const isFailed = row.state === 'FAILED' && row.errorCode !== null;
  const { newRows, unchangedRows, differentRows, duplicateRows, faultyRows } = row;
  const counts = { newRows, unchangedRows, differentRows, duplicateRows, faultyRows };
  return {
    ...row,
    id: globalId('MemberImport', row.id),
    columns: header.map((name, place) => ({ header: name, field: columns[place] ?? null })),
    words: Object.entries(words).flatMap(([kind, own]) =>
      Object.entries(own).map(([word, meaning]) => ({ kind: kind as WordKind, word, meaning })),
    ),
    counts: isWhole(counts) ? counts : null,
    errorCode: isFailed ? row.errorCode : null,
    errorMessage: isFailed ? sentenceOf(row.errorCode!) : null,
  };
}

/** A refusal of ours has its own sentence; of any other the code is for whoever looks into it. */
function sentenceOf(code: string): string {
  const { locale } = currentContext();
  return text(code === 'IMPORT_HAS_FAULTS' ? 'IMPORT_FAULTS_NOW' : code, locale);
}

function isWhole<T extends object>(counts: T): counts is { [K in keyof T]-?: NonNullable<T[K]> } {
  return Object.values(counts).every((count) => typeof count === 'number');
}

function issueOf(
  { row, field, kind, code, params }: ImportIssue,
  { header, columns }: ImportRow,
): MemberImportIssue {
  const { locale } = currentContext();
  const place = field === null ? -1 : columns.indexOf(field);
  const values = { ...params, field: field === null ? '' : labelOf(field, locale) };
  return { row, column: header[place] ?? null, field, kind, code, message: text(code, locale, values) };
}
