import { participationLadder } from '#coaching';
import type { CallOptions } from '../harness/test-client.js';

interface Furnishing {
  readonly own: { readonly word: string; readonly phone: string };
  readonly callers: Readonly<Record<'coordinator' | 'coach' | 'member' | 'other_member', CallOptions>>;
  readonly memberIds: readonly [string, string];
  text(column: string): string;
  does(name: string, input: object, fields: string, as: CallOptions): Promise<Record<string, { id: string }>>;
}

/** What is measured, learnt, exchanged and found, with a mark in every text. Answers the ids by kind. */
export async function furnishGrowth({ own, callers, memberIds: [first, second], text, does }: Furnishing) {
  const { coordinator, coach, member, other_member: otherMember } = callers;
  const licence = {
    holder: text('licence holder'),
    number: text('licence number'),
    validUntilOn: '2028-01-01',
    statedBy: text('licence stated by'),
  };
  const definition = { ...participationLadder, code: 'LOADED', name: { nl: text('questionnaire') } };
  await does('loadInstrument', { definition, licence }, 'instrument { code }', coordinator);
  const measurements: string[] = [];
  for (const [memberId, as] of [
    [first, coach],
    [first, member],
    [second, otherMember],
  ] as const) {
    const answers = [{ item: 'STEP', value: 3 }];
    const measured = { memberId, instrument: participationLadder.code, version: 1, answers };
    measurements.push((await does('recordMeasurement', measured, 'measurement { id }', as)).measurement!.id);
  }

  const learnt = { memberId: first, module: 'MARKETING', words: text('evidence') };
  await does('finishLearningModule', learnt, 'learningModule { key }', member);
  await does(
    'commentOnLearningModule',
    { ...learnt, words: text('comment') },
    'learningModule { key }',
    coach,
  );

  const competences: string[] = [];
  for (const [memberId, isOffered, as] of [
    [first, true, member],
    [second, false, otherMember],
  ] as const) {
    const said = { memberId, isOffered, kind: 'SELLING', words: text('competence') };
    competences.push((await does('addCompetence', said, 'competence { id }', as)).competence!.id);
  }
  const proposed = { memberId: second, competenceId: competences[0], shares: ['NAME', 'EMAIL'] };
  const { exchange } = await does('proposeExchange', proposed, 'exchange { id }', otherMember);
  const answer = { exchangeId: exchange!.id, isAccepted: true, shares: ['NAME', 'PHONE'] };
  await does('answerExchange', answer, 'exchange { id }', member);

  const entrepreneur = {
    name: text('contact'),
    enterprise: text('contact enterprise'),
    sector: '18',
    town: text('contact town'),
    email: `contact@${own.word}.example`,
    phone: own.phone,
    consentedOn: '2026-06-01',
    consentWords: text('consent'),
  };
  const { contact } = await does('addContact', entrepreneur, 'contact { id }', coordinator);
  const introductions: string[] = [];
  for (const memberId of [first, second]) {
    const made = {
      memberId,
      contactId: contact!.id,
      introducedOn: '2026-11-02',
      purpose: text('introduction'),
    };
    introductions.push(
      (await does('introduceMember', made, 'introduction { id }', coordinator)).introduction!.id,
    );
  }
  const met = { introductionId: introductions[0], outcome: 'MET', happenedOn: '2026-11-03' };
  await does('recordIntroductionOutcome', met, 'introduction { id }', coach);

  return {
    Measurement: measurements,
    Competence: competences,
    Exchange: [exchange!.id],
    Contact: [contact!.id],
    Introduction: introductions,
  };
}
