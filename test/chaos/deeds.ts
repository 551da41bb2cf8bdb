import { setTimeout as pause } from 'node:timers/promises';
import { addDays, civilDate, euroText, newId, todayAt } from '#kernel';
import { localId } from '#platform';
import type { ImportedBankFile } from '../fixtures/bank/import-bank-file.js';
import type { CallOptions } from '../harness/test-client.js';
import type { SoldLine, VatKind } from '../money/facts.js';
import { grossOf } from '../money/model.js';
import { RECEIPT } from '../story/month-stage.js';
import { camtFile, type Movement } from './bank-file.js';
import type { Answer, Caller, Mutation } from './caller.js';
import type { Chance } from './generator.js';
import {
  ACCOUNT,
  APPROVAL_LIMIT,
  type Arrival,
  type KnownInvoice,
  type Village,
  type Wish,
} from './village.js';

const VAT_KINDS: readonly VatKind[] = ['HIGH', 'LOW', 'ZERO', 'REVERSE_CHARGE'];
/** Two weeks before the low rate of VAT changed, and a year in which the contribution changes. */
export const DAYS: readonly string[] = [
  ...Array.from({ length: 4 }, (_, n) => addDays(civilDate('2018-12-18'), n * 4)),
  ...Array.from({ length: 44 }, (_, n) => addDays(civilDate('2024-07-01'), n * 8)),
];
/** Of which part of the days, at most, the books are closed at the end. */
const CLOSED_AT_MOST = 0.6;
const MOST_WAITING = 60;

export const money = (cents: number) => ({ amount: euroText(cents) });

/** Everything that people do in a cooperative which its books remember; each notes what it was told. */
export class Deeds {
  constructor(
    readonly caller: Caller,
    readonly village: Village,
    readonly chance: Chance,
    /** From 0 to 1: how much of the run is over. */
    private readonly progress: () => number,
  ) {}

  async postIncome(): Promise<void> {
    const { village, chance } = this;
    const member = chance.oneOf(village.people);
    const amount = chance.between(1, 40_000);
    const fact = {
      kind: 'INCOME',
      document: this.name('sale'),
      memberId: member.uuid,
      amount,
      vat: chance.oneOf(VAT_KINDS),
      directCosts: chance() < 0.3 ? chance.between(0, Math.floor(amount / 3)) : 0,
      on: this.day(),
    } as const;
    const mutation = {
      field: 'postIncome',
      fields: 'journalEntryIds',
      input: {
        memberId: member.id,
        amount: money(amount),
        vat: fact.vat,
        directCosts: money(fact.directCosts),
        receivedOn: fact.on,
        description: fact.document,
      },
      as: chance.oneOf(village.treasurers),
      key: newId(),
    };
    const answer = await this.dated(fact.on, mutation, ['DIRECT_COSTS_EXCEED_NET']);
    if (answer.code !== null) return;
    village.facts.set(fact.document, fact);
    village.lastSale = { key: mutation.key, as: mutation.as };
    if (chance() < 0.03) {
      const again = await this.caller.mutate(mutation);
      const same = String(again.value?.journalEntryIds) === String(answer.value.journalEntryIds);
      if (!again.isReplay || !same) village.wrong.push(`another answer under the key of ${fact.document}`);
    }
  }

  async draftInvoice(): Promise<void> {
    const { village, chance } = this;
    if (village.drafts.length > MOST_WAITING) return this.finaliseInvoice();
    const member = chance.oneOf(village.people);
    const lines = Array.from({ length: chance.between(1, 4) }, (): SoldLine => ({
      thousandths: chance.between(1, 8_000),
      unitPrice: chance.between(200, 20_000),
      vat: chance.oneOf(VAT_KINDS),
    }));
    if (chance() < 0.2) lines.push({ ...lines[0]!, unitPrice: -Math.floor(lines[0]!.unitPrice / 10) });
    const draft = {
      kind: 'INVOICE',
      memberId: member.uuid,
      lines,
      directCosts: chance() < 0.3 ? chance.between(0, 100) : 0,
      suppliedOn: chance.oneOf(DAYS),
    } as const;
    const paper = this.name('work');
    const answer = await this.does(
      {
        field: 'draftInvoice',
        fields: 'invoice { id gross { amount } }',
        input: {
          memberId: member.id,
          customerId: chance.oneOf(village.customers),
          suppliedOn: draft.suppliedOn,
          directCosts: money(draft.directCosts),
          lines: lines.map(({ thousandths, unitPrice, vat }) => ({
            description: paper,
            quantity: String(thousandths / 1000),
            unitPrice: money(unitPrice),
            vat,
          })),
        },
        as: chance.oneOf(village.treasurers),
      },
      ['DIRECT_COSTS_EXCEED_NET', 'AMOUNT_NOT_POSITIVE'],
    );
    this.paper(paper, answer);
    if (answer.code !== null) return;
    const { id, gross } = answer.value.invoice as { id: string; gross: { amount: string } };
    const known = { ...draft, document: localId('Invoice', id) };
    const open = grossOf({ ...known, on: draft.suppliedOn });
    if (gross.amount !== euroText(open))
      village.wrong.push(`invoice ${id} comes to ${gross.amount}, not ${open}`);
    village.drafts.push({ id, draft: known, open });
  }

  async finaliseInvoice(): Promise<void> {
    const { village, chance } = this;
    const invoice = chance.takeFrom(village.drafts);
    if (!invoice) return this.draftInvoice();
    const on = this.day();
    const answers = await this.byOneOrTwo((as) =>
      this.dated(
        on,
        {
          field: 'finaliseInvoice',
          fields: 'invoice { number }',
          input: { invoiceId: invoice.id, issuedOn: on },
          as,
        },
        ['INVOICE_ALREADY_FINAL'],
      ),
    );
    if (!this.isDone(answers, 'INVOICE_ALREADY_FINAL', `invoice ${invoice.id}`)) {
      village.drafts.push(invoice);
      return;
    }
    village.facts.set(invoice.draft.document, { ...invoice.draft, on });
    village.finals.push(invoice);
  }

  /** One statement a time, by one treasurer or by two who bring the same file. */
  async importStatement(): Promise<void> {
    const { village, chance } = this;
    const { place, closing, isOnItsWay } = village.statement;
    if (isOnItsWay) return this.postIncome();
    village.statement.isOnItsWay = true;
    const movements: Movement[] = Array.from({ length: chance.between(5, 20) }, (_, n) => ({
      cents: this.paymentOfSomething(),
      text: `statement ${place} line ${n}`,
      reference: `${village.slug}-${place}-${n}`,
    }));
    // two equal payments on one day, with nothing to tell them apart, are two
    const twin = { cents: chance.between(1, 500), text: `statement ${place} twins` };
    movements.push(twin, twin);
    const after = closing + movements.reduce((sum, { cents }) => sum + cents, 0);
    const on = DAYS[4 + Math.floor(this.progress() * 0.99 * (DAYS.length - 4))]!;
    const file = camtFile({
      iban: ACCOUNT,
      id: `${village.slug}-${place}`,
      opening: closing,
      closing: after,
      on,
      movements,
    });
    for (const { imported, alreadyKnown } of await this.byOneOrTwo((as) => this.importFile(file, as)))
      if (imported + alreadyKnown !== movements.length || imported * alreadyKnown !== 0)
        village.wrong.push(`of ${movements.length} movements ${imported} were new, ${alreadyKnown} known`);
    village.statement = { place: place + 1, closing: after, isOnItsWay: false };
    const { edges } = await this.caller.ask(
      '{ bankInbox(first: 100) { edges { node { id bookedOn amount { amount } remittance } } } }',
      {},
      village.treasurer,
    );
    const arrived = (edges as { node: any }[]).filter(({ node }) =>
      (node.remittance as string).startsWith(`statement ${place} `),
    );
    if (arrived.length !== movements.length)
      village.wrong.push(`of ${movements.length} movements ${arrived.length} arrived`);
    for (const { node } of arrived)
      village.arrivals.push({
        id: node.id,
        uuid: localId('BankEntry', node.id),
        cents: Math.round(Number(node.amount.amount) * 100),
        on: node.bookedOn,
      });
  }

  /** Says that money pays an invoice: all of it, a part, or more than was open. */
  async confirmMatch(): Promise<void> {
    const { village, chance } = this;
    const [arrival, invoice] = [chance.takeFrom(village.arrivals), this.openInvoice()];
    if (!arrival) return this.importStatement();
    if (!invoice || arrival.cents <= 0) return this.ignoreEntry(arrival);
    const { closed } = village;
    const answers = await this.byOneOrTwo((as) =>
      this.does(
        {
          field: 'confirmMatch',
          fields: 'bankEntry { state }',
          input: { bankEntryId: arrival.id, invoiceId: invoice.id },
          as,
        },
        // closed while it looked for a day that is open
        ['BANK_ENTRY_ALREADY_BOOKED', 'PAYMENT_EXCEEDS_INVOICE', 'PERIOD_CLOSED'],
      ),
    );
    if (!this.isDone(answers, 'BANK_ENTRY_ALREADY_BOOKED', `arrival ${arrival.id}`))
      return this.ignoreEntry(arrival);
    invoice.open -= arrival.cents;
    village.booked.push(arrival);
    const on = await this.dayOfBooking(arrival, closed);
    village.facts.set(arrival.uuid, {
      kind: 'RECEIPT',
      document: arrival.uuid,
      invoice: invoice.draft.document,
      cents: arrival.cents,
      on,
      paidOn: arrival.on,
    });
  }

  async requestInvestment(): Promise<void> {
    const { village, chance } = this;
    if (village.wishes.length > MOST_WAITING) return this.decideInvestment();
    const member = chance.oneOf(village.people);
    // now and then more than anybody has
    const amount = chance() < 0.04 ? 90_000_000 : chance.between(500, APPROVAL_LIMIT + 10_000);
    const vat = chance() < 0.5 ? Math.floor((amount * 21) / 121) : 0;
    const receiptFileId = await this.caller.upload(RECEIPT, 'receipt.png', member.as);
    const purpose = this.name('tool');
    const answer = await this.does(
      {
        field: 'requestInvestment',
        fields: 'investment { id }',
        input: {
          memberId: member.id,
          purpose,
          category: 'EQUIPMENT',
          amount: money(amount),
          vatAmount: money(vat),
          receiptFileId,
        },
        as: member.as,
      },
      // a receipt that a call without an answer took along is gone
      ['NOT_FOUND'],
    );
    if (answer.code !== null && !answer.wasCut) village.wrong.push(`a receipt is gone: ${purpose}`);
    this.paper(purpose, answer);
    if (answer.code !== null) return;
    const { id } = answer.value.investment as { id: string };
    const uuid = localId('InvestmentRequest', id);
    village.wishes.push({ id, uuid, member, amount, vat, approvers: [] });
  }

  async decideInvestment(): Promise<void> {
    const { village, chance } = this;
    const wish = chance.takeFrom(village.wishes);
    if (!wish) return this.postIncome();
    const deciders = [...village.treasurers, village.board].filter(({ as }) => !wish.approvers.includes(as!));
    const as = chance.oneOf(deciders);
    const input = { investmentId: wish.id, seen: { changes: 0, decisions: wish.approvers.length } };
    const already = ['INVESTMENT_ALREADY_DECIDED', 'INVESTMENT_DECIDED_MEANWHILE'];
    if (chance() < 0.15) {
      const reason = 'Te duur';
      await this.does({ field: 'declineInvestment', input: { ...input, reason }, as }, already);
      return;
    }
    const answer = await this.does({ field: 'approveInvestment', input, as }, already);
    if (answer.code !== null && !answer.wasCut) village.wrong.push(`decided by somebody else: ${wish.id}`);
    wish.approvers.push(as.as!);
    const needed = wish.amount > APPROVAL_LIMIT ? 2 : 1;
    (wish.approvers.length < needed ? village.wishes : village.approved).push(wish);
  }

  async payInvestment(): Promise<void> {
    const { village, chance } = this;
    const wish: Wish | undefined = chance.takeFrom(village.approved);
    if (!wish) return this.decideInvestment();
    const on = todayAt(new Date());
    const answers = await this.byOneOrTwo((as) =>
      this.does({ field: 'payInvestment', input: { investmentId: wish.id, paidOn: on }, as }, [
        'INVESTMENT_ALREADY_PAID',
        'THERMOMETER_WOULD_BE_NEGATIVE',
      ]),
    );
    if (!this.isDone(answers, 'INVESTMENT_ALREADY_PAID', `investment ${wish.id}`)) return;
    const { uuid: document, amount, vat } = wish;
    const memberId = wish.member.uuid;
    village.facts.set(document, { kind: 'INVESTMENT', document, memberId, amount, vat, on });
  }

  /** Closes the books a little further; never so far that nothing can be booked any more. */
  async closePeriod(): Promise<void> {
    const { village, chance } = this;
    const last = Math.floor(this.progress() * CLOSED_AT_MOST * DAYS.length);
    const throughOn = DAYS[last]!;
    village.closing = later(village.closing, throughOn);
    const as = chance.oneOf(village.treasurers);
    const answer = await this.does({ field: 'closePeriod', input: { throughOn }, as }, ['PERIOD_CLOSED']);
    // refused too: then it was closed through that day or further
    if (answer.code === null || answer.code === 'PERIOD_CLOSED')
      village.closed = later(village.closed, throughOn);
  }

  /** @throws Error for a refusal that is not among the reasons */
  async does(mutation: Mutation, reasons: readonly string[]): Promise<Answer> {
    const answer = await this.caller.mutate(mutation);
    if (answer.code !== null && !reasons.includes(answer.code))
      throw new Error(`${mutation.field} ${JSON.stringify(mutation.input)} was refused: ${answer.code}`);
    return answer;
  }

  /** As `does`, for a booking on a day: refused for certain where the books were closed before, and only where somebody closed them. */
  async dated(on: string, mutation: Mutation, reasons: readonly string[]): Promise<Answer> {
    const wasClosed = on <= this.village.closed;
    const answer = await this.does(mutation, [...reasons, 'PERIOD_CLOSED']);
    if (answer.code === null && wasClosed && !answer.isReplay)
      this.village.wrong.push(`${mutation.field} was booked on ${on}, which was closed`);
    if (answer.code === 'PERIOD_CLOSED' && on > this.village.closing)
      this.village.wrong.push(`${mutation.field} was refused on ${on}, which nobody closed`);
    return answer;
  }

  /** A text that no other has, and in which nothing looks like a citizen service number. */
  name(of: string): string {
    return `${of} ${(this.village.names += 1)}`;
  }

  /** Remembers what became of something that is stored outside the ledger. */
  paper(name: string, { code, wasCut }: Answer): void {
    this.village.papers.set(name, { accepted: code === null ? 1 : 0, cut: wasCut ? 1 : 0 });
  }

  /** On which day the books took what the bank had: its own, or a later one only where somebody closed that. */
  private async dayOfBooking({ id, on }: Arrival, closedBefore: string): Promise<string> {
    const { village } = this;
    const { bookings } = await this.caller.ask(
      'query ($id: ID!) { bankEntry(id: $id) { bookings { bookedOn } } }',
      { id },
      village.treasurer,
    );
    const bookedOn = bookings[0].bookedOn as string;
    if (bookedOn <= closedBefore)
      village.wrong.push(`confirmMatch was booked on ${bookedOn}, which was closed`);
    if (bookedOn < on || (bookedOn > on && on > village.closing))
      village.wrong.push(`confirmMatch of ${on} was booked on ${bookedOn}, and nobody closed that day`);
    return bookedOn;
  }

  private async ignoreEntry(arrival: Arrival): Promise<void> {
    const input = { bankEntryId: arrival.id, reason: 'Geen factuur' };
    await this.does({ field: 'ignoreEntry', input, as: this.chance.oneOf(this.village.treasurers) }, [
      'BANK_ENTRY_IGNORED',
    ]);
  }

  /** Until a job has read it: one that was killed too often gives up, and then the file is sent again. */
  async importFile(file: string, as: CallOptions): Promise<ImportedBankFile> {
    for (;;) {
      const fileId = await this.caller.upload(file, 'statement.xml', as, 'BANK_FILE');
      const answer = await this.does(
        { field: 'importBankStatement', fields: 'bankImport { id }', input: { fileId }, as },
        ['NOT_FOUND'],
      );
      // an upload that a call without an answer took into use cannot be used again
      if (answer.code !== null && !answer.wasCut) this.village.wrong.push('a bank file is gone');
      const found = answer.code === null && (await this.imported(answer.value.bankImport.id, as));
      if (found && found.state !== 'FAILED') return found;
    }
  }

  private async imported(id: string, as: CallOptions): Promise<ImportedBankFile> {
    for (;;) {
      const found = await this.caller.bankImport(id, as);
      if (found.state !== 'READING') return found;
      await pause(100);
    }
  }

  /** By one treasurer, or now and then by two at the same moment. */
  private byOneOrTwo<T>(act: (as: CallOptions) => Promise<T>): Promise<T[]> {
    const { village, chance } = this;
    const first = chance.oneOf(village.treasurers);
    if (chance() >= 0.05) return act(first).then((answer) => [answer]);
    return Promise.all([act(first), act(chance.oneOf(village.treasurers.filter((one) => one !== first)))]);
  }

  /** Whether a thing that happens once has happened, by what those who tried were told. */
  private isDone(answers: readonly Answer[], already: string, about: string): boolean {
    const accepted = answers.filter(({ code, isReplay }) => code === null && !isReplay).length;
    const isKnown = answers.some(({ code }) => code === already);
    if (accepted > 1) this.village.wrong.push(`accepted twice: ${about}`);
    const someone = answers.some(({ code }) => code === null);
    // somebody else's doing can only be the doing of these few, in a call without an answer
    if (isKnown && !someone && !answers.some(({ wasCut }) => wasCut))
      this.village.wrong.push(`done by nobody: ${about}`);
    return someone || isKnown;
  }

  /** A day that is still open as far as anybody knows; now and then any day. */
  private day(): string {
    const { chance, village } = this;
    const open = DAYS.filter((day) => day > village.closing);
    return chance.oneOf(chance() < 0.05 ? DAYS : open);
  }

  private openInvoice(): KnownInvoice | undefined {
    const { finals } = this.village;
    const invoice = this.chance.takeFrom(finals);
    // an invoice that is paid leaves; the others stay in reach
    if (invoice && invoice.open > 0) finals.push(invoice);
    return invoice;
  }

  private paymentOfSomething(): number {
    const { chance, village } = this;
    const invoice = village.finals.length > 0 ? chance.oneOf(village.finals) : null;
    const kind = chance();
    if (kind < 0.08) return -chance.between(1, 30_000);
    if (!invoice || invoice.open <= 1) return chance.between(1, 20_000);
    return kind < 0.5 ? invoice.open : chance.between(1, invoice.open);
  }
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
