import { registerMessages } from '#platform';

const nl = {
  REPORT_NAME_COACH_CASELOAD: 'Leden van de coach',
  CASELOAD_BASIS: 'Taak van de coach: de eigen leden begeleiden.',
  CASELOAD_FILE_NAME: 'leden-van-de-coach-{date}',
  CASELOAD_SHEET: 'Eigen leden',
  CASELOAD_NAME: 'Naam',
  CASELOAD_PHASE: 'Fase',
  CASELOAD_LAST_SEEN: 'Laatst gesproken',
  CASELOAD_NEXT: 'Volgende afspraak',
  CASELOAD_GOALS: 'Doelen',
  CASELOAD_REVIEW: 'Doel bekijken op',
  CASELOAD_PHASE_TEXT: '{phase, select, TRIAL {proefperiode} ACTIVE {lid} other {anders}}',
  CASELOAD_NONE: 'Deze coach begeleidt nu niemand.',
  CASELOAD_NOTE: 'Een streepje betekent: nog niet bekend. Het is geen nul.',
};

const en: Record<keyof typeof nl, string> = {
  REPORT_NAME_COACH_CASELOAD: "Coach's members",
  CASELOAD_BASIS: 'Task of the coach: to guide the own members.',
  CASELOAD_FILE_NAME: 'members-of-the-coach-{date}',
  CASELOAD_SHEET: 'Own members',
  CASELOAD_NAME: 'Name',
  CASELOAD_PHASE: 'Phase',
  CASELOAD_LAST_SEEN: 'Last seen',
  CASELOAD_NEXT: 'Next appointment',
  CASELOAD_GOALS: 'Goals',
  CASELOAD_REVIEW: 'Look at a goal on',
  CASELOAD_PHASE_TEXT: '{phase, select, TRIAL {trial} ACTIVE {member} other {other}}',
  CASELOAD_NONE: 'This coach guides nobody now.',
  CASELOAD_NOTE: 'A dash means: not known yet. It is not zero.',
};

registerMessages({ nl, en });
