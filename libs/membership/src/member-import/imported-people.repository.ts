import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { statement, type Statement } from '#platform';
import type { ImportRecord } from './import-record.js';

/** A person on the way into the tables, with the keys that its rows get. */
export interface NewPerson extends ImportRecord {
  readonly memberId: string;
  readonly trajectoryId: string;
  readonly planId: string;
  readonly number: number;
}

/** @param first the number of the first of them */
export function newPeople(records: readonly ImportRecord[], first: number): NewPerson[] {
  return records.map((record, i) => ({
    ...record,
    memberId: newId(),
    trajectoryId: newId(),
    planId: newId(),
    number: first + i,
  }));
}

/** Every table of a person's way, for many people in one statement. */
@Injectable()
export class ImportedPeopleRepository {
  insert(importId: string, people: readonly NewPerson[]): Statement<void> {
    return statement(
      `WITH p AS MATERIALIZED (SELECT * FROM jsonb_to_recordset($2::jsonb) AS p ("memberId" uuid, "trajectoryId" uuid, "planId" uuid, number int,
           "externalNumber" text, "givenName" text, "familyName" text, email text, phone text, language text, referral jsonb,
           plan jsonb, permission jsonb, trial jsonb, decision jsonb, admissions jsonb, exit jsonb, enterprise jsonb, coach jsonb)),
       member AS (INSERT INTO tenant.member (id, number, given_name, family_name, email, phone, language)
         SELECT "memberId", number, "givenName", "familyName", email, phone, language FROM p),
       trajectory AS (INSERT INTO tenant.trajectory (id, member_id) SELECT "trajectoryId", "memberId" FROM p),
       referral AS (INSERT INTO tenant.referral (trajectory_id, source, organisation_id, referred_on, reason)
         SELECT "trajectoryId", referral->>'source', (referral->>'organisationId')::uuid, (referral->>'referredOn')::date,
                referral->>'reason' FROM p),
       client AS (INSERT INTO tenant.client_of (trajectory_id, organisation_id, starts_on)
         SELECT "trajectoryId", (referral->>'organisationId')::uuid, (referral->>'referredOn')::date FROM p
          WHERE referral->>'source' = 'REFERRER'),
       plan AS (INSERT INTO tenant.business_plan (id, trajectory_id, title, summary, submitted_on)
         SELECT "planId", "trajectoryId", plan->>'title', plan->>'summary', (plan->>'submittedOn')::date FROM p WHERE plan <> 'null'),
       approval AS (INSERT INTO tenant.plan_decision (business_plan_id, outcome, decided_on, words)
         SELECT "planId", 'APPROVED', (plan->>'approvedOn')::date, '' FROM p WHERE plan->>'approvedOn' IS NOT NULL),
       permission AS (INSERT INTO tenant.municipal_permission (trajectory_id, organisation_id, number, starts_on, ends_on)
         SELECT "trajectoryId", (permission->>'organisationId')::uuid, permission->>'number', (permission->>'startsOn')::date,
                (permission->>'endsOn')::date FROM p WHERE permission <> 'null'),
       trial AS (INSERT INTO tenant.trial (trajectory_id, starts_on, ends_on, policy_version_id)
         SELECT "trajectoryId", (trial->>'startsOn')::date, (trial->>'endsOn')::date, (trial->>'policyVersionId')::uuid FROM p
          WHERE trial <> 'null'),
       decision AS (INSERT INTO tenant.trial_decision (trajectory_id, outcome, decided_on, reason, term_ends_on)
         SELECT "trajectoryId", decision->>'outcome', (decision->>'decidedOn')::date, decision->>'reason',
                (decision->>'termEndsOn')::date FROM p WHERE decision <> 'null'),
       admission AS (INSERT INTO tenant.admission_record (trajectory_id, kind, decided_on, is_admitted, votes_for, votes_against, abstained)
         SELECT "trajectoryId", a.kind, a."decidedOn", a."isAdmitted", a."votesFor", a."votesAgainst", a.abstained FROM p,
           jsonb_to_recordset(p.admissions) AS a (kind text, "decidedOn" date, "isAdmitted" boolean, "votesFor" int, "votesAgainst" int,
             abstained int)),
       exit AS (INSERT INTO tenant.trajectory_exit (trajectory_id, ended_on, kind, destination, how_found, benefit_ended)
         SELECT "trajectoryId", (exit->>'endedOn')::date, exit->>'kind', exit->>'destination', exit->>'howFound',
                (exit->>'benefitEnded')::boolean FROM p WHERE exit <> 'null'),
       enterprise AS (INSERT INTO tenant.enterprise (member_id, name, activity, sector, starts_on)
         SELECT "memberId", enterprise->>'name', enterprise->>'activity', enterprise->>'sector', (enterprise->>'startsOn')::date
           FROM p WHERE enterprise <> 'null'),
       coach AS (INSERT INTO tenant.coach_assignment (member_id, coach_account_id, starts_on, ends_on)
         SELECT "memberId", (coach->>'accountId')::uuid, (coach->>'startsOn')::date, (coach->>'endsOn')::date FROM p
          WHERE coach <> 'null')
       INSERT INTO tenant.member_external_number (external_number, member_id, import_id)
       SELECT "externalNumber", "memberId", $1 FROM p`,
      [importId, JSON.stringify(people)],
      () => undefined,
    );
  }
}
