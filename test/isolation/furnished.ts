import { globalId } from '#platform';
import type { CallOptions, TestClient } from '../harness/test-client.js';
import { furnishBooks } from './furnish-books.js';
import { furnishBank } from './furnish-bank.js';
import { furnishCircumstances } from './furnish-circumstances.js';
import { furnishCoaching } from './furnish-coaching.js';
import { furnishDesk } from './furnish-desk.js';
import { furnishGrowth } from './furnish-growth.js';
import { furnishImports } from './furnish-imports.js';
import { furnishHandovers, furnishReferralRequests } from './furnish-intake.js';
import { furnishInvestments } from './furnish-investments.js';
import { furnishInvoices } from './furnish-invoices.js';
import { furnishMoney } from './furnish-money.js';
import { furnishMunicipalFigure } from './furnish-municipal-figure.js';
import { furnishColleagues, furnishNetwork } from './furnish-network.js';
import { furnishPeople } from './furnish-people.js';
import { furnishRegistration } from './furnish-registration.js';
import { furnishReports } from './furnish-reports.js';
import { furnishThermometer } from './furnish-thermometer.js';
import { type Caller, moveTo, openHouse, TODAY, uuidOf } from './house.js';
import type { Marks } from './marks.js';

/** The kinds of thing of which a furnished cooperative has some. */
export type Kind =
  | 'Member'
  | 'MemberImport'
  | 'Trajectory'
  | 'MunicipalPermission'
  | 'Invoice'
  | 'InvestmentRequest'
  | 'AdvanceReceipt'
  | 'Expense'
  | 'Asset'
  | 'BankEntry'
  | 'BankImport'
  | 'BankRule'
  | 'Report'
  | 'ReportSchedule'
  | 'Customer'
  | 'CreditNote'
  | 'Quote'
  | 'RecurringInvoice'
  | 'Measurement'
  | 'Competence'
  | 'Exchange'
  | 'Contact'
  | 'Introduction'
  | 'File'
  | 'ReferralRequest'
  | 'Handover'
  | 'BoardIntroduction'
  | 'FigureOpening'
  | 'NetworkNote'
  | 'Enterprise'
  | 'Organisation'
  | 'Account'
  | 'CoachingSession'
  | 'Goal'
  | 'Pause'
  | 'GoalStep'
  | 'SafetyConcern'
  | 'GroupMeeting'
  | 'Milestone'
  | 'CalendarFeed'
  | 'Agreement'
  | 'NoteRelease'
  | 'Mail'
  | 'Notice'
  | 'Invitation'
  | 'Collaboration'
  | 'PolicyVersion'
  | 'LedgerAccount'
  | 'JournalEntry';

/** A cooperative with something in every table and a mark in every text. */
export interface Furnished {
  readonly id: string;
  readonly marks: Marks;
  /** Ids as the API shows them; of the first of each kind all is known to be well. */
  readonly ids: Readonly<Record<Kind, readonly string[]>>;
  /** The first two members: the first has coach, officer and referrer; the second has others. */
  readonly memberIds: readonly [string, string];
  /** Everybody with a role in it or in an organisation that works together with it. */
  readonly callers: Readonly<Record<Caller, CallOptions>>;
  readonly words: Readonly<
    Record<
      'goal' | 'step' | 'level' | 'review' | 'note' | 'place' | 'agreement' | 'concern' | 'outcome',
      string
    >
  >;
}

/** Lets a cooperative live through all that leaves a row, through the API wherever the API has it. */
export async function furnish(app: TestClient, own: Marks): Promise<Furnished> {
  const house = await openHouse(app, own);
  const { id, text, email, does, picture, callers, municipality, referrer } = house;
  const { coordinator, member } = callers;
  const logoFileId = await furnishRegistration(house);
  await moveTo(house, TODAY);
  const { people, permits, pauses } = await furnishPeople(house);
  const [first, second] = people as [string, string];
  const requests = await furnishReferralRequests(house);
  for (const [name, memberId] of [
    ['member', first],
    ['other_member', second],
  ] as const) {
    await app.account(email(name), 'MEMBER', id, uuidOf(memberId));
  }
  const enterprises = await furnishCircumstances(house, [first, second]);
  const desk = await furnishDesk(house);
  const { ids: money, receipts } = await furnishMoney(house, [first, second]);
  const withdrawal = await furnishThermometer(house, {
    memberId: first,
    goneId: people[2]!,
    invoiceId: money.Invoice[0]!,
  });
  const books = await furnishBooks(house);
  const investments = await furnishInvestments(house, [first, second]);
  const invoices = await furnishInvoices(house, [first, second], money.Customer[0]!);
  const bank = await furnishBank(house, money.BankEntry[0]!);
  const { ids: coaching, words } = await furnishCoaching(house, first);
  await app.ok(
    'query ($text: String!) { search(text: $text, first: 1) { edges { cursor } } }',
    { text: own.word },
    coordinator,
  );
  const growth = await furnishGrowth({ own, callers, memberIds: [first, second], text, does });
  const imports = await furnishImports(house);
  await furnishMunicipalFigure(house);
  await furnishNetwork(house, first);
  const { reports, schedules } = await furnishReports(house, [first, second]);
  const trajectories: string[] = [];
  for (const memberId of people) {
    trajectories.push(
      (
        await app.ok(
          'query ($id: ID!) { member(id: $id) { trajectory { id } } }',
          { id: memberId },
          coordinator,
        )
      ).trajectory.id,
    );
  }
  // who decides was reminded in a round that nobody asks for
  await app.database.owner(
    `INSERT INTO tenant.trial_reminder (tenant_id, trajectory_id, trial_ends_on, mark, recorded_by, request_id)
     VALUES ($1, $2, $3, 0, $1, 'test')`,
    [id, uuidOf(trajectories[0]!), TODAY],
  );
  return {
    id,
    marks: own,
    memberIds: [first, second],
    callers,
    words,
    ids: {
      Member: people,
      MemberImport: imports,
      Trajectory: trajectories,
      MunicipalPermission: permits,
      Pause: pauses,
      Report: reports,
      ReportSchedule: schedules,
      Enterprise: enterprises,
      ...money,
      ...books,
      // by hand, of nobody; the last one is of the first member's thermometer
      JournalEntry: [...books.JournalEntry, withdrawal],
      ...bank,
      ...investments,
      InvestmentRequest: [...money.InvestmentRequest, ...investments.InvestmentRequest],
      ...invoices,
      ...coaching,
      ...growth,
      ...desk,
      // the last one waits for a mutation that names it
      File: [
        receipts[0]!,
        logoFileId,
        ...reports.map((report) => report.replace('rep_', 'fil_')),
        await picture(member),
      ],
      ReferralRequest: requests,
      Handover: await furnishHandovers(house, requests[1]!),
      ...(await furnishColleagues(house)),
      Organisation: [municipality, referrer, id].map((organisation) =>
        globalId('Organisation', organisation),
      ),
    },
  };
}
