import { useRef, useState, type FormEvent } from 'react';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { UserError } from '../../api/scalars.js';
import type { Failure } from '../../api/failure.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { useSession } from '../../session/session-context.js';
import { useText } from '../../text/use-text.js';
import classes from './sign-in-form.module.css';

export function SignInForm({ hasExpired }: { hasExpired: boolean }) {
  const session = useSession();
  const text = useText();
  const form = useRef<HTMLFormElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [missing, setMissing] = useState({ email: false, password: false });
  const [userErrors, setUserErrors] = useState<UserError[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const email = String(typed.get('email')).trim();
    const password = String(typed.get('password'));
    const lacks = { email: email === '', password: password === '' };
    setMissing(lacks);
    setUserErrors([]);
    setFailure(null);
    if (lacks.email || lacks.password) {
      const first = lacks.email ? 'email' : 'password';
      form.current?.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
      return;
    }
    setBusy(true);
    const outcome = await session.signIn(email, password);
    setBusy(false);
    setUserErrors(outcome.userErrors);
    setFailure(outcome.failure);
  };

  return (
    <section aria-labelledby="sign-in" className={classes.card}>
      <h2 id="sign-in">{text('signIn.title')}</h2>
      {hasExpired && <p className={classes.expired}>{text('signIn.expired')}</p>}
      <form ref={form} noValidate className={classes.form} onSubmit={(event) => void submit(event)}>
        <TextInput
          name="email"
          type="email"
          autoComplete="username"
          label={text('signIn.email')}
          error={missing.email && text('signIn.emailMissing')}
        />
        <PasswordInput
          name="password"
          autoComplete="current-password"
          label={text('signIn.password')}
          error={missing.password && text('signIn.passwordMissing')}
          visibilityToggleButtonProps={{
            'aria-label': text('signIn.showPassword'),
            'aria-hidden': false,
            tabIndex: 0,
          }}
        />
        <div role="alert" className={classes.errors}>
          {userErrors.map((error) => (
            <p key={error.code} className={classes.error}>
              <IconAlertTriangle size={20} aria-hidden="true" />
              {error.message}
            </p>
          ))}
        </div>
        {failure && <FailureNotice failure={failure} />}
        <Button type="submit" size="md" loading={isBusy} fullWidth>
          {text('signIn.submit')}
        </Button>
      </form>
    </section>
  );
}
