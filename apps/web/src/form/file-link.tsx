import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useFreshLink } from '../api/use-fresh-link.js';
import { useSignedIn } from '../session/session-context.js';
import { useText } from '../text/use-text.js';
import classes from './form.module.css';

/**
 * A file that is saved on the device when asked for. Its link works for some minutes, for this account alone; one that
 * grew old is asked for anew.
 */
export function FileLink({ link, label }: { link: string; label: string }) {
  const { files } = useSignedIn();
  const fresh = useFreshLink(link);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const text = useText();
  const save = async () => {
    setBusy(true);
    let refused = await files.download(link);
    const another = refused?.isOld ? await fresh() : null;
    if (another) refused = await files.download(another);
    setProblem(refused?.message ?? null);
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
