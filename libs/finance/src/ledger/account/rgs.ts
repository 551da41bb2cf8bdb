import type { Locale } from '#platform';
import type { AccountKind } from '../chart.js';

/** A code of the Referentie Grootboekschema under which an account is exchanged. */
export interface RgsCode {
  readonly code: string;
  /** What an account with this code is. */
  readonly kind: AccountKind;
  readonly name: Readonly<Record<Locale, string>>;
}

/** A heading of the annual accounts: the second level of the scheme. */
export interface RgsGroup {
  readonly code: string;
  readonly name: Readonly<Record<Locale, string>>;
}

/**
 * The headings in the order of the annual accounts. Source: Referentie Grootboekschema, MKB 3.7 (published under MIT):
 * code and Dutch name; the English name is ours.
 */
const GROUPS: readonly (readonly [code: string, nl: string, en: string])[] = [
  ['BMva', 'Materiële vaste activa', 'Tangible fixed assets'],
  ['BVrd', 'Voorraden', 'Stocks'],
  ['BVor', 'Vorderingen', 'Receivables'],
  ['BLim', 'Liquide middelen', 'Cash and bank'],
  ['BEiv', 'Groepsvermogen - Eigen vermogen - Kapitaal', 'Equity'],
  ['BLas', 'Langlopende schulden', 'Long-term debts'],
  ['BSch', 'Kortlopende schulden', 'Short-term debts'],
  ['WOmz', 'Netto-omzet', 'Net revenue'],
  ['WOvb', 'Overige bedrijfsopbrengsten', 'Other operating income'],
  ['WLbe', 'Ledenbetalingen (inclusief reeds betaalde voorschotten)', 'Payments to members'],
  ['WKpr', 'Kostprijs van de omzet', 'Cost of sales'],
  ['WPer', 'Lasten uit hoofde van personeelsbeloningen', 'Wages and social charges'],
  ['WAfs', 'Afschrijvingen op immateriële en materiële vaste activa', 'Depreciation'],
  ['WBed', 'Overige bedrijfskosten', 'Other operating costs'],
  ['WFbe', 'Financiële baten en lasten', 'Financial income and costs'],
];

/** The codes that an account can have: those of the shipped chart, and those that a small cooperative may need beside it. */
const CODES: readonly (readonly [code: string, kind: AccountKind, nl: string, en: string])[] = [
  ['BMvaMeiVvp', 'ASSET', 'Machines en installaties', 'Machines and installations'],
  [
    'BMvaMeiCae',
    'ASSET',
    'Afschrijving machines en installaties',
    'Depreciation of machines and installations',
  ],
  ['BMvaBeiVvp', 'ASSET', 'Inventaris', 'Furniture and equipment'],
  ['BMvaBeiCae', 'ASSET', 'Afschrijving inventaris', 'Depreciation of furniture and equipment'],
  ['BMvaTevVvp', 'ASSET', "Auto's en overige transportmiddelen", 'Vehicles'],
  ['BMvaTevCae', 'ASSET', "Afschrijving auto's en overige transportmiddelen", 'Depreciation of vehicles'],
  ['BVrdHanVoo', 'ASSET', 'Voorraad handelsgoederen', 'Stock of trade goods'],
  ['BVrdGehVoo', 'ASSET', 'Voorraad grond- en hulpstoffen', 'Stock of raw materials'],
  ['BVorDebHad', 'ASSET', 'Debiteuren', 'Trade debtors'],
  ['BVorTskTos', 'ASSET', 'Te vorderen overheidssubsidies', 'Government subsidies to be received'],
  ['BVorVbkTvo', 'ASSET', 'Terug te vorderen Omzetbelasting', 'VAT to be reclaimed'],
  ['BVorVlc', 'ASSET', 'Vorderingen op leden van de coöperatie', 'Claims on members of the cooperative'],
  ['BVorOvrWbs', 'ASSET', 'Waarborgsommen', 'Deposits paid'],
  ['BVorOvrVrb', 'ASSET', 'Vooruitbetalingen', 'Payments in advance'],
  ['BVorOvrOvk', 'ASSET', 'Overige vorderingen', 'Other receivables'],
  ['BVorOvaOoa', 'ASSET', 'Overige overlopende activa', 'Other prepaid and accrued items'],
  ['BLimKasKas', 'ASSET', 'Kas', 'Cash'],
  ['BLimBanRba', 'ASSET', 'Bankrekening', 'Bank account'],
  ['BLimBanSpa', 'ASSET', '(Bedrijfs)spaarrekening', 'Savings account'],
  ['BLimKruSto', 'ASSET', 'Stortingen onderweg', 'Money on its way'],
  ['BEivSevCoo', 'EQUITY', 'Kapitaal participatie coöperatie', 'Capital of the cooperative'],
  ['BEivBefBef', 'EQUITY', 'Bestemmingsfondsen', 'Designated funds'],
  ['BEivBerBer', 'EQUITY', 'Bestemmingsreserve', 'Designated reserve'],
  ['BEivOvrOrs', 'EQUITY', 'Overige reserves', 'Other reserves'],
  ['BEivOvrCor', 'EQUITY', 'Continuïteitsreserve', 'Continuity reserve'],
  ['BLasOlsOsl', 'LIABILITY', 'Overige schulden', 'Other long-term debts'],
  ['BSchCreHac', 'LIABILITY', 'Handelscrediteuren', 'Trade creditors'],
  ['BSchBepBtw', 'LIABILITY', 'Te betalen Omzetbelasting', 'VAT to be paid'],
  ['BSchBepLhe', 'LIABILITY', 'Te betalen Loonheffing', 'Wage tax to be paid'],
  ['BSchSlc', 'LIABILITY', 'Schulden aan leden van de coöperatie', 'Debts to members of the cooperative'],
  ['BSchOvsSuv', 'LIABILITY', 'Terugbetaling subsidies', 'Subsidies to be paid back'],
  ['BSchOvsWaa', 'LIABILITY', 'Waarborgsommen', 'Deposits received'],
  ['BSchOvsOvs', 'LIABILITY', 'Overige schulden', 'Other debts'],
  ['BSchVobVob', 'LIABILITY', 'Ontvangen vooruitbetalingen op bestellingen', 'Payments received in advance'],
  ['BSchOpaNto', 'LIABILITY', 'Nog te ontvangen facturen', 'Invoices still to be received'],
  ['BSchOpaOop', 'LIABILITY', 'Overige overlopende passiva', 'Other accrued items'],
  ['BSchTusTov', 'LIABILITY', 'Tussenrekeningen overig', 'Suspense accounts'],
  ['WOmzNohOlh', 'INCOME', 'Omzet handelsgoederen hoog tarief', 'Revenue from trade goods, high rate'],
  ['WOmzNohOlv', 'INCOME', 'Omzet handelsgoederen laag tarief', 'Revenue from trade goods, low rate'],
  ['WOmzNodOdh', 'INCOME', 'Omzet diensten hoog tarief', 'Revenue from services, high rate'],
  ['WOmzNodOdl', 'INCOME', 'Omzet diensten laag tarief', 'Revenue from services, low rate'],
  [
    'WOmzNodOdg',
    'INCOME',
    'Omzet diensten belast met 0% of niet bij u belast',
    'Revenue from services, zero rate',
  ],
  [
    'WOmzNodOdv',
    'INCOME',
    'Omzet diensten waarbij omzetbelasting naar u is verlegd',
    'Revenue from services, reverse charge',
  ],
  ['WOmzNodNod', 'INCOME', 'Omzet onbelaste diensten', 'Revenue from services, no VAT'],
  ['WOvbOrsOel', 'INCOME', 'Overheidssubsidies exclusief loonkostensubsidies', 'Government subsidies'],
  ['WOvbOrsOsu', 'INCOME', 'Overige ontvangen subsidies', 'Other subsidies received'],
  ['WOvbSpdSpd', 'INCOME', 'Sponsorbijdragen', 'Sponsoring'],
  ['WOvbBueDeg', 'INCOME', 'Donaties en giften uit fondsenwerving', 'Gifts'],
  ['WOvbSgbBvl', 'INCOME', 'Bijdragen van leden', 'Contributions of members'],
  ['WOvbHuo', 'INCOME', 'Huurontvangsten', 'Rent received'],
  ['WOvbOvo', 'INCOME', 'Overige opbrengsten', 'Other income'],
  ['WLbeLbv', 'EXPENSE', 'Ledenbetalingen (inclusief reeds betaalde voorschotten)', 'Payments to members'],
  ['WKprKvgKvg', 'EXPENSE', 'Kosten van grond- en hulpstoffen', 'Materials'],
  ['WKprKuwKuw', 'EXPENSE', 'Kosten uitbesteed werk', 'Work by others'],
  ['WKprInhInh', 'EXPENSE', 'Inkoopwaarde handelsgoederen', 'Purchase of trade goods'],
  ['WPerLesLon', 'EXPENSE', 'Lonen', 'Wages'],
  ['WPerSolPsv', 'EXPENSE', 'Premies sociale verzekeringen', 'Social insurance premiums'],
  [
    'WAfsAmvMei',
    'EXPENSE',
    'Afschrijvingen machines en installaties',
    'Depreciation of machines and installations, cost of the year',
  ],
  [
    'WAfsAmvBei',
    'EXPENSE',
    'Afschrijvingen inventaris',
    'Depreciation of furniture and equipment, cost of the year',
  ],
  [
    'WAfsAmvTev',
    'EXPENSE',
    "Afschrijvingen auto's en overige transportmiddelen",
    'Depreciation of vehicles, cost of the year',
  ],
  ['WBedOvpZzp', 'EXPENSE', 'Ingehuurde ZZP-ers', 'Self-employed people hired'],
  ['WBedOvpOpk', 'EXPENSE', 'Opleidingskosten', 'Training'],
  ['WBedHuiBeh', 'EXPENSE', 'Betaalde huur', 'Rent'],
  ['WBedHuiGwe', 'EXPENSE', 'Gas water en elektra (algemeen)', 'Gas, water and electricity'],
  ['WBedHuiSch', 'EXPENSE', 'Schoonmaakkosten', 'Cleaning'],
  ['WBedHuiOhv', 'EXPENSE', 'Overige huisvestingskosten', 'Other housing costs'],
  ['WBedEemKai', 'EXPENSE', 'Kleine aanschaffingen inventaris', 'Small equipment'],
  ['WBedEemGsk', 'EXPENSE', 'Gereedschapskosten', 'Tools'],
  ['WBedEemOee', 'EXPENSE', 'Overige exploitatie- en machinekosten', 'Other operating costs of equipment'],
  ['WBedVkkRea', 'EXPENSE', 'Reclame- en advertentiekosten', 'Advertising'],
  ['WBedVkkRep', 'EXPENSE', 'Representatiekosten', 'Representation'],
  ['WBedVkkRev', 'EXPENSE', 'Reis- en verblijfkosten', 'Travel'],
  ['WBedVkkAdd', 'EXPENSE', 'Afboeking dubieuze debiteuren', 'Bad debts written off'],
  ['WBedVkkOvr', 'EXPENSE', 'Overige verkoopkosten', 'Other costs of selling'],
  ['WBedAutKil', 'EXPENSE', "Kilometervergoeding auto's en andere vervoermiddelen", 'Mileage'],
  ['WBedTraOtr', 'EXPENSE', 'Overige transportkosten', 'Transport'],
  ['WBedKanKan', 'EXPENSE', 'Kantoorbenodigdheden', 'Office supplies'],
  ['WBedKanTef', 'EXPENSE', 'Telefoonkosten', 'Telephone'],
  ['WBedKanCea', 'EXPENSE', 'Contributies en abonnementen', 'Subscriptions and memberships'],
  ['WBedKanSof', 'EXPENSE', 'Kosten software abonnementen', 'Software'],
  ['WBedKanOka', 'EXPENSE', 'Overige kantoorkosten', 'Other office costs'],
  ['WBedOrgOok', 'EXPENSE', 'Overige organisatiekosten', 'Other costs of organisation'],
  ['WBedAssBea', 'EXPENSE', 'Bedrijfsaansprakelijkheidsverzekering', 'Liability insurance'],
  ['WBedAssOva', 'EXPENSE', 'Overige assurantiepremies', 'Other insurance'],
  ['WBedAeaAea', 'EXPENSE', 'Accountants- en advieskosten', 'Accountant and advice'],
  ['WBedAdlBan', 'EXPENSE', 'Bankkosten', 'Bank costs'],
  ['WBedAdlBet', 'EXPENSE', 'Betalingsverschillen', 'Payment differences'],
  ['WBedAdlOad', 'EXPENSE', 'Overige administratieve lasten', 'Other administrative costs'],
  ['WBedAlkOal', 'EXPENSE', 'Algemene kosten', 'General costs'],
  ['WFbeRlmObr', 'INCOME', 'Rentebaten bankrekeningen', 'Interest received from banks'],
  ['WFbeRlsRlo', 'EXPENSE', 'Rentelasten overheid', 'Interest to the government'],
  ['WFbeKba', 'EXPENSE', 'Kosten van beheer en administratie', 'Costs of managing money'],
];

export const rgsGroups: readonly RgsGroup[] = GROUPS.map(([code, nl, en]) => ({ code, name: { nl, en } }));

export const rgsCodes: readonly RgsCode[] = CODES.map(([code, kind, nl, en]) => ({
  code,
  kind,
  name: { nl, en },
}));

const byCode = new Map(rgsCodes.map((one) => [one.code, one]));

/** Null for a code that is not in the table. */
export function rgsCode(code: string): RgsCode | null {
  return byCode.get(code) ?? null;
}

/** The heading under which an account with this code stands. @throws Error for a code of no heading: a fault of the table */
export function rgsGroupOf(code: string): RgsGroup {
  const group = rgsGroups.find((one) => code.startsWith(one.code));
  if (!group) throw new Error(`RGS code ${code} stands under no heading`);
  return group;
}
