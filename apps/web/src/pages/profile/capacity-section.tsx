import { setCapacity, type Capacity } from '../../api/capacity.js';
import { ChangeDialog } from '../../form/change-form.js';
import { DateField, NumberField } from '../../form/fields.js';
import { OpenButton } from '../../form/open-button.js';
import { useOpened } from '../../form/use-opened.js';
import parts from '../../member/part.module.css';
import { Section } from '../../member/section.js';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import type { ProfileProps } from './profile-props.js';

/** Hours a week for the enterprise, without a reason; what was before stays to be seen. */
export function CapacitySection({
  capacities,
  member,
  today,
  retry,
}: ProfileProps & { capacities: readonly Capacity[] }) {
  const { viewer } = useSignedIn();
  const { opened, open, close, done, told } = useOpened<'set'>(retry);
  const text = useText();
  const formats = useFormats();
  return (
    <Section
      title={text('capacity.title')}
      told={told}
      acts={
        may(viewer, permissions.setCapacity) && (
          <OpenButton label={text('capacity.set')} onOpen={() => open('set')} />
        )
      }
    >
      {capacities.length === 0 && <p>{text('capacity.none')}</p>}
      <ul className={parts.list}>
        {capacities.map(({ id, hoursPerWeek, startsOn, isCurrent }) => (
          <li key={id}>
            <span className={isCurrent ? parts.fact : parts.about}>
              {text('capacity.hours', { hours: hoursPerWeek })}
            </span>{' '}
            <span className={parts.about}>
              {text('capacity.since', { date: formats.date(startsOn) })}
              {isCurrent && ` · ${text('capacity.current')}`}
            </span>
          </li>
        ))}
      </ul>
      {opened && (
        <ChangeDialog
          title={text('capacity.set')}
          about={member.name}
          submit={text('capacity.set.submit')}
          change={setCapacity}
          input={(typed) => ({
            memberId: member.id,
            hoursPerWeek: typed.number('hoursPerWeek') ?? 0,
            startsOn: typed.text('startsOn'),
          })}
          onDone={() => done(text('capacity.set.done'))}
          onCancel={close}
        >
          <NumberField
            name="hoursPerWeek"
            label={text('capacity.hoursPerWeek')}
            hint={text('capacity.hint')}
            least={0}
            most={60}
            starts={capacities.find(({ isCurrent }) => isCurrent)?.hoursPerWeek}
          />
          <DateField name="startsOn" label={text('capacity.from')} starts={today} />
        </ChangeDialog>
      )}
    </Section>
  );
}
