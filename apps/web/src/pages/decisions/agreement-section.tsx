import { recordMembershipAgreement, type MembershipAgreement } from '../../api/membership-agreement.js';
import { ChangeDialog } from '../../form/change-form.js';
import { DateField, FileField } from '../../form/fields.js';
import { FileLink } from '../../form/file-link.js';
import { OpenButton } from '../../form/open-button.js';
import { useOpened } from '../../form/use-opened.js';
import parts from '../../member/part.module.css';
import { Section } from '../../member/section.js';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import type { DecisionsProps } from './decisions-props.js';

/** What was signed: the agreement that counts first, and those whose place it took. */
export function AgreementSection({
  agreements,
  member,
  today,
  retry,
  isOpen,
}: DecisionsProps & { agreements: readonly MembershipAgreement[] }) {
  const { viewer } = useSignedIn();
  const { opened, open, close, done, told } = useOpened<'record'>(retry);
  const text = useText();
  const formats = useFormats();
  const state = ({ isInForce, startsOn }: MembershipAgreement) =>
    isInForce ? 'agreement.inForce' : startsOn > today ? 'agreement.ahead' : 'agreement.over';
  return (
    <Section
      title={text('agreement.title')}
      told={told}
      acts={
        isOpen &&
        may(viewer, permissions.recordAgreement) && (
          <OpenButton label={text('agreement.record')} onOpen={() => open('record')} />
        )
      }
    >
      {agreements.length === 0 && <p>{text('agreement.none')}</p>}
      <ul className={parts.list}>
        {agreements.map((agreement, at) => (
          <li key={`${at} ${agreement.startsOn}`} className={parts.item}>
            <h3>{text(state(agreement))}</h3>
            <p>
              {agreement.endsOn
                ? text('person.permissionUntil', {
                    from: formats.date(agreement.startsOn),
                    to: formats.date(agreement.endsOn),
                  })
                : text('person.permissionFrom', { from: formats.date(agreement.startsOn) })}
            </p>
            <p className={parts.about}>
              {text('agreement.signedOn', { date: formats.date(agreement.signedOn) })}
            </p>
            <p>
              <FileLink link={agreement.attachment.link} label={text('agreement.file')} />
            </p>
          </li>
        ))}
      </ul>
      {opened && (
        <ChangeDialog
          title={text('agreement.record')}
          about={member.name}
          submit={text('agreement.record.submit')}
          change={recordMembershipAgreement}
          file="fileId"
          input={(typed, fileId) => ({
            memberId: member.id,
            signedOn: typed.text('signedOn'),
            startsOn: typed.text('startsOn'),
            endsOn: typed.optional('endsOn'),
            fileId: fileId ?? '',
          })}
          onDone={() => done(text('agreement.record.done'))}
          onCancel={close}
        >
          <FileField name="fileId" label={text('agreement.fileField')} />
          <DateField name="signedOn" label={text('agreement.signed')} starts={today} latest={today} />
          <DateField name="startsOn" label={text('act.startsOn')} starts={today} />
          <DateField
            name="endsOn"
            label={text('act.endsOn')}
            hint={text('act.RECORD_PERMISSION.endsOnHint')}
            isOptional
          />
        </ChangeDialog>
      )}
    </Section>
  );
}
