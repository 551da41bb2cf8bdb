import { Button } from '@mantine/core';
import classes from './form.module.css';

export interface OpenButtonProps {
  label: string;
  onOpen(): void;
  isQuiet?: boolean;
}

/** A button that opens a dialog. */
export function OpenButton({ label, onOpen, isQuiet }: OpenButtonProps) {
  return (
    <Button
      variant={isQuiet ? 'subtle' : 'default'}
      {...(isQuiet && { className: classes.quiet })}
      aria-haspopup="dialog"
      onClick={onOpen}
    >
      {label}
    </Button>
  );
}
