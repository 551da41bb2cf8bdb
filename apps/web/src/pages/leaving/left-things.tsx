import type { Asset, ExitSettlement } from '../../api/leaving.js';
import type { CivilDate } from '../../api/scalars.js';
import { OpenButton } from '../../form/open-button.js';
import { useOpened } from '../../form/use-opened.js';
import parts from '../../member/part.module.css';
import { Section } from '../../member/section.js';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { ChangeThing } from './change-thing.js';
import { DecideThing } from './decide-thing.js';

export interface LeftThingsProps {
  things: readonly Asset[];
  exit: ExitSettlement;
  today: CivilDate;
  retry(): void;
}

/** What was bought for somebody who left, each with what becomes of it. */
export function LeftThings({ things, exit, today, retry }: LeftThingsProps) {
  const { opened, open, close, done, told } = useOpened<{ act: 'decide' | 'change'; thing: Asset }>(retry);
  const text = useText();
  const waits = things.some((thing) => isUndecided(thing, exit));
  return (
    <Section title={text('leaving.things')} told={told}>
      {things.length === 0 && <p>{text('leaving.things.none')}</p>}
      {waits && exit.decision === null && <p className={parts.about}>{text('leaving.things.first')}</p>}
      <ul className={parts.list}>
        {things.map((thing) => (
          <Thing
            key={thing.id}
            thing={thing}
            isUndecided={isUndecided(thing, exit)}
            onOpen={(act) => open({ act, thing })}
          />
        ))}
      </ul>
      {opened?.act === 'decide' && (
        <DecideThing
          thing={opened.thing}
          today={today}
          onDone={() => done(text('leaving.decideThing.done'))}
          onCancel={close}
        />
      )}
      {opened?.act === 'change' && (
        <ChangeThing
          thing={opened.thing}
          onDone={() => done(text('leaving.changeThing.done'))}
          onCancel={close}
        />
      )}
    </Section>
  );
}

/** Nothing was decided on it since its user left. */
const isUndecided = ({ state, decisions }: Asset, { endedOn }: ExitSettlement): boolean =>
  state !== 'GONE' && !decisions.some(({ decidedOn }) => decidedOn >= endedOn);

interface ThingProps {
  thing: Asset;
  isUndecided: boolean;
  onOpen(act: 'decide' | 'change'): void;
}

function Thing({ thing, isUndecided: waits, onOpen }: ThingProps) {
  const { viewer } = useSignedIn();
  const text = useText();
  const formats = useFormats();
  const { name, boughtOn, price, owner, state, location, proposal, decisions } = thing;
  const isHere = state !== 'GONE';
  return (
    <li className={parts.item}>
      <h3>{name}</h3>
      <p>{text('leaving.things.bought', { date: formats.date(boughtOn), price: formats.money(price) })}</p>
      <p className={parts.about}>
        {[text(`leaving.owner.${owner}`), text(`leaving.state.${state}`), location]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {decisions.map(({ outcome, by, decidedOn, value, reason }, at) => (
        <p key={`${at} ${decidedOn}`} className={parts.fact}>
          {text('leaving.things.decided', {
            date: formats.date(decidedOn),
            by,
            outcome: text(`leaving.outcome.${outcome}`),
            value: formats.money(value),
          })}
          {reason && ` ${reason}`}
        </p>
      ))}
      {waits && (
        <p>
          {proposal
            ? text('leaving.things.proposal', { outcome: text(`leaving.outcome.${proposal}`) })
            : text('leaving.things.noProposal')}
        </p>
      )}
      {isHere && (
        <div className={parts.acts}>
          {waits && may(viewer, permissions.decideAsset) && (
            <OpenButton label={text('leaving.decideThing')} about={name} onOpen={() => onOpen('decide')} />
          )}
          {may(viewer, permissions.changeAsset) && (
            <OpenButton
              label={text('leaving.changeThing')}
              about={name}
              onOpen={() => onOpen('change')}
              isQuiet
            />
          )}
        </div>
      )}
    </li>
  );
}
