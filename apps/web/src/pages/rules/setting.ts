import type { ReactNode } from 'react';
import type { RuleBody } from '../../api/policies.js';
import type { Typed } from '../../form/typed.js';
import type { useFormats } from '../../text/use-formats.js';
import type { MessageKey } from '../../text/nl.js';
import type { Text } from '../../text/use-text.js';

/** What words are made with. */
export interface Say {
  text: Text;
  formats: ReturnType<typeof useFormats>;
  /** The name of a questionnaire by its code. */
  instruments: ReadonlyMap<string, string>;
}

/** One thing that a rule says: how it reads, and how it is decided. */
export interface Setting {
  label: MessageKey;
  /** Its fields, filled with what the rule says now; named after their place in the input. */
  renderFields(body: RuleBody, say: Say): ReactNode;
  /** Its part of the body. What is left out stays out. */
  read(typed: Typed): RuleBody;
  /** A line or more; none where the rule says nothing of it. */
  words(body: RuleBody, say: Say): readonly string[];
  /** What does not fit together in what was typed, though each field by itself is right. */
  wrong?(body: RuleBody): MessageKey | null;
}

/** The place in the input of what stands at a place in the body. */
export const field = (...places: readonly (string | number)[]): string => ['body', ...places].join('.');
