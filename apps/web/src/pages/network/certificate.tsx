import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from 'urql';
import { releaseCertificateQuery, type ReleaseCertificate } from '../../api/release-certificate.js';
import { Answer } from '../../shell/answer.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { DataTable } from './data-table.js';
import classes from './network.module.css';

interface CertificateProps {
  quarter: string;
  /** What the release is called; for who hears the page. */
  of: string;
}

/** That a release withstood what was tried on it, and what that was. It never changes, so it is kept. */
export function Certificate({ quarter, of }: CertificateProps) {
  const asked = useQuery({
    query: releaseCertificateQuery,
    variables: { quarter },
    requestPolicy: 'cache-first',
  });
  return (
    <Answer asked={asked} height={88}>
      {({ releaseCertificate }) => <Certified certificate={releaseCertificate} of={of} />}
    </Answer>
  );
}

function Certified({ certificate, of }: { certificate: ReleaseCertificate; of: string }) {
  const text = useText();
  const formats = useFormats();
  const { passed, certifiedAt, suite, sha256, checks, checkedElsewhere } = certificate;
  const title = text('certificate.tried');
  return (
    <div>
      <p className={classes.verdict} data-wrong={passed ? undefined : true}>
        {passed ? (
          <IconShieldCheck size={24} aria-hidden="true" />
        ) : (
          <IconAlertTriangle size={24} aria-hidden="true" />
        )}
        {text(passed ? 'certificate.passed' : 'certificate.failed', { count: checks.length })}
      </p>
      <p className={classes.about}>{text('certificate.when', { moment: formats.moment(certifiedAt) })}</p>
      <details>
        <summary>
          {title}
          <span className="visually-hidden">: {of}</span>
        </summary>
        <p>{text('certificate.how')}</p>
        <div className={classes.after}>
          <DataTable
            title={`${title}: ${of}`}
            table={{
              columns: [
                text('certificate.what'),
                text('certificate.found'),
                text('certificate.withstood'),
                text('certificate.number'),
              ],
              rows: checks.map((check) => [
                check.tried,
                check.found,
                text(check.passed ? 'certificate.yes' : 'certificate.no'),
                check.attack,
              ]),
            }}
            isWords
          />
        </div>
        <p className={classes.after}>{text('certificate.elsewhere')}</p>
        <ul className={classes.bullets}>
          {checkedElsewhere.map(({ attack, tried }) => (
            <li key={attack}>
              {tried} ({attack})
            </li>
          ))}
        </ul>
        <dl className={`${classes.hashes} ${classes.after}`}>
          <div>
            <dt>{text('certificate.hash', { suite })}</dt>
            <dd>
              <code>{sha256}</code>
            </dd>
          </div>
        </dl>
      </details>
    </div>
  );
}
