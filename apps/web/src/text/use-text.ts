import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { MessageKey } from './nl.js';

export type TextValues = Record<string, string | number>;
export type Text = (key: MessageKey, values?: TextValues) => string;

/** A sentence of the catalogue; a key that is not in it does not compile. */
export function useText(): Text {
  const intl = useIntl();
  return useCallback((key, values) => intl.formatMessage({ id: key }, values), [intl]);
}

/** The word for a code of the API; a code that is newer than this app is shown as it came. */
export function useCodeText(): (group: 'role' | 'organisation' | 'label', code: string) => string {
  const intl = useIntl();
  return useCallback(
    (group, code) => {
      const id = `${group}.${code}`;
      return id in intl.messages ? intl.formatMessage({ id }) : code;
    },
    [intl],
  );
}
