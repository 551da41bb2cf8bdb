import { NativeSelect } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { changesWithNotes, colleaguesQuery, settingNames, type SettingName } from '../../api/colleagues.js';
import { Answer } from '../../shell/answer.js';
import { useText } from '../../text/use-text.js';
import { bySetting } from './by-setting.js';
import { KindChoice } from './kind-choice.js';
import { NetworkFrame } from './network-frame.js';
import classes from './network.module.css';
import { NoCause } from './no-cause.js';
import { NoteList } from './note-list.js';
import { SideBySide } from './side-by-side.js';
import { useSettingWords } from './use-setting-words.js';

/** How cooperatives with a similar policy do: published figures, laid side by side by one setting. */
export function PoliciesPage() {
  const { kind = 'outflow-12', setting = 'CONTRIBUTION_RATE' } = useSearch({
    from: '/signed-in/network/policies',
  });
  const navigate = useNavigate({ from: '/network/policies' });
  const text = useText();
  const words = useSettingWords();
  const asked = useQuery({ query: colleaguesQuery, variables: {}, context: changesWithNotes });
  return (
    <NetworkFrame title={text('policies.title')} lead={text('policies.lead')}>
      <NativeSelect
        className={classes.choice}
        label={text('policies.setting')}
        value={setting}
        data={settingNames.map((value) => ({ value, label: text(`setting.${value}`) }))}
        onChange={(event) =>
          void navigate({
            search: { kind, setting: event.currentTarget.value as SettingName },
            replace: true,
            resetScroll: false,
          })
        }
        rightSection={<IconChevronDown size={18} stroke={2} aria-hidden="true" />}
        rightSectionPointerEvents="none"
      />
      <KindChoice
        kind={kind}
        onChoose={(chosen) =>
          void navigate({ search: { kind: chosen, setting }, replace: true, resetScroll: false })
        }
      />
      <Answer asked={asked} height={480}>
        {({ colleagues: { colleagues, pooled, quarter } }) =>
          quarter === null || colleagues.length === 0 ? (
            <div className={classes.none}>
              <p>{text(quarter === null ? 'network.none' : 'fellows.nobody')}</p>
            </div>
          ) : (
            <>
              <NoCause />
              {bySetting(colleagues, setting).map((group) => (
                <SideBySide
                  // another setting or figure begins anew
                  key={`${setting} ${kind} ${group.value}`}
                  title={text('setting.line', {
                    name: words.name(setting),
                    value: words.value(setting, group.value),
                  })}
                  kind={kind}
                  colleagues={group.colleagues}
                  pooled={pooled.find((line) => line.kind === kind)}
                />
              ))}
              <NoteList colleagues={colleagues} />
            </>
          )
        }
      </Answer>
    </NetworkFrame>
  );
}
