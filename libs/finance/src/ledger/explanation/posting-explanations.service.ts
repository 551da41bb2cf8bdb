import { Injectable } from '@nestjs/common';
import { Policies, type PolicyVersion } from '#cooperative';
import { DomainError } from '#kernel';
import { Db, scopesOf } from '#platform';
import { type ExplanationRow, PostingExplanationRepository } from './posting-explanation.repository.js';

export interface PostingExplanation extends ExplanationRow {
  readonly policy: PolicyVersion<unknown> | null;
}

/** Of any line: which document, rule, rate and policy version, and who booked it when. */
@Injectable()
export class PostingExplanations {
  constructor(
    private readonly db: Db,
    private readonly policies: Policies,
    private readonly repository: PostingExplanationRepository,
  ) {}

  /** @throws DomainError `NOT_FOUND` for a line that is not there or that the caller may not ask about */
  async explain(entryId: string, line: number): Promise<PostingExplanation> {
    const row = await this.db.read(this.repository.explain(entryId, line, ownMember()));
    if (!row) throw new DomainError('NOT_FOUND');
    const versions = row.policyVersionId ? await this.policies.all() : [];
    return { ...row, policy: versions.find(({ id }) => id === row.policyVersionId) ?? null };
  }
}

/** The member to whose lines the caller is confined; null where all may be asked about. */
function ownMember(): string | null {
  const scopes = scopesOf('posting.explain');
  if (scopes.some(({ kind }) => kind === 'COOPERATIVE')) return null;
  const own = scopes.find((scope) => scope.kind === 'OWN');
  if (own?.kind !== 'OWN') throw new DomainError('FORBIDDEN');
  return own.memberId;
}
