import { useState } from 'react';
import { useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { failureOf } from '../../api/failure.js';
import { referralFormQuery } from '../../api/referral-form.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { PageTitle } from '../../shell/page-title.js';
import { PublicPage } from '../../shell/public-page.js';
import { PageSkeleton } from '../../shell/signed-in-gate.js';
import { useText } from '../../text/use-text.js';
import { RegisterForm } from './register-form.js';

/** Where somebody without an account comes by themselves, to the cooperative of this name in addresses. */
export function RegisterPage() {
  const { slug } = useParams({ from: '/register/$slug' });
  return (
    <PublicPage>
      <Register key={slug} slug={slug} />
    </PublicPage>
  );
}

function Register({ slug }: { slug: string }) {
  const [{ data, error }, ask] = useQuery({ query: referralFormQuery, variables: { slug } });
  const [isDone, setDone] = useState(false);
  const text = useText();
  if (error && !data) {
    return (
      <>
        <PageTitle name={text('register.title')}>{text('register.title')}</PageTitle>
        <FailureNotice failure={failureOf(error)} onRetry={() => ask()} />
      </>
    );
  }
  if (!data) return <PageSkeleton />;
  const form = data.referralForm;
  if (!form) {
    return (
      <>
        <PageTitle name={text('register.closed')}>{text('register.closed')}</PageTitle>
        <p>{text('register.closedLead')}</p>
      </>
    );
  }
  if (isDone) {
    return (
      <>
        <PageTitle name={text('register.done')}>{text('register.done')}</PageTitle>
        <p>{text('register.doneLead', { cooperative: form.cooperativeName })}</p>
      </>
    );
  }
  return <RegisterForm slug={slug} form={form} renew={() => ask()} onDone={() => setDone(true)} />;
}
