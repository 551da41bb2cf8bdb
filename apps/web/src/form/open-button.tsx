import { Button } from '@mantine/core';
import classes from './form.module.css';

export interface OpenButtonProps {
  label: string;
  /** For who hears it without what stands around it: begins with the label. */
  name?: string;
  onOpen(): void;
  isQuiet?: boolean;
}

/** A button that opens a dialog. */
export function OpenButton({ label, name, onOpen, isQuiet }: OpenButtonProps) {
  return (
    <Button
      variant={isQuiet ? 'subtle' : 'default'}
      {...(isQuiet && { className: classes.quiet })}
      aria-haspopup="dialog"
      aria-label={name}
      onClick={onOpen}
    >
      {label}
    </Button>
  );
}
