import { type MonthStage, RECEIPT } from './month-stage.js';

/** The cooperative: who it is, with whom it works, what it decided. */
export async function tellCooperative(stage: MonthStage) {
  const { app, scope, werkse, delft, coordinator, today, does, refused } = stage;
  await today('2026-06-01');
  await app.database.owner(
    `INSERT INTO tenant.collaboration (tenant_id, organisation_id, starts_on, recorded_by, request_id) VALUES ($1, $2, '2026-01-01', $1, 'test'), ($1, $3, '2026-01-01', $1, 'test')`,
    [scope, werkse, delft],
  );
  const logoFileId = await app.upload(RECEIPT, 'logo.png', coordinator);
  const registration = {
    name: 'Sociale coöperatie Scope',
    street: 'Oude Delft',
    houseNumber: '12',
    postcode: '2611 CA',
    city: 'Delft',
    kvkNumber: '12345678',
    vatId: 'NL123456789B01',
    iban: 'NL83OPBL0123456789',
    logoFileId,
    logoDescription: 'Een boog in drie kleuren',
  };
  await does('changeCooperative', registration, 'cooperative { name iban }', coordinator);
  expect(
    await refused(
      'changeCooperative',
      { ...registration, iban: 'NL83OPBL0123456788' },
      'cooperative { name }',
      coordinator,
    ),
  ).toBe('IBAN_INVALID');
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
    ['trial', { months: 3 }],
    ['term', { months: 24 }],
    ['admission', { needsPlan: true, needsPermission: true }],
    ['approval', { limitCents: 25000 }],
    ['invoicing', { series: '', termDays: 14 }],
    ['network-participation', { participation: 'NAMED', programme: 'OUTFLOW', label: 'Scope' }],
  ] as const) {
    await does(
      'decidePolicy',
      { kind, body, validFromOn: '2026-06-01', decidedBy: 'algemene ledenvergadering' },
      'policyVersion { id }',
      { as: 'board@scope.example' },
    );
  }
}
