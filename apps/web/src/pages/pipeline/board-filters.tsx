import { NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { IconChevronDown } from '@tabler/icons-react';
import type { ListedMember } from '../../api/listed-member.js';
import { useText } from '../../text/use-text.js';
import { columnKeys } from './columns.js';
import classes from './pipeline-page.module.css';

/** In the address for members whom nobody coaches. */
const nobody = 'none';

/** Whether a member stays on the board: of this coach, of none, or all. */
export const hasCoach =
  (coach: string) =>
  (member: ListedMember): boolean =>
    coach === '' || (coach === nobody ? member.coach === null : member.coach?.id === coach);

export interface BoardFiltersProps {
  members: readonly ListedMember[];
  coach: string;
  phase: string;
}

/** By coach and by phase. What is chosen stands in the address, so that it survives a reload and can be passed on. */
export function BoardFilters({ members, coach, phase }: BoardFiltersProps) {
  const navigate = useNavigate({ from: '/pipeline' });
  const text = useText();
  const coaches = new Map(
    members.flatMap((member) => (member.coach ? [[member.coach.id, member.coach.name]] : [])),
  );
  const choose = (choice: { coach?: string | undefined; phase?: string | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...choice }), replace: true, resetScroll: false });
  const icon = {
    rightSection: <IconChevronDown size={18} stroke={2} aria-hidden="true" />,
    rightSectionPointerEvents: 'none',
  } as const;
  return (
    <div role="group" aria-label={text('pipeline.filters')} className={classes.filters}>
      <NativeSelect
        label={text('pipeline.coach')}
        value={coach}
        data={[
          { value: '', label: text('pipeline.allCoaches') },
          ...[...coaches].map(([value = '', label = '']) => ({ value, label })),
          { value: nobody, label: text('member.noCoach') },
        ]}
        onChange={(event) => choose({ coach: event.currentTarget.value || undefined })}
        {...icon}
      />
      <NativeSelect
        label={text('pipeline.phase')}
        value={phase}
        data={[
          { value: '', label: text('pipeline.allPhases') },
          ...columnKeys.map((value) => ({ value, label: text(`column.${value}`) })),
        ]}
        onChange={(event) => choose({ phase: event.currentTarget.value || undefined })}
        {...icon}
      />
    </div>
  );
}
