import { Button } from '@mantine/core';
import classes from './form.module.css';

export interface OpenButtonProps {
  label: string;
  /** What it is about, for who does not see the row around it. */
  about?: string;
  onOpen(): void;
  isQuiet?: boolean;
}

/** A button that opens a dialog. */
export function OpenButton({ label, about, onOpen, isQuiet }: OpenButtonProps) {
  return (
    <Button
      variant={isQuiet ? 'subtle' : 'default'}
      {...(isQuiet && { className: classes.quiet })}
      {...(about && { 'aria-label': `${label}: ${about}` })}
      aria-haspopup="dialog"
      onClick={onOpen}
    >
      {label}
    </Button>
  );
}
