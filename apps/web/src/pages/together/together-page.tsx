import parts from '../../member/part.module.css';
import { useSessionSnapshot } from '../../session/session-context.js';
import { PageTitle } from '../../shell/page-title.js';
import { useText } from '../../text/use-text.js';
import { MeetingSection } from './meeting-section.js';
import { MilestoneSection } from './milestone-section.js';
import classes from './together-page.module.css';

/** What members do as a group, and what they show to each other. */
export function TogetherPage() {
  const { instance } = useSessionSnapshot();
  const text = useText();
  return (
    <div className={classes.page}>
      <PageTitle name={text('together.title')}>{text('together.title')}</PageTitle>
      {instance && (
        <div className={parts.grid}>
          <MeetingSection today={instance.businessDate} />
          <MilestoneSection today={instance.businessDate} />
        </div>
      )}
    </div>
  );
}
