import { useState } from 'react';
import { useClient, useQuery } from 'urql';
import { calendarFeedsQuery, makeCalendarFeedMutation, revokeCalendarFeed } from '../../api/calendar-feed.js';
import { failureOf } from '../../api/failure.js';
import { OneTap } from '../../form/one-tap.js';
import { useSend, type Outcome } from '../../form/use-send.js';
import parts from '../../member/part.module.css';
import { Section } from '../../member/section.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';

/** Secret links by which a calendar program shows one's own appointments; each is told once. */
export function CalendarLinks() {
  const client = useClient();
  const [{ data }, ask] = useQuery({ query: calendarFeedsQuery, variables: {} });
  const [made, setMade] = useState<{ link: string } | null>(null);
  const send = useSend();
  const text = useText();
  const formats = useFormats();
  const retry = () => ask({ requestPolicy: 'network-only' });
  const make = async (): Promise<Outcome> => {
    const answer = await client.mutation(makeCalendarFeedMutation, {}).toPromise();
    if (!answer.data) return { userErrors: [], failure: failureOf(answer.error) };
    const { link, userErrors } = answer.data.makeCalendarFeed;
    setMade(link ? { link } : null);
    return { userErrors, failure: null };
  };
  const revoked = () => {
    setMade(null);
    retry();
  };
  return (
    <Section
      title={text('calendar.title')}
      acts={<OneTap variant="default" label={text('calendar.make')} send={make} onDone={retry} />}
    >
      <p>{text('calendar.lead')}</p>
      {made && (
        <div role="status" className={parts.item}>
          <p className={parts.fact}>{text('calendar.made')}</p>
          <p>
            <code>{made.link}</code>
          </p>
          <p className={parts.about}>{text('calendar.once')}</p>
        </div>
      )}
      <ul className={parts.list}>
        {data?.calendarFeeds.map(({ id, madeOn }, at) => (
          <li key={id} className={parts.item}>
            <p>{text('calendar.link', { number: at + 1, date: formats.date(madeOn) })}</p>
            <div>
              <OneTap
                variant="subtle"
                label={text('calendar.revoke', { number: at + 1 })}
                send={() => send(revokeCalendarFeed, { input: { calendarFeedId: id } })}
                onDone={revoked}
              />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
