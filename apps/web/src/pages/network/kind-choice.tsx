import { NativeSelect } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { ownKinds, type OwnKind } from '../../api/release-body.js';
import { useText } from '../../text/use-text.js';
import classes from './network.module.css';

interface KindChoiceProps {
  kind: OwnKind;
  onChoose(kind: OwnKind): void;
}

/** Which of the figures that each cooperative has. */
export function KindChoice({ kind, onChoose }: KindChoiceProps) {
  const text = useText();
  return (
    <NativeSelect
      className={classes.choice}
      label={text('network.kind')}
      value={kind}
      data={ownKinds.map((value) => ({ value, label: text(`networkKind.${value}`) }))}
      onChange={(event) => onChoose(event.currentTarget.value as OwnKind)}
      rightSection={<IconChevronDown size={18} stroke={2} aria-hidden="true" />}
      rightSectionPointerEvents="none"
    />
  );
}
