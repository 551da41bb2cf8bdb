import { Injectable } from '@nestjs/common';
import { currentContext, text } from '#platform';
import type { ReportDefinition } from '../definition/report-definition.js';
import { nameCode, ReportDefinitions, tellsCode } from '../definition/report-definitions.js';
import { ReportRoles } from '../definition/report-role.js';
import type { ReportDescription } from './description.model.js';

/** What the kinds of report are that a caller may ask for or read, and what the cover of theirs will say. */
@Injectable()
export class ReportDescriptions {
  constructor(
    private readonly definitions: ReportDefinitions,
    private readonly roles: ReportRoles,
  ) {}

  /** In the order of the house. */
  all(): Promise<ReportDescription[]> {
    const { permissions } = currentContext();
    const mine = this.definitions
      .all()
      .filter(({ request, read }) => permissions.has(request) || permissions.has(read));
    return Promise.all(mine.map((definition) => this.of(definition, permissions.has(definition.request))));
  }

  private async of(
    { kind, about, period, formats, basis, leftOut, request }: ReportDefinition,
    mayRequest: boolean,
  ): Promise<ReportDescription> {
    const { locale } = currentContext();
    const role = mayRequest ? await this.roles.for(request) : null;
    return {
      definition: kind,
      name: text(nameCode(kind), locale),
      tells: text(tellsCode(kind), locale),
      about,
      period,
      formats,
      mayRequest,
      role,
      basis: role && text(basis, locale, { role }),
      leftOut: leftOut.map((code) => text(code, locale)),
    };
  }
}
