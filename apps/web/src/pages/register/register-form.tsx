import { referMyselfMutation, type ReferralForm } from '../../api/referral-form.js';
import { LongTextField } from '../../form/fields.js';
import { Form } from '../../form/form.js';
import { PersonFields, personOf } from '../../form/person-fields.js';
import type { Typed } from '../../form/typed.js';
import { useSend, type Outcome } from '../../form/use-send.js';
import { PageTitle } from '../../shell/page-title.js';
import { useLanguage } from '../../text/language-provider.js';
import { useText } from '../../text/use-text.js';
import classes from './register-form.module.css';

export interface RegisterFormProps {
  slug: string;
  form: ReferralForm;
  /** Asks for another ticket, with what was typed still there. */
  renew(): void;
  onDone(): void;
}

export function RegisterForm({ slug, form, renew, onDone }: RegisterFormProps) {
  const send = useSend();
  const text = useText();
  const { language } = useLanguage();
  const title = text('register.at', { cooperative: form.cooperativeName });

  const refer = async (typed: Typed): Promise<Outcome> => {
    const { userErrors, failure } = await send(referMyselfMutation, {
      input: {
        ...personOf(typed),
        slug,
        ticket: form.ticket,
        wish: typed.text('wish'),
        website: typed.text('website'),
      },
    });
    if (!userErrors.some(({ code }) => code === 'FORM_EXPIRED')) return { userErrors, failure };
    renew();
    const message = text('register.expired');
    return { userErrors: [{ path: [], code: 'FORM_EXPIRED', message }], failure };
  };

  return (
    <section className={classes.card}>
      <PageTitle name={text('register.title')}>{title}</PageTitle>
      <p>{text('register.lead')}</p>
      <Form submit={text('register.submit')} send={refer} onDone={onDone}>
        <PersonFields isOwn starts={language === 'en' ? 'EN' : 'NL'} />
        <LongTextField
          name="wish"
          label={text('register.wish')}
          hint={text('register.wishHint')}
          most={2000}
        />
        {/* people do not see it; programs fill it in and give themselves away */}
        <div className={classes.trap} aria-hidden="true">
          <label>
            {text('register.website')}
            <input type="text" name="website" tabIndex={-1} autoComplete="off" />
          </label>
        </div>
      </Form>
    </section>
  );
}
