import { type Field, type Partner, type Place, startField } from './field.js';

const INTRODUCTION = 'introduction { id isFirstClient outcomes { outcome happenedOn } }';
const MINE = `query ($memberId: ID!) { introductions(memberId: $memberId, first: 10) { edges { node {
  enterprise contactName phone isFirstClient } } } }`;

describe('a newcomer at Pangea', () => {
  let field: Field;
  let pangea: Place;
  let alkmaar: Partner;

  beforeAll(async () => {
    field = await startField();
    field.on('2026-01-02');
    pangea = await field.cooperative('pangea', 'Pangea');
    alkmaar = await field.partner('MUNICIPALITY', 'alkmaar', 'gemeente Alkmaar');
    await field.worksWith(pangea, alkmaar, '2026-01-01');
  });
  afterAll(() => field.app.stop());

  it('finds a first client through an entrepreneur in the region, and goes on with an enterprise of her own', async () => {
    const { coordinator, coach } = pangea;
    field.on('2026-06-01');
    const memberId = await field.memberSince(pangea, 2026, { givenName: 'Rima' }, alkmaar);
    const rima = await field.signsUp(pangea, memberId, 'rima@post.example');
    await field.does(coordinator, 'assignCoach', { memberId, coachEmail: coach.as, startsOn: '2026-06-01' });

    // what she brings, in her own words
    const { talentProfile } = await field.does(
      rima,
      'recordTalentProfile',
      {
        memberId,
        basedOnVersion: 0,
        strengths: 'Ik rekende uit wat een jurk kost, en verkocht hem.',
        experience: [
          { kind: 'OWN_ENTERPRISE', words: 'Naaiatelier in Homs', sinceYear: 2008, untilYear: 2015 },
        ],
        diplomas: [
          {
            name: 'Modeontwerp',
            country: 'Syrië',
            year: 2007,
            recognition: 'INDICATED',
            recognisedBy: 'IDW',
          },
        ],
        languages: [
          { language: 'Arabisch', level: 'MOTHER_TONGUE' },
          { language: 'Nederlands', level: 'B1' },
        ],
      },
      'talentProfile { version experience { words } }',
    );
    expect(talentProfile).toMatchObject({ version: 1, experience: [{ words: 'Naaiatelier in Homs' }] });

    // an entrepreneur in the region wants to be called; the coach brings the two together
    field.on('2026-06-15');
    const { contact } = await field.does(
      coordinator,
      'addContact',
      {
        name: 'Els Kramer',
        enterprise: 'Bruidsmode Kramer',
        sector: '47',
        town: 'Alkmaar',
        phone: '072-1234567',
        consentedOn: '2026-06-12',
        consentWords: 'Aan de telefoon, voor leden die naaien.',
      },
      'contact { id }',
    );
    expect(await field.askedInVain(rima, '{ contacts(first: 1) { edges { node { phone } } } }')).toBe(
      'FORBIDDEN',
    );
    expect((await field.asks(rima, MINE, { memberId })).edges).toEqual([]);
    const { introduction } = await field.does(
      coach,
      'introduceMember',
      { memberId, contactId: contact.id, introducedOn: '2026-06-15', purpose: 'Zoekt iemand voor zomen.' },
      INTRODUCTION,
    );
    expect((await field.asks(rima, MINE, { memberId })).edges).toEqual([
      {
        node: {
          enterprise: 'Bruidsmode Kramer',
          contactName: 'Els Kramer',
          phone: '072-1234567',
          isFirstClient: false,
        },
      },
    ]);

    // they meet, and a month later there is a first order
    field.on('2026-07-20');
    const came = (outcome: string, happenedOn: string) =>
      field.does(
        coach,
        'recordIntroductionOutcome',
        { introductionId: introduction.id, outcome, happenedOn },
        INTRODUCTION,
      );
    expect((await came('MET', '2026-06-22')).introduction.isFirstClient).toBe(false);
    expect((await came('FIRST_CLIENT', '2026-07-20')).introduction).toEqual({
      id: introduction.id,
      isFirstClient: true,
      outcomes: [
        { outcome: 'MET', happenedOn: '2026-06-22' },
        { outcome: 'FIRST_CLIENT', happenedOn: '2026-07-20' },
      ],
    });
    const enterprise = {
      name: 'Atelier Rima',
      activity: 'Kledingreparatie',
      sector: '95',
      startsOn: '2026-07-20',
    };
    await field.does(coordinator, 'recordEnterprise', { memberId, ...enterprise });
    await field.does(rima, 'showMilestone', {
      memberId,
      reachedOn: '2026-07-20',
      words: 'Mijn eerste klant!',
    });

    // within the year she stands on her own feet
    field.on('2027-02-28');
    const own = { memberId, endedOn: '2027-02-28', destination: 'OWN_ENTERPRISE', benefit: 'ENDED' };
    const details = { ...own, howFound: 'INTRODUCTION' };
    const wrong = { ...details, hoursPerWeek: 32 };
    expect(await field.refused(coordinator, 'recordOutflow', wrong)).toBe('WORK_DETAILS_MISPLACED');
    const { member } = await field.does(
      coordinator,
      'recordOutflow',
      details,
      'member { phase destination enterprise { name } trajectory { exit { howFound benefitEnded } } }',
    );
    expect(member).toEqual({
      phase: 'OUTFLOW',
      destination: 'OWN_ENTERPRISE',
      enterprise: { name: 'Atelier Rima' },
      trajectory: { exit: { howFound: 'INTRODUCTION', benefitEnded: true } },
    });
    const [story] = await field.asks(
      coordinator,
      'query ($id: ID!) { enterprises(memberId: $id) { name continuesAfterOutflow } }',
      { id: memberId },
    );
    expect(story).toEqual({ name: 'Atelier Rima', continuesAfterOutflow: true });
  });
});
