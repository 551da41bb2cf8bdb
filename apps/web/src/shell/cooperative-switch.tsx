import { useId } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { NativeSelect } from '@mantine/core';
import { IconBuildingCommunity, IconChevronDown } from '@tabler/icons-react';
import { useSession, useSignedIn } from '../session/session-context.js';
import { useText } from '../text/use-text.js';
import classes from './cooperative-switch.module.css';

/** The cooperative one is in; a choice only for who has several. Switching starts afresh, at the start page. */
export function CooperativeSwitch() {
  const { viewer, cooperative } = useSignedIn();
  const session = useSession();
  const navigate = useNavigate();
  const text = useText();
  const id = useId();
  if (!cooperative) return null;
  if (viewer.cooperatives.length === 1) {
    return (
      <p className={classes.name}>
        <IconBuildingCommunity size={20} stroke={1.6} aria-hidden="true" />
        {cooperative.name}
      </p>
    );
  }
  return (
    <div className={classes.choice}>
      <label htmlFor={id} className="visually-hidden">
        {text('cooperative.label')}
      </label>
      <NativeSelect
        id={id}
        value={cooperative.id}
        data={viewer.cooperatives.map((one) => ({ value: one.id, label: one.name }))}
        leftSection={<IconBuildingCommunity size={20} stroke={1.6} aria-hidden="true" />}
        rightSection={<IconChevronDown size={18} stroke={2} aria-hidden="true" />}
        rightSectionPointerEvents="none"
        onChange={async (event) => {
          await session.chooseCooperative(event.currentTarget.value);
          await navigate({ to: '/' });
        }}
      />
    </div>
  );
}
