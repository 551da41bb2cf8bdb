import { useId, useState } from 'react';
import { Button } from '@mantine/core';
import {
  acceptIntroduction,
  type BoardIntroduction,
  boardIntroductionsQuery,
  changesWithIntroductions,
  declineIntroduction,
  withdrawIntroduction,
} from '../../api/board-introductions.js';
import { ChangeDialog } from '../../form/change-form.js';
import { LongTextField } from '../../form/fields.js';
import { MoreButton } from '../../form/more-button.js';
import { OneTap } from '../../form/one-tap.js';
import { usePages } from '../../form/use-pages.js';
import { useSend } from '../../form/use-send.js';
import { Answer } from '../../shell/answer.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import classes from './network.module.css';

/** Whom we asked and who asked us; those that wait for an answer of ours first. */
export function Introductions() {
  const id = useId();
  const text = useText();
  const { asked, pages } = usePages({
    query: boardIntroductionsQuery,
    variables: {},
    listOf: ({ boardIntroductions }) => boardIntroductions,
    context: changesWithIntroductions,
  });
  const waitsForUs = ({ isOwn, state }: BoardIntroduction) => !isOwn && state === 'OPEN';
  const ordered = [...pages.nodes.filter(waitsForUs), ...pages.nodes.filter((one) => !waitsForUs(one))];
  return (
    <section aria-labelledby={id} className={classes.part}>
      <h2 id={id}>{text('boardTalk.title')}</h2>
      <Answer asked={asked} height={80}>
        {() =>
          ordered.length === 0 ? (
            <p className={classes.about}>{text('boardTalk.none')}</p>
          ) : (
            <ul className={classes.cards}>
              {ordered.map((one) => (
                <li key={one.id}>
                  <IntroductionCard introduction={one} />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      <MoreButton pages={pages} />
    </section>
  );
}

function IntroductionCard({ introduction }: { introduction: BoardIntroduction }) {
  const send = useSend();
  const text = useText();
  const formats = useFormats();
  const [declines, setDeclines] = useState(false);
  const { id, isOwn, from, to, theme, words, state, askedOn, reason, fromContact, toContact } = introduction;
  const other = isOwn ? to.name : from.name;
  const contact = isOwn ? toContact : fromContact;
  const input = { boardIntroductionId: id };
  const none = () => undefined;
  return (
    <article className={classes.sheet}>
      <h3>{text(isOwn ? 'boardTalk.weAsked' : 'boardTalk.theyAsked', { other })}</h3>
      <p className={classes.about}>
        {text('boardTalk.about', { theme: text(`theme.${theme}`), date: formats.date(askedOn) })}
      </p>
      <blockquote className={classes.said}>{words}</blockquote>
      <p>
        <strong>{text(`boardTalk.${isOwn ? 'own' : 'theirs'}.${state}`)}</strong>
      </p>
      {reason && <p>{text('boardTalk.reason', { reason })}</p>}
      {contact && (
        <p>
          {contact.name}, <a href={`mailto:${contact.email}`}>{contact.email}</a>
        </p>
      )}
      {state === 'OPEN' && (
        <div className={classes.acts}>
          {isOwn ? (
            <OneTap
              label={text('boardTalk.withdraw')}
              about={other}
              variant="default"
              send={() => send(withdrawIntroduction, { input })}
              onDone={none}
            />
          ) : (
            <>
              <OneTap
                label={text('boardTalk.accept')}
                about={other}
                send={() => send(acceptIntroduction, { input })}
                onDone={none}
              />
              <Button
                variant="default"
                aria-haspopup="dialog"
                aria-label={`${text('boardTalk.decline')}: ${other}`}
                onClick={() => setDeclines(true)}
              >
                {text('boardTalk.decline')}
              </Button>
            </>
          )}
        </div>
      )}
      {state === 'OPEN' && !isOwn && <p className={classes.about}>{text('boardTalk.acceptMeans')}</p>}
      {declines && (
        <ChangeDialog
          title={text('boardTalk.decline')}
          about={other}
          submit={text('boardTalk.decline.submit')}
          change={declineIntroduction}
          input={(typed) => ({ ...input, reason: typed.optional('reason') })}
          onDone={() => setDeclines(false)}
          onCancel={() => setDeclines(false)}
        >
          <LongTextField name="reason" label={text('boardTalk.why')} most={500} isOptional />
        </ChangeDialog>
      )}
    </article>
  );
}
