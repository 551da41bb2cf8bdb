import { registerMessages } from '#platform';

const nl = {
  COLLABORATION_NOT_RUNNING:
    'Met deze organisatie werkt uw coöperatie op die dag niet samen. Kies een andere organisatie of datum.',
  REFERRAL_SOURCE_MISMATCH:
    'Kies de organisatie die heeft doorverwezen. Wie zichzelf aanmeldt, heeft er geen.',
  POSSIBLE_DUPLICATE:
    'Er {count, plural, one {is al iemand die hierop lijkt} other {zijn al # mensen die hierop lijken}}. Kies het lid dat dit is, of zeg dat dit iemand anders is.',
  TRAJECTORY_STILL_OPEN: 'Dit lid heeft nog een traject dat loopt.',
  RE_ENTRY_CONTINUES:
    'Deze persoon ging minder dan zes maanden geleden weg. Laat het oude traject verdergaan.',
  PERSON_MUST_KNOW: 'Vraag de persoon eerst of u deze aanmelding mag doen.',
  CONTACT_MISSING: 'Vul een e-mailadres of een telefoonnummer in.',
  FORM_EXPIRED: 'Deze pagina stond te lang open. Laad haar opnieuw en vul haar nog eens in.',
  FORM_TOO_FAST: 'Dat ging wel heel snel. Wacht een paar seconden en verstuur het dan opnieuw.',
  FORM_FIELD_NOT_EMPTY: 'Laat dit veld leeg. Het is er om programma’s te herkennen.',
  REFERRAL_OFFERED_ELSEWHERE:
    'Deze aanmelding is aangeboden aan een andere coöperatie. Trek dat aanbod eerst in.',
  HANDOVER_ALREADY_OFFERED: 'Dit lid is al aan een andere coöperatie aangeboden.',
  HANDOVER_ALREADY_ANSWERED: 'Deze overdracht is al beantwoord of ingetrokken.',
  REFERRAL_ALREADY_ANSWERED: 'Deze aanmelding is al beantwoord.',
  PHONE_INVALID: 'Dit telefoonnummer klopt niet. Gebruik alleen cijfers, spaties, + en -.',
  DATE_TOO_EARLY: 'Deze dag is te vroeg. De eerste dag die kan is {earliest}.',
  PERIOD_INVALID: 'De laatste dag ligt vóór de eerste dag.',
  OFFICER_UNKNOWN: 'Bij deze gemeente is geen klantmanager met dit e-mailadres.',
  COACH_UNKNOWN: 'In uw coöperatie is geen begeleider met dit e-mailadres.',
  COACH_ALREADY_ASSIGNED: 'Dit lid heeft deze begeleider al.',
  TRIAL_ALREADY_STARTED: 'De proefperiode van dit lid is al begonnen.',
  PLAN_NOT_APPROVED: 'Het ondernemingsplan is op die dag nog niet goedgekeurd. Beslis eerst over het plan.',
  PLAN_VERSION_UNKNOWN: 'Deze versie van het plan is er niet.',
  PLAN_SUPERSEDED: 'Er is een nieuwere versie van het plan. Beslis over versie {newest}.',
  PLAN_ALREADY_DECIDED: 'Over deze versie van het plan is al besloten. Dien een nieuwe versie in.',
  LIST_TOO_LONG: 'Deze lijst is te lang. Gebruik hoogstens {most} regels.',
  YEAR_IMPOSSIBLE: 'Dit jaar kan niet. Kies een jaar van {earliest} tot en met {latest}.',
  YEARS_TURNED: 'Het laatste jaar ligt vóór het eerste jaar.',
  RECOGNISED_BY_WHOM:
    'Schrijf wie het diploma heeft gewaardeerd of erkend. Heeft niemand dat gedaan? Laat dit dan leeg.',
  LANGUAGE_TWICE: 'Deze taal staat er al. Noem elke taal één keer.',
  PROFILE_CHANGED_MEANWHILE:
    'Iemand anders heeft dit profiel intussen veranderd. Open het opnieuw en voeg uw tekst toe.',
  PLAN_MISSING: 'Er is op die dag nog geen ondernemingsplan. Leg eerst het plan vast.',
  PERMISSION_MISSING: 'Er is op die dag geen toestemming van de gemeente. Leg eerst de beschikking vast.',
  TRIAL_NOT_STARTED: 'De proefperiode van dit lid is nog niet begonnen.',
  TRIAL_NOT_ENDED: 'De proefperiode loopt nog. Toelaten kan vanaf {endsOn}.',
  TRIAL_ALREADY_DECIDED: 'Over deze proefperiode is al besloten.',
  TRAJECTORY_ALREADY_ENDED: 'Dit traject is al afgesloten.',
  MEMBER_NOT_ACTIVE: 'Deze persoon is nog geen lid. Stop in dat geval de proefperiode.',
  SECTOR_INVALID: 'Schrijf de branche als twee cijfers van de SBI-indeling, zoals 56.',
  BENEFIT_NORM_MISSING: 'Voor {month} is bij deze leefvorm geen bijstandsnorm bekend.',
};

const en: Record<keyof typeof nl, string> = {
  COLLABORATION_NOT_RUNNING:
    'Your cooperative does not work with this organisation on that day. Choose another organisation or date.',
  REFERRAL_SOURCE_MISMATCH:
    'Choose the organisation that referred. Somebody who came by themselves has none.',
  POSSIBLE_DUPLICATE:
    'There {count, plural, one {is somebody who looks} other {are # people who look}} like this person. Choose the member that this is, or say that this is somebody else.',
  TRAJECTORY_STILL_OPEN: 'This member still has a trajectory that runs.',
  RE_ENTRY_CONTINUES: 'This person left less than six months ago. Let the old trajectory go on.',
  PERSON_MUST_KNOW: 'Ask the person first whether you may send this referral.',
  CONTACT_MISSING: 'Fill in an e-mail address or a telephone number.',
  FORM_EXPIRED: 'This page was open for too long. Load it again and fill it in once more.',
  FORM_TOO_FAST: 'That was very fast. Wait a few seconds and send it again.',
  FORM_FIELD_NOT_EMPTY: 'Leave this field empty. It is there to recognise programs.',
  REFERRAL_OFFERED_ELSEWHERE: 'This referral was offered to another cooperative. Withdraw that offer first.',
  HANDOVER_ALREADY_OFFERED: 'This member has already been offered to another cooperative.',
  HANDOVER_ALREADY_ANSWERED: 'This handover has already been answered or withdrawn.',
  REFERRAL_ALREADY_ANSWERED: 'This referral has already been answered.',
  PHONE_INVALID: 'This telephone number is not right. Use digits, spaces, + and - only.',
  DATE_TOO_EARLY: 'This day is too early. The first possible day is {earliest}.',
  PERIOD_INVALID: 'The last day lies before the first day.',
  OFFICER_UNKNOWN: 'This municipality has no case manager with this e-mail address.',
  COACH_UNKNOWN: 'Your cooperative has no coach with this e-mail address.',
  COACH_ALREADY_ASSIGNED: 'This member already has this coach.',
  TRIAL_ALREADY_STARTED: "This member's trial has already started.",
  PLAN_NOT_APPROVED: 'The business plan is not approved on that day yet. Decide on the plan first.',
  PLAN_VERSION_UNKNOWN: 'There is no such version of the plan.',
  PLAN_SUPERSEDED: 'There is a newer version of the plan. Decide on version {newest}.',
  PLAN_ALREADY_DECIDED: 'This version of the plan has already been decided. Submit a new version.',
  LIST_TOO_LONG: 'This list is too long. Use at most {most} entries.',
  YEAR_IMPOSSIBLE: 'This year is not possible. Choose a year from {earliest} to {latest}.',
  YEARS_TURNED: 'The last year lies before the first year.',
  RECOGNISED_BY_WHOM: 'Write who valued or recognised the diploma. Did nobody? Then leave this empty.',
  LANGUAGE_TWICE: 'This language is in the list already. Name each language once.',
  PROFILE_CHANGED_MEANWHILE:
    'Somebody else has changed this profile in the meantime. Open it again and add your text.',
  PLAN_MISSING: 'There is no business plan on that day yet. Record the plan first.',
  PERMISSION_MISSING: "There is no municipality's permission on that day. Record the decision first.",
  TRIAL_NOT_STARTED: "This member's trial has not started yet.",
  TRIAL_NOT_ENDED: 'The trial is still running. Admission is possible from {endsOn}.',
  TRIAL_ALREADY_DECIDED: 'This trial has already been decided.',
  TRAJECTORY_ALREADY_ENDED: 'This trajectory has already been closed.',
  MEMBER_NOT_ACTIVE: 'This person is not a member yet. Stop the trial instead.',
  SECTOR_INVALID: 'Write the sector as two digits of the SBI classification, such as 56.',
  BENEFIT_NORM_MISSING: 'No benefit norm is known for this household in {month}.',
};

registerMessages({ nl, en });
