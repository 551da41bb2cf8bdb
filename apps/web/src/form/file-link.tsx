import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useSignedIn } from '../session/session-context.js';
import { useText } from '../text/use-text.js';
import classes from './form.module.css';

/** A file that is saved on the device when asked for. Its link works for some minutes, for this account alone. */
export function FileLink({ link, label }: { link: string; label: string }) {
  const { files } = useSignedIn();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const text = useText();
  const save = async () => {
    setBusy(true);
    setProblem(await files.download(link));
    setBusy(false);
  };
  return (
    <>
      <Button
        variant="default"
        loading={isBusy}
        leftSection={<IconDownload size={20} stroke={1.8} aria-hidden="true" />}
        onClick={() => void save()}
      >
        {label}
      </Button>
      {problem !== null && (
        <p role="alert" className={classes.problem}>
          {problem || text('failure.UNREACHABLE.what')}
        </p>
      )}
    </>
  );
}
