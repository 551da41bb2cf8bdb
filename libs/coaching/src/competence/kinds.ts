/** What members of a cooperative can do for each other; their own words say the rest. */
export const COMPETENCE_KINDS = [
  'MAKING_AND_REPAIRING',
  'NEAT_WORK',
  'SELLING',
  'MAKING_CONTACTS',
  'ADMINISTRATION',
  'MONEY',
  'COMPUTERS',
  'DESIGN_AND_PHOTOS',
  'WRITING_AND_LANGUAGE',
  'COOKING',
  'TEXTILE',
  'TRANSPORT',
  'ORGANISING',
  'EXPLAINING',
  'OTHER',
] as const;
export type CompetenceKind = (typeof COMPETENCE_KINDS)[number];
