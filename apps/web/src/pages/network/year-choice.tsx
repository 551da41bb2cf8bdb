import { NativeSelect } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useText } from '../../text/use-text.js';
import classes from './network.module.css';
import { useNetworkWords } from './use-network-words.js';
import type { Year } from './years.js';

interface YearChoiceProps {
  years: readonly Year<unknown>[];
  chosen: string;
  onChoose(key: string): void;
}

/** Of which people: those who entered in one of these periods. */
export function YearChoice({ years, chosen, onChoose }: YearChoiceProps) {
  const text = useText();
  const { period } = useNetworkWords();
  if (years.length < 2) return null;
  return (
    <NativeSelect
      className={classes.choice}
      label={text('themes.when')}
      value={chosen}
      data={years.map(({ key, from, to }) => ({ value: key, label: period(from, to) }))}
      onChange={(event) => onChoose(event.currentTarget.value)}
      rightSection={<IconChevronDown size={18} stroke={2} aria-hidden="true" />}
      rightSectionPointerEvents="none"
    />
  );
}
