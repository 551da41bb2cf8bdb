import { globalId } from '#platform';
import { PASSWORD, startTestApp, type TestApp } from '../harness/test-app.js';

/** Somebody who calls, in one cooperative. */
export interface Who {
  readonly as: string;
  readonly in: string;
}

/** A cooperative with the people who work there. */
export interface Place {
  readonly id: string;
  readonly coordinator: Who;
  readonly coach: Who;
  readonly treasurer: Who;
  readonly board: Who;
}

/** A municipality or a referrer with one person who works there. */
export interface Partner {
  /** As the API has it. */
  readonly id: string;
  readonly email: string;
}

/** The product as a story finds it: organisations stand in the register, everything else happens through the API. */
export interface Field {
  readonly app: TestApp;
  /** Moves the business date. */
  on(date: string): void;
  /** Does something, and answers what the payload says of it. */
  does(who: Who, mutation: string, input: object, fields?: string): Promise<any>;
  /** Answers the code with which it is refused. */
  refused(who: Who, mutation: string, input: object): Promise<string>;
  asks(who: Who, query: string, variables?: object): Promise<any>;
  askedInVain(who: Who, query: string, variables?: object): Promise<string>;
  /** Opened on the day that it is, with what its members decided. */
  cooperative(slug: string, name: string, decided?: Readonly<Record<string, object>>): Promise<Place>;
  partner(kind: 'MUNICIPALITY' | 'REFERRER', slug: string, name: string): Promise<Partner>;
  /** A person of a partner, in a cooperative. */
  at(partner: Partner, place: Place): Who;
  worksWith(place: Place, partner: Partner, startsOn: string, endsOn?: string): Promise<string>;
  /** The person follows the link of an invitation and has an account from then on. */
  signsUp(place: Place, memberId: string, email: string): Promise<Who>;
  /** Uploads a PDF; answers its id in the API. */
  paper(who: Who, name: string): Promise<string>;
  /** Referred, in a trial and admitted, in 2026 or another year: from 5 January until 1 June. */
  memberSince(place: Place, year: number, person: object, municipality: Partner): Promise<string>;
}

const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

/** @param settings environment variables over the usual ones */
export async function startField(settings: Record<string, string> = {}): Promise<Field> {
  const app = await startTestApp(settings);
  const mutation = (who: Who, name: string, input: object, fields = '') =>
    [
      `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${fields} userErrors { path code message } } }`,
      { input },
      who,
    ] as const;

  const field: Field = {
    app,
    on: (date) => app.moveTo(date),
    does: (...call) => app.ok(...mutation(...call)),
    refused: (...call) => app.refused(...mutation(...call)),
    asks: (who, query, variables) => app.ok(query, variables, who),
    askedInVain: (who, query, variables) => app.refused(query, variables, who),
    async cooperative(slug, name, decided = {}) {
      const id = await app.organisation('COOPERATIVE', slug, name);
      const of = async (role: 'COORDINATOR' | 'COACH' | 'TREASURER' | 'BOARD'): Promise<Who> => {
        const as = `${role.toLowerCase()}@${slug}.example`;
        await app.account(as, role, id);
        return { as, in: id };
      };
      const place: Place = {
        id,
        coordinator: await of('COORDINATOR'),
        coach: await of('COACH'),
        treasurer: await of('TREASURER'),
        board: await of('BOARD'),
      };
      const rules = { trial: { months: 3 }, term: { months: 24 }, ...decided };
      for (const [kind, body] of Object.entries(rules)) {
        const rule = { kind, body, validFromOn: app.today(), decidedBy: 'ledenvergadering' };
        await field.does(place.board, 'decidePolicy', rule);
      }
      return place;
    },
    async partner(kind, slug, name) {
      const id = await app.organisation(kind, slug, name);
      const email = `${kind === 'REFERRER' ? 'jobcoach' : 'klantmanager'}@${slug}.example`;
      await app.account(email, kind === 'REFERRER' ? 'REFERRER' : 'OFFICER', id);
      return { id: globalId('Organisation', id), email };
    },
    at: ({ email }, place) => ({ as: email, in: place.id }),
    async worksWith(place, { id: organisationId }, startsOn, endsOn) {
      const input = { organisationId, startsOn, endsOn };
      return (await field.does(place.coordinator, 'startCollaboration', input, 'collaboration { id }'))
        .collaboration.id;
    },
    async signsUp(place, memberId, email) {
      const invitation = { email, memberId, role: 'MEMBER' };
      const { link } = await field.does(place.coordinator, 'invite', invitation, 'link');
      const accepted = { token: new URL(link).hash.slice(1), name: email.split('@')[0]!, password: PASSWORD };
      await app.ok(
        ...(mutation({ as: '', in: '' }, 'acceptInvitation', accepted).slice(0, 2) as [string, object]),
      );
      return { as: email, in: place.id };
    },
    paper: (who, name) => app.upload(PDF, name, who),
    async memberSince(place, year, person, municipality) {
      const on = (monthAndDay: string) => `${year}-${monthAndDay}`;
      const as = place.coordinator;
      const referral = { familyName: 'de Wit', source: 'SELF', referredOn: on('01-05'), ...person };
      const { member } = await field.does(as, 'registerReferral', referral, 'member { id }');
      const memberId: string = member.id;
      const plan = { title: 'Mijn plan', summary: 'Klanten in de buurt.', submittedOn: on('02-01') };
      await field.does(as, 'submitBusinessPlan', { memberId, ...plan });
      await field.does(as, 'recordMunicipalDecision', {
        memberId,
        organisationId: municipality.id,
        officerEmail: municipality.email,
        number: `D-${year}-17`,
        startsOn: on('02-01'),
      });
      await field.does(as, 'startTrial', { memberId, startsOn: on('03-01') });
      await field.does(as, 'decideTrial', { memberId, outcome: 'ADMITTED', decidedOn: on('06-01') });
      return memberId;
    },
  };
  return field;
}
