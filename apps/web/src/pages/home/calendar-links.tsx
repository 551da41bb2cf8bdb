import { useState } from 'react';
import { Button } from '@mantine/core';
import { useClient, useQuery } from 'urql';
import { calendarFeedsQuery, makeCalendarFeedMutation, revokeCalendarFeed } from '../../api/calendar-feed.js';
import { useSend } from '../../form/use-send.js';
import parts from '../../member/part.module.css';
import { Section } from '../../member/section.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';

/** Secret links by which a calendar program shows one's own appointments; each is told once. */
export function CalendarLinks() {
  const client = useClient();
  const [{ data }, ask] = useQuery({ query: calendarFeedsQuery, variables: {} });
  const [made, setMade] = useState<{ link: string } | null>(null);
  const [problem, setProblem] = useState('');
  const send = useSend();
  const text = useText();
  const formats = useFormats();
  const retry = () => ask({ requestPolicy: 'network-only' });
  const make = async () => {
    const answer = await client.mutation(makeCalendarFeedMutation, {}).toPromise();
    const payload = answer.data?.makeCalendarFeed;
    setMade(payload?.link ? { link: payload.link } : null);
    setProblem(
      payload ? payload.userErrors.map(({ message }) => message).join(' ') : text('failure.UNREACHABLE.what'),
    );
    retry();
  };
  const revoke = async (calendarFeedId: string) => {
    await send(revokeCalendarFeed, { input: { calendarFeedId } });
    setMade(null);
    retry();
  };
  return (
    <Section
      title={text('calendar.title')}
      acts={
        <Button variant="default" onClick={() => void make()}>
          {text('calendar.make')}
        </Button>
      }
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
      {problem && (
        <p role="alert" className={parts.due}>
          {problem}
        </p>
      )}
      <ul className={parts.list}>
        {data?.calendarFeeds.map(({ id, madeOn }, at) => (
          <li key={id} className={parts.item}>
            <p>{text('calendar.link', { number: at + 1, date: formats.date(madeOn) })}</p>
            <p>
              <Button variant="subtle" onClick={() => void revoke(id)}>
                {text('calendar.revoke', { number: at + 1 })}
              </Button>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
