import { useActs } from '../../acts/use-acts.js';
import type { MunicipalPermission } from '../../api/municipal-permission.js';
import { FileLink } from '../../form/file-link.js';
import { OpenButton } from '../../form/open-button.js';
import { useOpened } from '../../form/use-opened.js';
import parts from '../../member/part.module.css';
import { Section } from '../../member/section.js';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions as known } from '../../session/start-page.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import type { DecisionsProps } from './decisions-props.js';
import { RecordRefusal, WithdrawPermission } from './permission-dialogs.js';

/** Every decision of a municipality about this person: given, taken back or refused. */
export function PermissionSection({ member, today, retry, isOpen }: DecisionsProps) {
  const { viewer } = useSignedIn();
  const acts = useActs(today);
  const { opened, open, close, done, told } = useOpened<'refuse' | MunicipalPermission>(retry);
  const text = useText();
  const formats = useFormats();
  const { permissions = [], refusals = [] } = member.trajectory ?? {};
  const records = isOpen && may(viewer, known.recordPermission);
  const period = ({ startsOn, endsOn }: MunicipalPermission) =>
    endsOn
      ? text('person.permissionUntil', { from: formats.date(startsOn), to: formats.date(endsOn) })
      : text('person.permissionFrom', { from: formats.date(startsOn) });
  return (
    <Section
      title={text('permission.title')}
      told={told || acts.told}
      acts={
        records && (
          <>
            <OpenButton
              label={text('act.RECORD_PERMISSION')}
              onOpen={() => acts.start('RECORD_PERMISSION', member)}
            />
            <OpenButton label={text('permission.refuse')} isQuiet onOpen={() => open('refuse')} />
          </>
        )
      }
    >
      {permissions.length + refusals.length === 0 && <p>{text('person.noPermission')}</p>}
      <ul className={parts.list}>
        {permissions.map((permission) => (
          <li key={permission.id} className={parts.item}>
            <h3>{permission.municipality.name}</h3>
            <p>{period(permission)}</p>
            <p className={parts.about}>{text('person.permissionNumber', { number: permission.number })}</p>
            {permission.conditions && (
              <p className={parts.words}>
                <strong>{text('permission.conditions')}:</strong> {permission.conditions}
              </p>
            )}
            {permission.withdrawal && (
              <>
                <p className={parts.fact} data-outcome="REJECTED">
                  {text('permission.withdrawn', { date: formats.date(permission.withdrawal.withdrawnOn) })}
                </p>
                <p className={parts.words}>{permission.withdrawal.reason}</p>
              </>
            )}
            {permission.attachment && (
              <p>
                <FileLink link={permission.attachment.link} label={text('permission.file')} />
              </p>
            )}
            {records && !permission.withdrawal && (permission.endsOn ?? today) >= today && (
              <p>
                <OpenButton label={text('permission.withdraw')} isQuiet onOpen={() => open(permission)} />
              </p>
            )}
          </li>
        ))}
        {refusals.map(({ municipality, number, refusedOn, reason, attachment }) => (
          <li key={`${refusedOn} ${number}`} className={parts.item}>
            <h3>{municipality.name}</h3>
            <p className={parts.fact} data-outcome="REJECTED">
              {text('permission.refusal', { date: formats.date(refusedOn) })}
            </p>
            <p className={parts.about}>{text('person.permissionNumber', { number })}</p>
            {reason && <p className={parts.words}>{reason}</p>}
            {attachment && (
              <p>
                <FileLink link={attachment.link} label={text('permission.file')} />
              </p>
            )}
          </li>
        ))}
      </ul>
      {opened === 'refuse' && (
        <RecordRefusal
          member={member}
          today={today}
          onCancel={close}
          onDone={() => done(text('permission.refuse.done'))}
        />
      )}
      {opened !== null && opened !== 'refuse' && (
        <WithdrawPermission
          memberId={member.id}
          permission={opened}
          today={today}
          onCancel={close}
          onDone={() => done(text('permission.withdraw.done'))}
        />
      )}
      {acts.dialog}
    </Section>
  );
}
