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
  NOTICE_TRIAL_DECISION_DUE:
    '{when, select, AHEAD {De proefperiode van {name} eindigt op {date}. Bereid het besluit voor.} NOW {De proefperiode van {name} is op {date} klaar. Neem een besluit.} other {De proefperiode van {name} was op {date} klaar. Er is nog geen besluit.}}',
  NOTICE_REFERRAL_RECEIVED:
    '{source, select, SELF {Iemand heeft zichzelf aangemeld.} COOPERATIVE {Er is iemand overgenomen van een andere coöperatie.} MUNICIPALITY {Er is een aanmelding van de gemeente.} other {Er is een aanmelding van een doorverwijzer.}}',
  NOTICE_REFERRAL_ANSWERED:
    '{state, select, INVITED {{name} is uitgenodigd voor een eerste gesprek.} ACCEPTED {{name} is aangenomen.} DECLINED {{name} is niet aangenomen.} other {De aanmelding van {name} is ingetrokken.}}',
  MAIL_REFERRAL_CONFIRMATION_SUBJECT: 'Uw aanmelding bij {organisation}',
  MAIL_REFERRAL_CONFIRMATION_TEXT:
    'Uw aanmelding bij {organisation} is binnen. Iemand van de coöperatie leest haar en neemt contact met u op.\n\nHebt u zich niet aangemeld? Dan hoeft u niets te doen.',
  MAIL_REFERRAL_CONFIRMATION_LINK: 'Naar de website',
  MERGE_NEEDS_TWO: 'Kies twee verschillende leden.',
  MERGE_REFUSED_RUNNING: 'Van allebei loopt een traject. Sluit er eerst een af.',
  MERGE_REFUSED_OVERLAP:
    'De trajecten van deze twee lopen door elkaar. Trek eerst in wat er nooit was, of verbeter de datums.',
  MERGE_REFUSED_ACCOUNT:
    'Met het lid dat verdwijnt kan iemand inloggen. Houd dit lid, of neem eerst de rol weg.',
  MERGE_REFUSED_MONEY: 'Het lid dat verdwijnt heeft geld of rekeningen op zijn naam. Houd dit lid.',
  MERGE_REFUSED_NOTES: 'Over het lid dat verdwijnt zijn doelen of gesprekken vastgelegd. Houd dit lid.',
  MERGE_REFUSED_DETAILS:
    'Het lid dat verdwijnt heeft een talentprofiel, uren of gegevens van het huishouden. Houd dit lid.',
  MERGE_REFUSED_OTHER:
    'Van het lid dat verdwijnt zijn gegevens vastgelegd die niet over kunnen. Houd dit lid.',
  REFERRAL_ALREADY_ANSWERED: 'Deze aanmelding is al beantwoord.',
  PHONE_INVALID: 'Dit telefoonnummer klopt niet. Gebruik alleen cijfers, spaties, + en -.',
  DATE_TOO_EARLY: 'Deze dag is te vroeg. De eerste dag die kan is {earliest}.',
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
  PERMISSION_ALREADY_WITHDRAWN: 'Deze toestemming is al ingetrokken.',
  PERMISSION_ENDED_BEFORE: 'Deze toestemming eindigt al op {endsOn}. Kies een dag die daar niet na ligt.',
  VOTES_IMPOSSIBLE: 'Deze stemmen kunnen niet. Tel ze opnieuw: minstens één stem, en geen aantal onder nul.',
  ADMISSION_VOTE_MISSING: 'De leden beslissen over toelating. Leg eerst vast hoe zij hebben gestemd.',
  VOTE_LOST: 'De leden hebben tegen toelating gestemd.',
  BOARD_DECISION_MISSING:
    'Het bestuur beslist over toelating. Laat het bestuur eerst zijn besluit vastleggen.',
  BOARD_DECLINED: 'Het bestuur heeft tegen toelating besloten.',
  STEP_UNKNOWN: 'Deze stap staat niet in het kennismakingsprogramma.',
  HOW_FOUND_MISSING: 'Kies hoe dit is gevonden. Weet niemand het? Kies dan "onbekend".',
  WORK_DETAILS_MISPLACED: 'Uren en werkgever horen bij betaald werk. Kies betaald werk of een combinatie.',
  HOURS_IMPOSSIBLE: 'Dit aantal uren kan niet. Kies een getal van 1 tot en met {most}.',
  BENEFIT_MISSING: 'Kies wat er met de uitkering gebeurt: gestopt, lager of hetzelfde.',
  NOT_FLOWED_OUT: 'Nazorg is er voor wie is uitgestroomd. Dit lid is dat niet.',
  TRIAL_NOT_DECIDED: 'Over de proefperiode van dit lid is nog niet besloten.',
  PLAN_MISSING: 'Er is op die dag nog geen ondernemingsplan. Leg eerst het plan vast.',
  PERMISSION_MISSING: 'Er is op die dag geen toestemming van de gemeente. Leg eerst de beschikking vast.',
  TRIAL_NOT_STARTED: 'De proefperiode van dit lid is nog niet begonnen.',
  TRIAL_NOT_ENDED: 'De proefperiode loopt nog. Toelaten kan vanaf {endsOn}.',
  TRIAL_ALREADY_DECIDED: 'Over deze proefperiode is al besloten.',
  TRIAL_TOO_LONG: 'Zo lang mag een proefperiode niet duren. De laatste dag die kan is {latestOn}.',
  TERM_NONE: 'Dit lidmaatschap heeft geen einddatum. Verlengen is niet nodig.',
  NOT_LEFT: 'Dit lid is niet weggegaan. Er is geen terugkeer om vast te leggen.',
  RETURN_TOO_LATE: 'Er is meer dan zes maanden voorbij. Leg een nieuwe aanmelding vast.',
  PAUSE_OVERLAPS: 'In deze dagen is al een pauze. Kies andere dagen of pas die pauze aan.',
  FACT_NOT_THERE: 'Dit is nog niet vastgelegd. Er is niets om te verbeteren.',
  FACT_STANDS: 'Dit kan niet worden teruggenomen. Verbeter de datum of leg een vertrek vast.',
  FACTS_CONTRADICT:
    '{later, select, PLAN {Het plan} TRIAL {De proefperiode} DECISION {Het besluit} EXIT {Het vertrek} other {De terugkeer}} kan niet vóór {earlier, select, REFERRAL {de aanmelding} PLAN {het plan} TRIAL {de proefperiode} DECISION {het besluit} EXIT {het vertrek} other {de terugkeer}} liggen. Kijk de data na.',
  TRAJECTORY_ALREADY_ENDED: 'Dit traject is al afgesloten.',
  MEMBER_NOT_ACTIVE: 'Deze persoon is nog geen lid. Stop in dat geval de proefperiode.',
  SECTOR_INVALID: 'Deze branche bestaat niet. Kies twee of drie cijfers van de SBI-indeling, zoals 56.',
  SHARES_NOT_WHOLE: 'De delen zijn samen {percent} %. Samen moeten zij 100 % zijn.',
  SHARE_TWICE: 'Een lid staat er twee keer bij. Geef ieder lid één deel.',
  SHARE_MISSING: 'Dit lid heeft zelf geen deel. Geef ook dit lid een deel.',
  BENEFIT_NORM_MISSING: 'Voor {month} is bij deze leefvorm geen bijstandsnorm bekend.',
  IMPORT_WORD_UNKNOWN: 'Wij kennen het woord “{word}” hier niet. Kies wat het betekent.',
  IMPORT_MEANING_UNKNOWN: 'Deze betekenis bestaat niet: {meaning}.',
  IMPORT_VALUE_MISSING: 'Hier ontbreekt iets: {field}.',
  IMPORT_NAME_IN_PARTS: 'Schrijf voornaam en achternaam allebei op.',
  IMPORT_ORGANISATION_UNKNOWN: 'Uw coöperatie werkt niet samen met een organisatie met deze naam.',
  IMPORT_NUMBER_TWICE: 'Dit nummer staat ook in rij {row}. Ieder lid heeft een eigen nummer.',
  IMPORT_LIKE_MEMBER: 'Deze persoon lijkt op lid {number}. Is het iemand anders? Geef dat dan aan.',
  IMPORT_LIKE_ROW: 'Deze persoon lijkt op rij {row}. Is het iemand anders? Geef dat dan aan.',
  IMPORT_BOARD_ONLY:
    'Alleen het bestuur legt vast wat het bestuur besloot. Laat iemand met beide rollen dit bestand inlezen.',
  IMPORT_DIFFERS: 'In het bestand staat: {sheet}. Hier staat: {here}. Wij veranderen niets.',
  IMPORT_FIELD_TWICE: 'Twee kolommen zijn hetzelfde: {name}. Kies er één.',
  IMPORT_CLOSED: 'Deze import is klaar, gestopt of te oud. Begin opnieuw.',
  IMPORT_AT_WORK: 'Wij zijn nog bezig met deze import. Wacht even, of stop hem.',
  IMPORT_NOT_CHECKED: 'Controleer het bestand eerst.',
  IMPORT_HAS_FAULTS:
    'Er {rows, plural, one {is nog 1 rij} other {zijn nog # rijen}} met fouten. Verbeter het bestand en begin opnieuw.',
  IMPORT_FAULTS_NOW: 'Intussen zijn er fouten. Controleer het bestand opnieuw. Er is niets overgenomen.',
  IMPORT_TEMPLATE_NAME: 'leden.csv',
  EXTERNAL_NUMBER_TAKEN:
    'Intussen is iemand met hetzelfde nummer overgenomen. Controleer het bestand opnieuw.',
  SHEET_EMPTY: 'In dit bestand staan geen rijen met leden.',
  SHEET_UNREADABLE: 'Dit bestand is geen Excel-bestand, of het is stuk. Sla het opnieuw op als XLSX.',
  SHEET_MALFORMED: 'Rij {row} klopt niet. Kijk of er een aanhalingsteken te veel of te weinig staat.',
  SHEET_TOO_LARGE: 'Dit bestand wordt uitgepakt groter dan {megabytes} MB. Dat is te groot.',
  SHEET_TOO_MANY_ROWS: 'Dit bestand heeft te veel rijen. Het mogen er hoogstens {most} zijn.',
  SHEET_TOO_MANY_COLUMNS: 'Rij {row} heeft te veel kolommen. Het mogen er hoogstens {most} zijn.',
  SHEET_CELL_TOO_LONG: 'In een cel staat te veel tekst.{row, plural, =0 {} other { Kijk bij rij #.}}',
  POLICY_TOUCHES_TRIALS_RUNNING:
    '{count, plural, =0 {Er loopt geen proefperiode.} one {# proefperiode loopt al. De laatste dag verandert niet.} other {# proefperioden lopen al. De laatste dag verandert niet.}}',
  POLICY_TOUCHES_TRIALS_TO_COME:
    '{count, plural, =0 {Niemand wacht op een proefperiode.} one {# persoon is nog niet begonnen. Begint de proefperiode op of na deze dag, dan geldt dit besluit.} other {# personen zijn nog niet begonnen. Begint hun proefperiode op of na deze dag, dan geldt dit besluit.}}',
  POLICY_TOUCHES_TERMS_FIXED:
    '{count, plural, =0 {Geen lid heeft een einddatum.} one {# lid houdt zijn einddatum.} other {# leden houden hun einddatum.}}',
  POLICY_TOUCHES_MEMBERS_WITHOUT_TERM:
    '{count, plural, =0 {Geen lid is zonder einddatum.} one {# lid heeft geen einddatum en krijgt er ook geen.} other {# leden hebben geen einddatum en krijgen er ook geen.}}',
  POLICY_TOUCHES_TERMS_TO_COME:
    '{count, plural, =0 {Niemand is op weg naar het lidmaatschap.} one {# persoon is nog geen lid. Bij toelating op of na deze dag geldt dit besluit.} other {# personen zijn nog geen lid. Bij toelating op of na deze dag geldt dit besluit.}}',
  POLICY_TOUCHES_MEMBERS_ADMITTED:
    '{count, plural, =0 {Er zijn nog geen leden.} one {# lid is al toegelaten. Daar verandert niets aan.} other {# leden zijn al toegelaten. Daar verandert niets aan.}}',
  POLICY_TOUCHES_ADMISSIONS_FROM_TRIAL:
    '{count, plural, =0 {Er is nu niemand op proef.} one {# persoon is op proef. Voor een besluit op of na deze dag gelden deze eisen.} other {# personen zijn op proef. Voor een besluit op of na deze dag gelden deze eisen.}}',
  POLICY_TOUCHES_ADMISSIONS_TO_COME:
    '{count, plural, =0 {Niemand wacht op een proefperiode.} one {# persoon wacht op een proefperiode. Vanaf deze dag gelden deze eisen.} other {# personen wachten op een proefperiode. Vanaf deze dag gelden deze eisen.}}',
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
  NOTICE_TRIAL_DECISION_DUE:
    '{when, select, AHEAD {The trial of {name} ends on {date}. Prepare the decision.} NOW {The trial of {name} is complete on {date}. Take a decision.} other {The trial of {name} was complete on {date}. There is no decision yet.}}',
  NOTICE_REFERRAL_RECEIVED:
    '{source, select, SELF {Somebody has referred themselves.} COOPERATIVE {Somebody was taken over from another cooperative.} MUNICIPALITY {There is a referral by the municipality.} other {There is a referral by a referrer.}}',
  NOTICE_REFERRAL_ANSWERED:
    '{state, select, INVITED {{name} has been invited for a first talk.} ACCEPTED {{name} has been accepted.} DECLINED {{name} has not been accepted.} other {The referral of {name} has been taken back.}}',
  MAIL_REFERRAL_CONFIRMATION_SUBJECT: 'Your referral to {organisation}',
  MAIL_REFERRAL_CONFIRMATION_TEXT:
    'Your referral to {organisation} has come in. Somebody of the cooperative reads it and will contact you.\n\nDid you not send it? Then you need not do anything.',
  MAIL_REFERRAL_CONFIRMATION_LINK: 'To the website',
  MERGE_NEEDS_TWO: 'Choose two different members.',
  MERGE_REFUSED_RUNNING: 'Both have a trajectory that runs. Close one of them first.',
  MERGE_REFUSED_OVERLAP:
    'The trajectories of these two overlap. First withdraw what never was, or correct the dates.',
  MERGE_REFUSED_ACCOUNT:
    'Somebody can sign in as the member that goes. Keep this one, or take the role away first.',
  MERGE_REFUSED_MONEY: 'The member that goes has money or invoices. Keep this one.',
  MERGE_REFUSED_NOTES: 'Goals or sessions are recorded of the member that goes. Keep this one.',
  MERGE_REFUSED_DETAILS: 'The member that goes has a talent profile, hours or household data. Keep this one.',
  MERGE_REFUSED_OTHER: 'There are data of the member that goes which cannot go over. Keep this one.',
  REFERRAL_ALREADY_ANSWERED: 'This referral has already been answered.',
  PHONE_INVALID: 'This telephone number is not right. Use digits, spaces, + and - only.',
  DATE_TOO_EARLY: 'This day is too early. The first possible day is {earliest}.',
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
  PERMISSION_ALREADY_WITHDRAWN: 'This permission has already been withdrawn.',
  PERMISSION_ENDED_BEFORE: 'This permission ends on {endsOn} already. Choose a day that is not after it.',
  VOTES_IMPOSSIBLE: 'These votes are not possible. Count again: at least one vote, and no number below zero.',
  ADMISSION_VOTE_MISSING: 'The members decide on admission. Record first how they voted.',
  VOTE_LOST: 'The members have voted against admission.',
  BOARD_DECISION_MISSING: 'The board decides on admission. Let the board record its decision first.',
  BOARD_DECLINED: 'The board has decided against admission.',
  STEP_UNKNOWN: 'This step is not in the acquaintance programme.',
  HOW_FOUND_MISSING: 'Choose how this was found. Does nobody know? Then choose "unknown".',
  WORK_DETAILS_MISPLACED: 'Hours and employer belong to paid work. Choose paid work or a combination.',
  HOURS_IMPOSSIBLE: 'This number of hours is not possible. Choose a number from 1 to {most}.',
  BENEFIT_MISSING: 'Choose what becomes of the benefit: ended, lower or the same.',
  NOT_FLOWED_OUT: 'Aftercare is for who has flowed out. This member has not.',
  TRIAL_NOT_DECIDED: "This member's trial has not been decided yet.",
  PLAN_MISSING: 'There is no business plan on that day yet. Record the plan first.',
  PERMISSION_MISSING: "There is no municipality's permission on that day. Record the decision first.",
  TRIAL_NOT_STARTED: "This member's trial has not started yet.",
  TRIAL_NOT_ENDED: 'The trial is still running. Admission is possible from {endsOn}.',
  TRIAL_ALREADY_DECIDED: 'This trial has already been decided.',
  TRIAL_TOO_LONG: 'A trial may not take this long. The last possible day is {latestOn}.',
  TERM_NONE: 'This membership has no end. There is nothing to extend.',
  NOT_LEFT: 'This member has not left. There is no return to record.',
  RETURN_TOO_LATE: 'More than six months have passed. Record a new referral.',
  PAUSE_OVERLAPS: 'There is a break in these days already. Choose other days or change that break.',
  FACT_NOT_THERE: 'This has not been recorded yet. There is nothing to correct.',
  FACT_STANDS: 'This cannot be taken back. Correct the day or record an exit.',
  FACTS_CONTRADICT:
    '{later, select, PLAN {The plan} TRIAL {The trial} DECISION {The decision} EXIT {The exit} other {The return}} cannot lie before {earlier, select, REFERRAL {the referral} PLAN {the plan} TRIAL {the trial} DECISION {the decision} EXIT {the exit} other {the return}}. Check the days.',
  TRAJECTORY_ALREADY_ENDED: 'This trajectory has already been closed.',
  MEMBER_NOT_ACTIVE: 'This person is not a member yet. Stop the trial instead.',
  SECTOR_INVALID:
    'This sector does not exist. Choose two or three digits of the SBI classification, such as 56.',
  SHARES_NOT_WHOLE: 'The shares make {percent} % together. Together they must be 100 %.',
  SHARE_TWICE: 'A member is listed twice. Give each member one share.',
  SHARE_MISSING: 'This member has no share. Give this member a share too.',
  BENEFIT_NORM_MISSING: 'No benefit norm is known for this household in {month}.',
  IMPORT_WORD_UNKNOWN: 'We do not know the word “{word}” here. Choose what it means.',
  IMPORT_MEANING_UNKNOWN: 'There is no such meaning: {meaning}.',
  IMPORT_VALUE_MISSING: 'Something is missing: {field}.',
  IMPORT_NAME_IN_PARTS: 'Write both the given name and the family name.',
  IMPORT_ORGANISATION_UNKNOWN: 'Your cooperative does not work with an organisation of this name.',
  IMPORT_NUMBER_TWICE: 'This number also stands in row {row}. Each member has a number of their own.',
  IMPORT_LIKE_MEMBER: 'This person looks like member {number}. If it is somebody else, say so.',
  IMPORT_LIKE_ROW: 'This person looks like row {row}. If it is somebody else, say so.',
  IMPORT_BOARD_ONLY:
    'Only the board records what the board decided. Let somebody with both roles bring in this file.',
  IMPORT_DIFFERS: 'The file says: {sheet}. Here it says: {here}. We change nothing.',
  IMPORT_FIELD_TWICE: 'Two columns are the same: {name}. Choose one.',
  IMPORT_CLOSED: 'This import is done, stopped or too old. Start again.',
  IMPORT_AT_WORK: 'We are still busy with this import. Wait a moment, or stop it.',
  IMPORT_NOT_CHECKED: 'Check the file first.',
  IMPORT_HAS_FAULTS:
    'There {rows, plural, one {is still 1 row} other {are still # rows}} with errors. Correct the file and start again.',
  IMPORT_FAULTS_NOW: 'There are errors now. Check the file again. Nothing was taken over.',
  IMPORT_TEMPLATE_NAME: 'members.csv',
  EXTERNAL_NUMBER_TAKEN:
    'Somebody with the same number was taken over in the meantime. Check the file again.',
  SHEET_EMPTY: 'There are no rows with members in this file.',
  SHEET_UNREADABLE: 'This file is not an Excel file, or it is broken. Save it again as XLSX.',
  SHEET_MALFORMED: 'Row {row} is not right. See whether a quotation mark is missing or too many.',
  SHEET_TOO_LARGE: 'Unpacked, this file is larger than {megabytes} MB. That is too large.',
  SHEET_TOO_MANY_ROWS: 'This file has too many rows. There may be {most} at most.',
  SHEET_TOO_MANY_COLUMNS: 'Row {row} has too many columns. There may be {most} at most.',
  SHEET_CELL_TOO_LONG: 'There is too much text in a cell.{row, plural, =0 {} other { Look at row #.}}',
  POLICY_TOUCHES_TRIALS_RUNNING:
    '{count, plural, =0 {No trial is running.} one {# trial is running. Its last day does not change.} other {# trials are running. Their last days do not change.}}',
  POLICY_TOUCHES_TRIALS_TO_COME:
    '{count, plural, =0 {Nobody is waiting for a trial.} one {# person has not started. This holds for a trial that starts on this day or later.} other {# people have not started. This holds for trials that start on this day or later.}}',
  POLICY_TOUCHES_TERMS_FIXED:
    '{count, plural, =0 {No member has a last day.} one {# member keeps the last day of the term.} other {# members keep the last day of their term.}}',
  POLICY_TOUCHES_MEMBERS_WITHOUT_TERM:
    '{count, plural, =0 {No member is without a last day.} one {# member has no last day and gets none.} other {# members have no last day and get none.}}',
  POLICY_TOUCHES_TERMS_TO_COME:
    '{count, plural, =0 {Nobody is on the way to membership.} one {# person is no member yet. This holds for an admission on this day or later.} other {# people are no members yet. This holds for admissions on this day or later.}}',
  POLICY_TOUCHES_MEMBERS_ADMITTED:
    '{count, plural, =0 {There are no members yet.} one {# member was admitted already. Nothing changes there.} other {# members were admitted already. Nothing changes there.}}',
  POLICY_TOUCHES_ADMISSIONS_FROM_TRIAL:
    '{count, plural, =0 {Nobody is on trial now.} one {# person is on trial. This is asked for a decision on this day or later.} other {# people are on trial. This is asked for a decision on this day or later.}}',
  POLICY_TOUCHES_ADMISSIONS_TO_COME:
    '{count, plural, =0 {Nobody is waiting for a trial.} one {# person is waiting for a trial. This is asked from this day on.} other {# people are waiting for a trial. This is asked from this day on.}}',
};

registerMessages({ nl, en });
