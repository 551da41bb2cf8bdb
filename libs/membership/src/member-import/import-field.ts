/** How the cell of a field is read. */
type Reading =
  | 'DATE'
  | 'EMAIL'
  | 'NAME'
  | 'NUMBER'
  | 'OUTCOME'
  | 'DESTINATION'
  | 'HOW_FOUND'
  | 'LANGUAGE'
  | 'PHONE'
  | 'TEXT'
  | 'YES_NO';

interface FieldRule {
  readonly reading: Reading;
  /** Characters at most. */
  readonly most: number;
  /** How cooperatives head such a column, in small letters and without accents; the first is the template's in Dutch. */
  readonly nl: readonly string[];
  readonly en: readonly string[];
}

const date = (nl: readonly string[], en: readonly string[]): FieldRule => ({
  reading: 'DATE',
  most: 40,
  nl,
  en,
});
const words = (reading: Reading, most: number, nl: readonly string[], en: readonly string[]): FieldRule => ({
  reading,
  most,
  nl,
  en,
});

/** What a column of a member sheet can be. */
export const IMPORT_FIELDS = {
  EXTERNAL_NUMBER: words(
    'NUMBER',
    60,
    ['nummer', 'lidnummer', 'nr', 'lidnr', 'id', 'dossiernummer', 'deelnemernummer', 'relatienummer'],
    ['number', 'member number', 'no', 'reference', 'client number'],
  ),
  GIVEN_NAME: words(
    'NAME',
    100,
    ['voornaam', 'roepnaam', 'voornamen'],
    ['given name', 'first name', 'forename'],
  ),
  NAME_PREFIX: words(
    'NAME',
    30,
    ['tussenvoegsel', 'tussenvoegsels', 'voorvoegsel'],
    ['name prefix', 'infix'],
  ),
  FAMILY_NAME: words('NAME', 100, ['achternaam', 'familienaam'], ['family name', 'last name', 'surname']),
  FULL_NAME: words(
    'NAME',
    200,
    ['naam', 'volledige naam', 'naam lid', 'deelnemer'],
    ['name', 'full name', 'participant'],
  ),
  EMAIL: words(
    'EMAIL',
    254,
    ['e-mail', 'email', 'e-mailadres', 'emailadres', 'mail'],
    ['e-mail address', 'email address'],
  ),
  PHONE: words(
    'PHONE',
    30,
    ['telefoon', 'telefoonnummer', 'mobiel', 'tel', '06'],
    ['phone', 'telephone', 'mobile'],
  ),
  LANGUAGE: words('LANGUAGE', 20, ['taal', 'voertaal'], ['language']),
  REFERRED_ON: date(
    ['aangemeld op', 'datum aanmelding', 'aanmelddatum', 'aanmelding', 'instroomdatum'],
    ['referred on', 'date of referral', 'intake date'],
  ),
  REFERRER: words(
    'NAME',
    200,
    ['doorverwezen door', 'doorverwijzer', 'verwijzer', 'aangemeld door'],
    ['referred by', 'referrer'],
  ),
  REFERRAL_REASON: words(
    'TEXT',
    2_000,
    ['reden aanmelding', 'opmerking', 'opmerkingen', 'toelichting'],
    ['reason of referral', 'remark', 'remarks', 'comment'],
  ),
  PLAN_ON: date(
    ['plan ingediend op', 'datum plan', 'datum ondernemingsplan'],
    ['plan submitted on', 'date of plan'],
  ),
  PLAN_TITLE: words(
    'TEXT',
    200,
    ['ondernemingsplan', 'plan', 'titel plan'],
    ['business plan', 'title of plan'],
  ),
  PLAN_SUMMARY: words('TEXT', 5_000, ['samenvatting plan', 'omschrijving plan'], ['summary of plan']),
  PLAN_APPROVED_ON: date(
    ['plan goedgekeurd op', 'datum goedkeuring plan'],
    ['plan approved on', 'date of plan approval'],
  ),
  PERMISSION_BY: words('NAME', 200, ['gemeente', 'toestemming van'], ['municipality', 'permission by']),
  PERMISSION_NUMBER: words(
    'NUMBER',
    60,
    ['nummer beschikking', 'beschikking', 'kenmerk'],
    ['permission number', 'decision number'],
  ),
  PERMISSION_STARTS_ON: date(
    ['toestemming vanaf', 'toestemming op', 'datum beschikking', 'begin toestemming'],
    ['permission from', 'permission on'],
  ),
  PERMISSION_ENDS_ON: date(
    ['toestemming tot en met', 'toestemming tot', 'einde toestemming'],
    ['permission until'],
  ),
  TRIAL_STARTS_ON: date(
    ['start proef', 'begin proef', 'proef vanaf', 'start proefperiode', 'startdatum proef'],
    ['trial starts on', 'start of trial', 'trial from'],
  ),
  DECIDED_ON: date(
    ['lid sinds', 'lid vanaf', 'toegelaten op', 'besluit op', 'datum besluit', 'datum toelating'],
    ['member since', 'admitted on', 'decided on'],
  ),
  OUTCOME: words(
    'OUTCOME',
    60,
    ['besluit', 'uitkomst proef', 'resultaat proef'],
    ['decision', 'outcome of trial'],
  ),
  DECISION_REASON: words('TEXT', 2_000, ['reden besluit'], ['reason of decision']),
  VOTE_ON: date(['gestemd op', 'datum stemming'], ['voted on', 'date of vote']),
  VOTES_FOR: words('NUMBER', 10, ['stemmen voor'], ['votes for']),
  VOTES_AGAINST: words('NUMBER', 10, ['stemmen tegen'], ['votes against']),
  VOTES_ABSTAINED: words('NUMBER', 10, ['onthoudingen'], ['abstained']),
  BOARD_DECIDED_ON: date(['toegelaten door bestuur op', 'datum bestuursbesluit'], ['admitted by board on']),
  ENDED_ON: date(
    ['uitgestroomd op', 'uitstroomdatum', 'datum uitstroom', 'uit dienst', 'lid tot', 'einddatum'],
    ['left on', 'ended on', 'end date'],
  ),
  DESTINATION: words(
    'DESTINATION',
    60,
    ['uitgestroomd naar', 'uitstroom naar', 'bestemming', 'reden vertrek', 'reden uitstroom'],
    ['left for', 'destination'],
  ),
  HOW_FOUND: words('HOW_FOUND', 60, ['gevonden via', 'werk gevonden via'], ['found through', 'how found']),
  BENEFIT_ENDED: words(
    'YES_NO',
    20,
    ['uitkering gestopt', 'uit de uitkering', 'uitkering beeindigd'],
    ['benefit ended', 'off benefit'],
  ),
  ENTERPRISE_NAME: words(
    'TEXT',
    200,
    ['onderneming', 'bedrijfsnaam', 'naam onderneming', 'bedrijf'],
    ['enterprise', 'business name'],
  ),
  ENTERPRISE_ACTIVITY: words(
    'TEXT',
    200,
    ['activiteit', 'wat doet de onderneming', 'werkzaamheden', 'product of dienst'],
    ['activity'],
  ),
  ENTERPRISE_SECTOR: words('NUMBER', 10, ['sbi', 'branche', 'sector', 'sbi-code'], ['sector code']),
  ENTERPRISE_STARTS_ON: date(['onderneming sinds', 'start onderneming'], ['enterprise since']),
  COACH_EMAIL: words(
    'EMAIL',
    254,
    ['e-mail begeleider', 'begeleider', 'coach', 'e-mail coach'],
    ['coach e-mail', 'email coach'],
  ),
  COACH_STARTS_ON: date(['begeleider sinds', 'begeleiding vanaf'], ['coach since', 'coached from']),
} as const satisfies Record<string, FieldRule>;

export type ImportField = keyof typeof IMPORT_FIELDS;
export const IMPORT_FIELD_NAMES = Object.keys(IMPORT_FIELDS) as readonly ImportField[];

export const ruleOf = (field: ImportField): FieldRule => IMPORT_FIELDS[field];

/** A word without what people write differently: capitals, accents, spaces and marks. */
export function plainWord(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const BY_HEADER = new Map<string, ImportField>(
  IMPORT_FIELD_NAMES.flatMap((field) =>
    [...ruleOf(field).nl, ...ruleOf(field).en].map((name) => [plainWord(name), field] as const),
  ),
);

/**
 * What each column seems to be; null where nobody knows. A field is proposed once, for the first column that fits. Where
 * somebody's name stands in parts, the column with the whole is left out.
 */
export function proposedColumns(header: readonly string[]): (ImportField | null)[] {
  const taken = new Set<ImportField>();
  const proposed = header.map((name) => {
    const field = BY_HEADER.get(plainWord(name)) ?? null;
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
  const isInParts = taken.has('GIVEN_NAME') && taken.has('FAMILY_NAME');
  return proposed.map((field) => (field === 'FULL_NAME' && isInParts ? null : field));
}

/** What a field is called. */
export function labelOf(field: ImportField, locale: 'nl' | 'en'): string {
  const [label] = ruleOf(field)[locale];
  return label!.charAt(0).toUpperCase() + label!.slice(1);
}

/** An empty sheet with every column, as the spreadsheet programs here open it: UTF-8 with its mark, and semicolons. */
export function templateOf(locale: 'nl' | 'en'): string {
  const fields = IMPORT_FIELD_NAMES.filter((field) => field !== 'FULL_NAME');
  return `\uFEFF${fields.map((field) => labelOf(field, locale)).join(';')}\r\n`;
}
