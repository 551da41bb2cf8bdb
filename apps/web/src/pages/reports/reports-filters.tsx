import { Button, NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { IconChevronDown } from '@tabler/icons-react';
import type { ReportDescription } from '../../api/reports.js';
import { useText } from '../../text/use-text.js';
import classes from './reports.module.css';
import { reportStates, stateOf, type ReportsSearch } from './reports-search.js';

interface ReportsFiltersProps {
  search: ReportsSearch;
  descriptions: readonly ReportDescription[];
}

/** By kind and by state. What is chosen stands in the address, so that it survives a reload and can be passed on. */
export function ReportsFilters({ search, descriptions }: ReportsFiltersProps) {
  const navigate = useNavigate({ from: '/reports' });
  const text = useText();
  const choose = (choice: ReportsSearch) =>
    void navigate({ search: (before) => ({ ...before, ...choice }), replace: true, resetScroll: false });
  const icon = {
    rightSection: <IconChevronDown size={18} stroke={2} aria-hidden="true" />,
    rightSectionPointerEvents: 'none',
  } as const;
  return (
    <div role="group" aria-label={text('reports.filters')} className={classes.filters}>
      {descriptions.length > 1 && (
        <NativeSelect
          label={text('reports.kind')}
          value={search.kind ?? ''}
          data={[
            { value: '', label: text('reports.allKinds') },
            ...descriptions.map(({ definition, name }) => ({ value: definition, label: name })),
          ]}
          onChange={(event) => choose({ kind: event.currentTarget.value || undefined })}
          {...icon}
        />
      )}
      <NativeSelect
        label={text('reports.state')}
        value={search.state ?? ''}
        data={[
          { value: '', label: text('reports.allStates') },
          ...reportStates.map((value) => ({ value, label: text(`reportState.${value}`) })),
        ]}
        onChange={(event) => choose({ state: stateOf(event.currentTarget.value) })}
        {...icon}
      />
      {search.member && (
        <Button variant="default" onClick={() => choose({ member: undefined })}>
          {text('reports.everybody')}
        </Button>
      )}
    </div>
  );
}
