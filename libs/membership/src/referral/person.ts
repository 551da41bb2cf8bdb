import { emailOf } from '#identity';
import { freeText, type Locale } from '#platform';

import type { PersonInput } from './person.input.js';
import { phoneOf } from './phone.js';

/** Who somebody is and how to reach them, as it is kept. */
export interface Person {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: Locale;
}

const LONGEST_NAME = 100;

/** What was typed about a person. @throws DomainError `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`, `EMAIL_INVALID`, `PHONE_INVALID` */
export function personOf(typed: PersonInput): Person {
  return {
    givenName: freeText(typed.givenName, 'givenName', LONGEST_NAME),
    familyName: freeText(typed.familyName, 'familyName', LONGEST_NAME),
    email: typed.email ? emailOf(typed.email, 'email') : null,
    phone: phoneOf(typed.phone),
    language: typed.language,
  };
}
