import { MunicipalityField } from '../../acts/municipality-field.js';
import { benefitKinds, householdTypes, recordHousehold, type Household } from '../../api/household.js';
import { ChangeDialog } from '../../form/change-form.js';
import { DateField, SelectField } from '../../form/fields.js';
import { OpenButton } from '../../form/open-button.js';
import { useOpened } from '../../form/use-opened.js';
import parts from '../../member/part.module.css';
import { Section } from '../../member/section.js';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import type { ProfileProps } from './profile-props.js';

/** What somebody lives on and with, for saved benefit only; a later fact gives way to none before it. */
export function HouseholdSection({
  households,
  member,
  today,
  retry,
}: ProfileProps & { households: readonly Household[] }) {
  const { viewer } = useSignedIn();
  const { opened, open, close, done, told } = useOpened<'record'>(retry);
  const text = useText();
  const formats = useFormats();
  return (
    <Section
      title={text('household.title')}
      told={told}
      acts={
        may(viewer, permissions.recordHousehold) && (
          <OpenButton label={text('household.record')} onOpen={() => open('record')} />
        )
      }
    >
      <p className={parts.about}>{text('household.lead')}</p>
      {households.length === 0 && <p>{text('household.none')}</p>}
      <ul className={parts.list}>
        {households.map(({ id, type, benefitKind, municipality, startsOn, endsOn, isCurrent }) => (
          <li key={id} className={parts.item}>
            <h3>
              {text(`household.${type}`)} · {text(`benefitKind.${benefitKind}`)}
            </h3>
            <p className={parts.about}>
              {[
                municipality?.name,
                endsOn
                  ? text('person.permissionUntil', {
                      from: formats.date(startsOn),
                      to: formats.date(endsOn),
                    })
                  : text('capacity.since', { date: formats.date(startsOn) }),
                isCurrent && text('capacity.current'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      {opened && (
        <ChangeDialog
          title={text('household.record')}
          about={member.name}
          submit={text('household.record.submit')}
          change={recordHousehold}
          input={(typed) => ({
            memberId: member.id,
            type: typed.text('type'),
            benefitKind: typed.text('benefitKind'),
            organisationId: typed.optional('organisationId'),
            startsOn: typed.text('startsOn'),
            endsOn: typed.optional('endsOn'),
          })}
          onDone={() => done(text('household.record.done'))}
          onCancel={close}
        >
          <SelectField
            name="type"
            label={text('household.type')}
            options={householdTypes.map((value) => ({ value, label: text(`household.${value}`) }))}
          />
          <SelectField
            name="benefitKind"
            label={text('household.benefit')}
            options={benefitKinds.map((value) => ({ value, label: text(`benefitKind.${value}`) }))}
          />
          <MunicipalityField name="organisationId" isOptional />
          <DateField name="startsOn" label={text('act.startsOn')} starts={today} />
          <DateField
            name="endsOn"
            label={text('act.endsOn')}
            hint={text('household.endsOnHint')}
            isOptional
          />
        </ChangeDialog>
      )}
    </Section>
  );
}
