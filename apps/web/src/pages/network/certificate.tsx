import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { releaseCertificateQuery, type ReleaseCertificate } from '../../api/release-certificate.js';
import { Answer } from '../../shell/answer.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
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
      <Verdict isGood={passed} size={24}>
        {text(passed ? 'certificate.passed' : 'certificate.failed', { count: checks.length })}
      </Verdict>
      <p className={classes.about}>{text('certificate.when', { moment: formats.moment(certifiedAt) })}</p>
      <details>
        <summary>
          {title}
          <span className="visually-hidden">: {of}</span>
        </summary>
        <p>{text('certificate.how')}</p>
        <ul className={`${classes.checks} ${classes.after}`}>
          {checks.map(({ attack, tried, found, passed: isWithstood }) => (
            <li key={attack}>
              <strong>
                {tried} ({attack})
              </strong>
              <span>{found}</span>
              <Verdict isGood={isWithstood} size={20}>
                {text(isWithstood ? 'certificate.withstood' : 'certificate.notWithstood')}
              </Verdict>
            </li>
          ))}
        </ul>
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

function Verdict({ isGood, size, children }: { isGood: boolean; size: number; children: ReactNode }) {
  const Icon = isGood ? IconShieldCheck : IconAlertTriangle;
  return (
    <p className={classes.verdict} data-wrong={isGood ? undefined : true}>
      <Icon size={size} aria-hidden="true" />
      {children}
    </p>
  );
}
