import { Injectable } from '@nestjs/common';
import type { Cents, CivilDate } from '#kernel';
import { statement, type Statement } from '#platform';
import type { MunicipalFigureKind } from './municipal-figure.input.js';

export interface MunicipalFigureRow {
  readonly id: string;
  readonly kind: `${MunicipalFigureKind}`;
  readonly cents: Cents | null;
  readonly shareBasisPoints: number | null;
  readonly groupSize: number;
  readonly fromOn: CivilDate;
  readonly untilOn: CivilDate;
  readonly source: string;
}

@Injectable()
export class MunicipalFigureRepository {
  /** What these municipalities entered, the last one first; null: all. Of one kind and period the last one holds. */
  of(organisationIds: readonly string[] | null): Statement<MunicipalFigureRow[]> {
    return statement<MunicipalFigureRow, MunicipalFigureRow[]>(
      `SELECT f.id, f.kind, f.cents, f.share_basis_points AS "shareBasisPoints", f.group_size AS "groupSize",
              f.from_on AS "fromOn", f.until_on AS "untilOn", f.source
         FROM tenant.municipal_figure f
        WHERE f.tenant_id = tenant.current_tenant() AND ($1::uuid[] IS NULL OR f.organisation_id = ANY($1))
        ORDER BY f.id DESC`,
      [organisationIds],
      (rows) => rows,
    );
  }

  insert(organisationId: string, row: MunicipalFigureRow): Statement<void> {
    return statement(
      `INSERT INTO tenant.municipal_figure (id, organisation_id, kind, cents, share_basis_points, group_size, from_on, until_on, source)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        row.id,
        organisationId,
        row.kind,
        row.cents,
        row.shareBasisPoints,
        row.groupSize,
        row.fromOn,
        row.untilOn,
        row.source,
      ],
      () => undefined,
    );
  }
}
