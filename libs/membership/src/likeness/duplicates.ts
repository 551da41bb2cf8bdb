import { Injectable } from '@nestjs/common';
import { Db, statement, type Statement } from '#platform';
import { type Comparable, likeness, type LikenessGround } from './likeness.js';

/** A member who may be the same person, and why. */
export interface Duplicate {
  readonly memberId: string;
  readonly number: number;
  readonly name: string;
  readonly grounds: readonly LikenessGround[];
}

interface Known extends Comparable {
  readonly id: string;
  readonly number: number;
}

@Injectable()
export class Duplicates {
  constructor(private readonly db: Db) {}

  /** Members who may be this person, by number. Coordinators. */
  possible(person: Comparable): Promise<Duplicate[]> {
    return this.db.read(this.of(person));
  }

  /** Every member of the cooperative is held against the person: some hundreds, seldom, and by the one rule in TypeScript. */
  of(person: Comparable): Statement<Duplicate[]> {
    return statement<Known, Duplicate[]>(
      `SELECT m.id, m.number, m.given_name AS "givenName", m.family_name AS "familyName", m.email, m.phone
         FROM tenant.member m WHERE m.tenant_id = tenant.current_tenant() AND m.merged_into IS NULL ORDER BY m.number`,
      [],
      (members) =>
        members.flatMap((member) => {
          const grounds = likeness(person, member);
          const { id: memberId, number } = member;
          return grounds.length > 0
            ? [{ memberId, number, name: `${member.givenName} ${member.familyName}`, grounds }]
            : [];
        }),
    );
  }
}
