import {
  commentOnLearningModule,
  finishLearningModule,
  startLearningModule,
  type LearningModule,
} from '../../api/learning.js';
import { ChangeDialog } from '../../form/change-form.js';
import { FileField, LongTextField } from '../../form/fields.js';
import { OneTap } from '../../form/one-tap.js';
import { OpenButton } from '../../form/open-button.js';
import { useOpened } from '../../form/use-opened.js';
import { useSend } from '../../form/use-send.js';
import parts from '../../member/part.module.css';
import { Section } from '../../member/section.js';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { useText } from '../../text/use-text.js';
import type { GrowthProps } from './growth-props.js';
import { LearningItem } from './learning-item.js';

/** The parts of the learning path, what shows that they were done, and what the coach says of it. */
export function LearningSection({
  modules,
  member,
  retry,
}: GrowthProps & { modules: readonly LearningModule[] }) {
  const { viewer } = useSignedIn();
  const { opened, open, close, done, told } = useOpened<{
    act: 'finish' | 'comment';
    module: LearningModule;
  }>(retry);
  const send = useSend();
  const text = useText();
  const marks = may(viewer, permissions.markLearning);
  return (
    <Section title={text('learning.title')} told={told}>
      <p className={parts.about}>
        {text('learning.lead', {
          done: modules.filter(({ state }) => state === 'DONE').length,
          count: modules.length,
        })}
      </p>
      <ul className={parts.list}>
        {modules.map((module) => (
          <LearningItem
            key={module.key}
            module={module}
            acts={
              <>
                {marks && module.state === 'NOT_STARTED' && (
                  <OneTap
                    variant="default"
                    label={text('learning.start')}
                    send={() =>
                      send(startLearningModule, { input: { memberId: member.id, module: module.key } })
                    }
                    onDone={() => done(text('learning.start.done', { title: module.title }))}
                  />
                )}
                {marks && module.state === 'STARTED' && (
                  <OpenButton
                    label={text('learning.finish')}
                    onOpen={() => open({ act: 'finish', module })}
                  />
                )}
                {may(viewer, permissions.commentLearning) && (
                  <OpenButton
                    label={text('learning.comment')}
                    isQuiet
                    onOpen={() => open({ act: 'comment', module })}
                  />
                )}
              </>
            }
          />
        ))}
      </ul>
      {opened?.act === 'comment' && (
        <ChangeDialog
          title={text('learning.comment')}
          about={opened.module.title}
          submit={text('learning.comment.submit')}
          change={commentOnLearningModule}
          input={(typed) => ({
            memberId: member.id,
            module: opened.module.key,
            words: typed.text('words'),
          })}
          onDone={() => done(text('learning.comment.done'))}
          onCancel={close}
        >
          <LongTextField
            name="words"
            label={text('learning.comment.words')}
            hint={text('plan.advise.wordsHint')}
            most={2000}
          />
        </ChangeDialog>
      )}
      {opened?.act === 'finish' && (
        <ChangeDialog
          title={text('learning.finish')}
          about={opened.module.title}
          submit={text('learning.finish.submit')}
          change={finishLearningModule}
          file="fileId"
          input={(typed, fileId) => ({
            memberId: member.id,
            module: opened.module.key,
            words: typed.optional('words'),
            fileId,
          })}
          onDone={() => done(text('learning.finish.done'))}
          onCancel={close}
        >
          <LongTextField name="words" label={text('learning.finish.words')} isOptional most={2000} />
          <FileField name="fileId" label={text('learning.finish.file')} isOptional />
        </ChangeDialog>
      )}
    </Section>
  );
}
