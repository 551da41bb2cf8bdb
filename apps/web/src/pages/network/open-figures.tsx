import { useQuery } from 'urql';
import { colleaguesQuery } from '../../api/colleagues.js';
import { openableFiguresQuery, openFigures } from '../../api/figure-openings.js';
import { ChangeForm } from '../../form/change-form.js';
import { CheckField } from '../../form/check-field.js';
import { Dialog } from '../../form/dialog.js';
import { DateField } from '../../form/fields.js';
import { useSessionSnapshot } from '../../session/session-context.js';
import { Answer } from '../../shell/answer.js';
import { useText } from '../../text/use-text.js';
import { monthsAfter } from './months-after.js';
import { OpenedTable } from './opened-table.js';

interface OpenFiguresProps {
  onDone(): void;
  onCancel(): void;
}

/** Opens our exact figures to some boards: first what they will see, then to whom and until when. */
export function OpenFigures({ onDone, onCancel }: OpenFiguresProps) {
  const { instance } = useSessionSnapshot();
  const text = useText();
  const figures = useQuery({
    query: openableFiguresQuery,
    variables: {},
    requestPolicy: 'network-only',
  });
  const others = useQuery({ query: colleaguesQuery, variables: {} });
  const today = instance?.businessDate;
  return (
    <Dialog title={text('opening.open')} onClose={onCancel}>
      <Answer asked={figures}>
        {({ openableFigures }) =>
          openableFigures.length === 0 ? (
            <p>{text('opening.nothing')}</p>
          ) : (
            <Answer asked={others}>
              {({ colleagues: { colleagues } }) => (
                <ChangeForm
                  submit={text('opening.submit')}
                  change={openFigures}
                  input={(typed) => ({
                    cooperativeIds: typed.lines('cooperativeIds'),
                    untilOn: typed.text('untilOn'),
                  })}
                  onDone={onDone}
                  onCancel={onCancel}
                >
                  <p>{text('opening.means')}</p>
                  <OpenedTable title={text('opening.whatTheySee')} figures={openableFigures} />
                  <p>{text('opening.meansNot')}</p>
                  <CheckField
                    name="cooperativeIds"
                    label={text('opening.toWhom')}
                    choices={colleagues.map(({ cooperativeId: value, label }) => ({ value, label }))}
                    starts={[]}
                  />
                  <DateField
                    name="untilOn"
                    label={text('opening.until')}
                    hint={text('opening.untilHint')}
                    starts={today && monthsAfter(today, 3)}
                    earliest={today}
                    latest={today && monthsAfter(today, 12)}
                  />
                </ChangeForm>
              )}
            </Answer>
          )
        }
      </Answer>
    </Dialog>
  );
}
