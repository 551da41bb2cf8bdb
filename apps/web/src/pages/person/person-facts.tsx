import type { ReactNode } from 'react';
import { ActButtons } from '../../acts/act-buttons.js';
import type { Act } from '../../acts/act.js';
import type { MemberFile } from '../../api/member-file.js';
import type { CivilDate } from '../../api/scalars.js';
import { FileLink } from '../../form/file-link.js';
import { DueMark } from '../../member/due-mark.js';
import { dueOn } from '../../member/due.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import classes from './person-facts.module.css';

export interface PersonFactsProps {
  member: MemberFile;
  today: CivilDate;
  acts: readonly Act[];
  onStart(act: Act): void;
}

/** Who and what stands around somebody: coach, enterprise, permission, contact, each with what can be done about it. */
export function PersonFacts({ member, today, acts, onStart }: PersonFactsProps) {
  const text = useText();
  const formats = useFormats();
  const { coach, enterprise, email, phone } = member;
  const permission = member.trajectory?.permissions[0] ?? null;
  const pause = member.trajectory?.pauses.findLast(({ endsOn }) => endsOn === null || endsOn >= today);
  const benefit = member.trajectory?.benefitChanges.at(-1);
  const isOnTheWay = member.endedOn === null && member.phase !== 'DECLINED';
  const only = (...shown: Act[]) => (
    <ActButtons acts={acts.filter((one) => shown.includes(one))} onStart={onStart} />
  );
  return (
    <div className={classes.facts}>
      {(coach || isOnTheWay) && (
        <Fact title={text('person.coach')} act={only('ASSIGN_COACH')}>
          <p>{coach ? coach.name : text('member.noCoach')}</p>
        </Fact>
      )}
      {(enterprise || isOnTheWay || acts.includes('RECORD_ENTERPRISE')) && (
        <Fact title={text('person.enterprise')} act={only('RECORD_ENTERPRISE')}>
          {enterprise ? (
            <>
              <p className={classes.name}>{enterprise.name}</p>
              <p>{enterprise.activity}</p>
              <p className={classes.more}>{text('person.sector', { sector: enterprise.sector })}</p>
            </>
          ) : (
            <p>{text('person.noEnterprise')}</p>
          )}
        </Fact>
      )}
      {member.trajectory && (
        <Fact title={text('person.permission')} act={only('RECORD_PERMISSION')}>
          {permission ? (
            <>
              <p className={classes.name}>{permission.municipality.name}</p>
              <p>
                {permission.endsOn
                  ? text('person.permissionUntil', {
                      from: formats.date(permission.startsOn),
                      to: formats.date(permission.endsOn),
                    })
                  : text('person.permissionFrom', { from: formats.date(permission.startsOn) })}
              </p>
              <p className={classes.more}>{text('person.permissionNumber', { number: permission.number })}</p>
              {permission.endsOn && isOnTheWay && (
                <p>
                  <DueMark due={dueOn('PERMISSION_END', permission.endsOn, today)} />
                </p>
              )}
            </>
          ) : (
            <p>{text('person.noPermission')}</p>
          )}
        </Fact>
      )}
      {(pause || acts.includes('START_PAUSE')) && (
        <Fact title={text('person.pause')} act={only('START_PAUSE', 'END_PAUSE')}>
          <p>
            {!pause && text('person.noPause')}
            {pause &&
              (pause.endsOn
                ? text('person.pauseUntil', {
                    from: formats.date(pause.startsOn),
                    to: formats.date(pause.endsOn),
                  })
                : text('person.pauseFrom', { from: formats.date(pause.startsOn) }))}
          </p>
        </Fact>
      )}
      {(benefit || acts.includes('RECORD_BENEFIT_CHANGE')) && (
        <Fact title={text('person.benefit')} act={only('RECORD_BENEFIT_CHANGE')}>
          {benefit ? (
            <>
              <p className={classes.name}>{text(`benefit.${benefit.outcome}`)}</p>
              <p>{text('person.benefitSince', { date: formats.date(benefit.changedOn) })}</p>
              {benefit.evidence && <FileLink link={benefit.evidence.link} label={text('benefit.evidence')} />}
            </>
          ) : (
            <p>{text('person.noBenefitChange')}</p>
          )}
        </Fact>
      )}
      {(email || phone) && (
        <Fact title={text('person.contact')}>
          {phone && (
            <p>
              <a href={`tel:${phone.replace(/[^+\d]/g, '')}`} className={classes.contact}>
                {phone}
              </a>
            </p>
          )}
          {email && (
            <p>
              <a href={`mailto:${email}`} className={classes.contact}>
                {email}
              </a>
            </p>
          )}
        </Fact>
      )}
    </div>
  );
}

function Fact({ title, act, children }: { title: string; act?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.fact}>
      <h2>{title}</h2>
      <div>{children}</div>
      {act}
    </section>
  );
}
