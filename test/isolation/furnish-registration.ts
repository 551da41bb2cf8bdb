import { addressOf, FOUNDED, type House, moveTo } from './house.js';

const TAKING_PART = {
  choices: { 'outflow-12': 'NAMED', 'outflow-24': 'NAMED', 'step-up-12': 'NAMED', cohort: 'POOLED' },
  money: true,
  // who shares shows its name and settings to all
  shareSettings: false,
  programme: 'OUTFLOW',
  region: 'ZUID_HOLLAND',
};

/** What a cooperative registers and decides at its founding. Answers the file of its logo. */
export async function furnishRegistration(house: House): Promise<string> {
  const { own, text, does, picture, callers } = house;
  const { coordinator, board } = callers;
  await moveTo(house, FOUNDED);
  const logoFileId = await picture(coordinator);
  await does(
    'changeCooperative',
    {
      ...addressOf(house),
      name: text('cooperative'),
      kvkNumber: own.kvkNumber,
      vatId: own.vatId,
      iban: own.iban,
      logoFileId,
      logoDescription: text('logo'),
      documentFooter: text('footer'),
    },
    'cooperative { name }',
    coordinator,
  );
  for (const [kind, body] of [
    [
      'contribution',
      {
        rateBasisPoints: 3000,
        trainingFundBasisPoints: 0,
        base: 'NET_REVENUE',
        rounding: 'PER_BOOKING',
        creditOn: 'PAYMENT',
      },
    ],
    ['trial', { months: 1, extensionMonths: 1 }],
    ['term', { months: 24 }],
    ['admission', { needsPlan: true, needsPermission: true }],
    ['acquaintance', { steps: [{ step: `meet-${own.word}`, label: text('step') }] }],
    ['approval', { limitCents: 25000 }],
    ['invoicing', { series: own.series, termDays: 14 }],
    ['network-participation', { ...TAKING_PART, label: text('label') }],
  ] as const) {
    await does(
      'decidePolicy',
      { kind, body, validFromOn: FOUNDED, decidedBy: text('decided by') },
      'policyVersion { id }',
      board,
    );
  }
  return logoFileId;
}
