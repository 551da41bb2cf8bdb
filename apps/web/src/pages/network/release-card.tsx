import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useClient } from 'urql';
import { failureOf, type Failure } from '../../api/failure.js';
import { publicationTextQuery, type PublicationLink } from '../../api/publication.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { Certificate } from './certificate.js';
import { hashedText } from './chain.js';
import classes from './network.module.css';
import { saveText } from './save-text.js';
import { useNetworkWords } from './use-network-words.js';

/** One release: when, what it withstood, its hash and that of the one before, and the file of which it is the hash. */
export function ReleaseCard({ link }: { link: PublicationLink }) {
  const client = useClient();
  const text = useText();
  const formats = useFormats();
  const { period } = useNetworkWords();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { quarter, sequence, publishedAt, sha256, previousSha256 } = link;
  const name = text('releases.name', { period: period(quarter, quarter) });
  const download = async () => {
    setBusy(true);
    const { data, error } = await client.query(publicationTextQuery, { quarter }).toPromise();
    setFailure(data ? null : failureOf(error));
    if (data) saveText(hashedText(data.publication), `opbloei-${quarter}.json`);
    setBusy(false);
  };
  return (
    <article className={classes.sheet}>
      <h2>{name}</h2>
      <p className={classes.about}>
        {text('releases.number', { number: sequence, moment: formats.moment(publishedAt) })}
      </p>
      <Certificate quarter={quarter} of={name} />
      <dl className={classes.hashes}>
        <div>
          <dt>{text('releases.hash')}</dt>
          <dd>
            <code>{sha256}</code>
          </dd>
        </div>
        <div>
          <dt>{text('releases.previous')}</dt>
          <dd>{previousSha256 ? <code>{previousSha256}</code> : text('releases.first')}</dd>
        </div>
      </dl>
      <div>
        <Button
          variant="default"
          loading={isBusy}
          aria-label={`${text('releases.download')}: ${name}`}
          leftSection={<IconDownload size={20} stroke={1.8} aria-hidden="true" />}
          onClick={() => void download()}
        >
          {text('releases.download')}
        </Button>
      </div>
      <p className={classes.about}>{text('releases.downloadHow')}</p>
      {failure && <FailureNotice failure={failure} />}
    </article>
  );
}
