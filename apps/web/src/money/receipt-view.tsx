import { useEffect, useRef, useState } from 'react';
import { Skeleton } from '@mantine/core';
import { useFreshLink } from '../api/use-fresh-link.js';
import { FileLink } from '../form/file-link.js';
import { useSignedIn } from '../session/session-context.js';
import { useText } from '../text/use-text.js';
import classes from './receipt-view.module.css';

type Opened = { picture: ImageBitmap } | { isDocument: true } | { problem: string } | null;

/**
 * A receipt as it is, on the page. A picture is drawn, since it comes with the reader's own token and not from an
 * address that an image could name; a PDF is saved to be opened.
 */
export function ReceiptView({ link, label }: { link: string; label: string }) {
  const { files } = useSignedIn();
  const text = useText();
  const [opened, setOpened] = useState<Opened>(null);
  const fresh = useFreshLink(link);
  const wasRenewed = useRef(false);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isGone = false;
    void files.open(link).then(async (file) => {
      if (isGone) return;
      if (!(file instanceof Blob)) {
        const isFirst = file.isOld && !wasRenewed.current;
        wasRenewed.current = true;
        const another = isFirst ? await fresh() : null;
        // another link that comes in its place is opened like this one
        if (isGone || (another && another !== link)) return;
        return setOpened({ problem: file.message });
      }
      const picture = await createImageBitmap(file).catch(() => null);
      if (!isGone) setOpened(picture ? { picture } : { isDocument: true });
    });
    return () => {
      isGone = true;
    };
  }, [files, link, fresh]);
  const picture = opened && 'picture' in opened ? opened.picture : null;
  useEffect(() => {
    if (!picture || !canvas.current) return;
    canvas.current.width = picture.width;
    canvas.current.height = picture.height;
    canvas.current.getContext('2d')?.drawImage(picture, 0, 0);
  }, [picture]);
  return (
    <figure className={classes.receipt}>
      {!opened && <Skeleton aria-busy="true" height={220} />}
      {picture && <canvas ref={canvas} role="img" aria-label={label} className={classes.picture} />}
      {opened && 'isDocument' in opened && <p>{text('receipt.isDocument')}</p>}
      {opened && 'problem' in opened && (
        <p role="alert">{opened.problem || text('failure.UNREACHABLE.what')}</p>
      )}
      <figcaption>
        <FileLink link={link} label={text('receipt.save')} />
      </figcaption>
    </figure>
  );
}
