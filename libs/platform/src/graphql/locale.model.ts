import { registerEnumType } from '@nestjs/graphql';

/** The languages of people and papers, as the API writes them; inside they are the tags of BCP 47. */
export const LocaleEnum = { NL: 'nl', EN: 'en' } as const;
registerEnumType(LocaleEnum, { name: 'Locale', description: 'NL: Dutch. EN: English.' });
