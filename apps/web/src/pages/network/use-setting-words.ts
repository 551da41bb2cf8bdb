import { useMemo } from 'react';
import type { Setting, SettingName } from '../../api/colleagues.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';

/** How settings of a cooperative are written. */
export function useSettingWords() {
  const text = useText();
  const formats = useFormats();
  return useMemo(() => {
    /** `10%`, `3 maanden`, `vóór directe kosten` */
    const value = (setting: SettingName, stored: string): string => {
      const code = settingCodes.find((one) => one === `setting.${setting}.${stored}`);
      if (code) return text(code);
      if (setting === 'CONTRIBUTION_RATE' || setting === 'TRAINING_FUND') return formats.rate(Number(stored));
      return /^\d+$/.test(stored) ? text('setting.months', { months: Number(stored) }) : stored;
    };
    return {
      value,
      name: (setting: SettingName) => text(`setting.${setting}`),
      /** `Bijdrage aan de coöperatie: 10%` */
      line: ({ setting, value: stored }: Setting) =>
        text('setting.line', { name: text(`setting.${setting}`), value: value(setting, stored) }),
    };
  }, [text, formats]);
}

const settingCodes = [
  'setting.CONTRIBUTION_RATE.NONE',
  'setting.CONTRIBUTION_BASE.NONE',
  'setting.CONTRIBUTION_BASE.NET_REVENUE',
  'setting.CONTRIBUTION_BASE.REVENUE',
  'setting.TRAINING_FUND.NONE',
  'setting.WITHDRAWAL.REFUSE',
  'setting.WITHDRAWAL.REPORTABLE_INCOME',
  'setting.CEILING.NONE',
  'setting.CEILING.AMOUNT',
  'setting.CEILING.AVERAGE_NET_REVENUE',
  'setting.TRIAL_MONTHS.NONE',
  'setting.TERM_MONTHS.NONE',
  'setting.ADMISSION.COORDINATOR',
  'setting.ADMISSION.BOARD',
  'setting.ADMISSION.MEMBERS',
] as const;
