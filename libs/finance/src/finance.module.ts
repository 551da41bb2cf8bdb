import { Module } from '@nestjs/common';
import { CooperativeModule } from '#cooperative';
import { IdentityModule } from '#identity';
import { MembershipModule } from '#membership';
import { AdvanceReceiptEntity } from './advance/advance-receipt.entity.js';
import { AdvanceRepository } from './advance/advance.repository.js';
import { AdvanceResolver } from './advance/advance.resolver.js';
import { Advances } from './advance/advance.service.js';
import { ApprovalRepository } from './approval/approval.repository.js';
import { ApprovalResolver } from './approval/approval.resolver.js';
import { Approvals } from './approval/approvals.service.js';
import { AssetDecisionEntity } from './asset/asset-decision.entity.js';
import { AssetRegister } from './asset/asset-register.js';
import { AssetEntity } from './asset/asset.entity.js';
import { AssetRepository } from './asset/asset.repository.js';
import { AssetResolver } from './asset/asset.resolver.js';
import { Assets } from './asset/asset.service.js';
import { CONFIG, type Config } from '#platform';
import { BankAccounts } from './bank/bank-account.service.js';
import { BankAccountEntity } from './bank/bank-account.entity.js';
import { BankBookingRepository } from './bank/bank-booking.repository.js';
import { BankBookings } from './bank/bank-booking.service.js';
import { BankEntryRepository } from './bank/bank-entry.repository.js';
import { BankImportRepository } from './bank/bank-import.repository.js';
import { BankImportJobs } from './bank/bank-import.job.js';
import { BankImportResolver } from './bank/bank-import.resolver.js';
import { BankImports } from './bank/bank-import.service.js';
import { BankStatementRepository } from './bank/bank-statement.repository.js';
import { BankInbox } from './bank/bank-inbox.service.js';
import { BankResolver } from './bank/bank.resolver.js';
import { BankRuleJobs } from './bank/bank-rule.job.js';
import { BankRuleRepository } from './bank/bank-rule.repository.js';
import { BankRuleResolver } from './bank/bank-rule.resolver.js';
import { BankRules } from './bank/bank-rule.service.js';
import { BankTargets } from './bank/bank-targets.service.js';
import { BookingInterceptor } from './booking/booking.interceptor.js';
import { BookingRepository } from './booking/booking.repository.js';
import { BookingSignals } from './booking/booking-signals.js';
import { Bookings } from './booking/bookings.service.js';
import { ExpenseDecisionEntity } from './expense/expense-decision.entity.js';
import { ExpenseEntity } from './expense/expense.entity.js';
import { ExpenseRepository } from './expense/expense.repository.js';
import { ExpenseResolver } from './expense/expense.resolver.js';
import { Expenses } from './expense/expense.service.js';
import { IncomeResolver } from './income/income.resolver.js';
import { Incomes } from './income/income.service.js';
import { ClientMonies } from './indicator/client-money.service.js';
import { NetworkMoney } from './indicator/network-money.service.js';
import { TurnoverRepository } from './indicator/turnover.repository.js';
import { TurnoverResolver } from './indicator/turnover.resolver.js';
import { InvestmentDecisionEntity } from './investment/investment-decision.entity.js';
import { InvestmentRequests } from './investment/investment-requests.service.js';
import { InvestmentRequestEntity } from './investment/investment-request.entity.js';
import { InvestmentRepository } from './investment/investment.repository.js';
import { InvestmentWriteRepository } from './investment/investment-write.repository.js';
import { InvestmentResolver } from './investment/investment.resolver.js';
import { Investments } from './investment/investment.service.js';
import { CreditNoteRepository } from './invoice/credit-note/credit-note.repository.js';
import { CreditNoteResolver } from './invoice/credit-note/credit-note.resolver.js';
import { CreditNotes } from './invoice/credit-note/credit-notes.service.js';
import { CustomerEntity } from './invoice/customer/customer.entity.js';
import { CustomerRepository } from './invoice/customer/customer.repository.js';
import { CustomerResolver } from './invoice/customer/customer.resolver.js';
import { Customers } from './invoice/customer/customer.service.js';
import { DocumentModels } from './invoice/document/document-models.js';
import { SalesDocumentRepository } from './invoice/document/sales-document.repository.js';
import { SalesDocuments } from './invoice/document/sales-documents.service.js';
import { ThermometerRoom } from './investment/thermometer-room.js';
import { InvoiceEntity } from './invoice/invoice.entity.js';
import { InvoiceLineEntity } from './invoice/invoice-line.entity.js';
import { InvoiceModels } from './invoice/invoice-models.js';
import { InvoiceRepository } from './invoice/invoice.repository.js';
import { InvoiceResolver } from './invoice/invoice.resolver.js';
import { InvoiceRounds } from './invoice/invoice-rounds.service.js';
import { Invoices } from './invoice/invoice.service.js';
import { InvoiceWriteRepository } from './invoice/invoice-write.repository.js';
import { Numbering } from './invoice/numbering.service.js';
import { QuoteEntity, QuoteLineEntity } from './invoice/quote/quote.entity.js';
import { QuoteRepository } from './invoice/quote/quote.repository.js';
import { QuoteResolver } from './invoice/quote/quote.resolver.js';
import { Quotes } from './invoice/quote/quotes.service.js';
import { ReceivablesRepository } from './invoice/receivables.repository.js';
import {
  RecurringInvoiceEntity,
  RecurringInvoiceLineEntity,
} from './invoice/recurring/recurring-invoice.entity.js';
import { RecurringInvoiceRepository } from './invoice/recurring/recurring-invoice.repository.js';
import { RecurringInvoiceResolver } from './invoice/recurring/recurring-invoice.resolver.js';
import { RecurringInvoices } from './invoice/recurring/recurring-invoices.service.js';
import { RecurringRounds } from './invoice/recurring/recurring-rounds.service.js';
import { ReminderRepository } from './invoice/reminder/reminder.repository.js';
import { ReminderResolver } from './invoice/reminder/reminder.resolver.js';
import { Reminders } from './invoice/reminder/reminders.service.js';
import { SaleGround } from './invoice/sale-ground.service.js';
import { SettlementRepository } from './invoice/settlement/settlement.repository.js';
import { WriteOffRepository } from './invoice/write-off/write-off.repository.js';
import { WriteOffs } from './invoice/write-off/write-offs.service.js';
import { AccountRepository } from './ledger/account/account.repository.js';
import { AccountResolver } from './ledger/account/account.resolver.js';
import { Accounts } from './ledger/account/accounts.service.js';
import { CheckResolver } from './ledger/check/check.resolver.js';
import { HeadRound } from './ledger/check/head-round.js';
import { LedgerCheckRepository } from './ledger/check/ledger-check.repository.js';
import { LedgerHeads } from './ledger/check/ledger-heads.js';
import { LedgerVerifier } from './ledger/check/ledger-verifier.js';
import { MoneyCheckRepository } from './ledger/check/money-check.repository.js';
import { MoneyChecks } from './ledger/check/money-checks.service.js';
import { PostingExplanationRepository } from './ledger/explanation/posting-explanation.repository.js';
import { PostingExplanationResolver } from './ledger/explanation/posting-explanation.resolver.js';
import { PostingExplanations } from './ledger/explanation/posting-explanations.service.js';
import { MemorialRepository } from './ledger/memorial/memorial.repository.js';
import { MemorialResolver } from './ledger/memorial/memorial.resolver.js';
import { Memorials } from './ledger/memorial/memorials.service.js';
import { PeriodActEntity } from './ledger/period/period-act.entity.js';
import { PeriodRepository } from './ledger/period/period.repository.js';
import { PeriodResolver } from './ledger/period/period.resolver.js';
import { Periods } from './ledger/period/periods.service.js';
import { AccountCardRepository } from './ledger/statement/account-card.repository.js';
import { AccountSumsRepository } from './ledger/statement/account-sums.repository.js';
import { StatementResolver } from './ledger/statement/statement.resolver.js';
import { Statements } from './ledger/statement/statements.service.js';
import { LedgerRepository } from './ledger/ledger.repository.js';
import { LedgerResolver } from './ledger/ledger.resolver.js';
import { Ledger } from './ledger/ledger.service.js';
import { AllocationRepository } from './thermometer/allocation.repository.js';
import { Allocations } from './thermometer/allocations.service.js';
import { HeldSales } from './held-sale/held-sales.service.js';
import { PotRepository } from './thermometer/pot.repository.js';
import { OpenThermometer } from './thermometer/open-thermometer.js';
import { FinancePolicyLook } from './thermometer/policy-look.js';
import { ThermometerRepository } from './thermometer/thermometer.repository.js';
import { ThermometerResolver } from './thermometer/thermometer.resolver.js';
import { Thermometers } from './thermometer/thermometer.service.js';
import { ExitSettlementRepository } from './exit-settlement/exit-settlement.repository.js';
import { ExitSettlementResolver } from './exit-settlement/exit-settlement.resolver.js';
import { ExitSettlements } from './exit-settlement/exit-settlements.service.js';
import { LateCostRepository } from './late-cost/late-cost.repository.js';
import { LateCostResolver } from './late-cost/late-cost.resolver.js';
import { LateCosts } from './late-cost/late-costs.service.js';
import { TakeBackRepository } from './take-back/take-back.repository.js';
import { TakeBackResolver } from './take-back/take-back.resolver.js';
import { TakeBacks } from './take-back/take-backs.service.js';
import { WithdrawalRepository } from './withdrawal/withdrawal.repository.js';
import { WithdrawalResolver } from './withdrawal/withdrawal.resolver.js';
import { Withdrawals } from './withdrawal/withdrawals.service.js';
import { AdvanceLimitRepository } from './advance-limit/advance-limit.repository.js';
import { AdvanceLimits } from './advance-limit/advance-limits.service.js';
import { ForecastResolver } from './forecast/forecast.resolver.js';
import { Forecasts } from './forecast/forecasts.service.js';
import { SignalRepository } from './signal/signal.repository.js';
import { SignalResolver } from './signal/signal.resolver.js';
import { ThermometerSignals } from './signal/thermometer-signals.service.js';

export const financeEntities = [
  AdvanceReceiptEntity,
  AssetDecisionEntity,
  AssetEntity,
  BankAccountEntity,
  CustomerEntity,
  ExpenseDecisionEntity,
  ExpenseEntity,
  InvestmentDecisionEntity,
  InvestmentRequestEntity,
  InvoiceEntity,
  InvoiceLineEntity,
  QuoteEntity,
  QuoteLineEntity,
  RecurringInvoiceEntity,
  RecurringInvoiceLineEntity,
  PeriodActEntity,
];

/** What the general ledger is made of. */
const ledgerProviders = [
  AccountCardRepository,
  AccountRepository,
  AccountResolver,
  AccountSumsRepository,
  Accounts,
  CheckResolver,
  HeadRound,
  Ledger,
  LedgerCheckRepository,
  LedgerRepository,
  LedgerResolver,
  LedgerVerifier,
  MemorialRepository,
  MemorialResolver,
  Memorials,
  MoneyCheckRepository,
  MoneyChecks,
  PeriodRepository,
  PeriodResolver,
  Periods,
  PostingExplanationRepository,
  PostingExplanationResolver,
  PostingExplanations,
  StatementResolver,
  Statements,
  {
    provide: LedgerHeads,
    inject: [CONFIG],
    useFactory: (config: Config) => new LedgerHeads(config.filesDir),
  },
];

@Module({
  imports: [CooperativeModule, IdentityModule, MembershipModule],
  providers: [
    AdvanceRepository,
    AdvanceResolver,
    Advances,
    ApprovalRepository,
    ApprovalResolver,
    Approvals,
    AssetRegister,
    AssetRepository,
    AssetResolver,
    Assets,
    AdvanceLimitRepository,
    AdvanceLimits,
    AllocationRepository,
    Allocations,
    BankAccounts,
    BankBookingRepository,
    BankBookings,
    BankEntryRepository,
    BankImportJobs,
    BankImportRepository,
    BankImportResolver,
    BankImports,
    BankStatementRepository,
    BankTargets,
    BankInbox,
    BankResolver,
    BankRuleJobs,
    BankRuleRepository,
    BankRuleResolver,
    BankRules,
    BookingInterceptor,
    BookingRepository,
    BookingSignals,
    Bookings,
    CreditNoteRepository,
    CreditNoteResolver,
    CreditNotes,
    CustomerRepository,
    CustomerResolver,
    Customers,
    DocumentModels,
    ExpenseRepository,
    ExpenseResolver,
    Expenses,
    ExitSettlementRepository,
    ExitSettlementResolver,
    ExitSettlements,
    FinancePolicyLook,
    ForecastResolver,
    Forecasts,
    HeldSales,
    IncomeResolver,
    Incomes,
    InvestmentRepository,
    InvestmentRequests,
    InvestmentResolver,
    InvestmentWriteRepository,
    Investments,
    InvoiceModels,
    InvoiceRepository,
    InvoiceResolver,
    InvoiceRounds,
    InvoiceWriteRepository,
    Invoices,
    ...ledgerProviders,
    LateCostRepository,
    LateCostResolver,
    LateCosts,
    Ledger,
    LedgerRepository,
    LedgerResolver,
    Numbering,
    OpenThermometer,
    QuoteRepository,
    QuoteResolver,
    Quotes,
    ReceivablesRepository,
    RecurringInvoiceRepository,
    RecurringInvoiceResolver,
    RecurringInvoices,
    RecurringRounds,
    ReminderRepository,
    ReminderResolver,
    Reminders,
    SaleGround,
    SalesDocumentRepository,
    SalesDocuments,
    SettlementRepository,
    PotRepository,
    SignalRepository,
    SignalResolver,
    ThermometerRepository,
    ThermometerResolver,
    ThermometerRoom,
    ThermometerSignals,
    Thermometers,
    ClientMonies,
    NetworkMoney,
    TurnoverRepository,
    TurnoverResolver,
    WriteOffRepository,
    WriteOffs,
    TakeBackRepository,
    TakeBackResolver,
    TakeBacks,
    WithdrawalRepository,
    WithdrawalResolver,
    Withdrawals,
  ],
  exports: [
    ClientMonies,
    CreditNotes,
    Advances,
    Assets,
    Allocations,
    BankAccounts,
    BankBookings,
    BankImports,
    BankInbox,
    Customers,
    Expenses,
    Incomes,
    Investments,
    Invoices,
    Ledger,
    Quotes,
    RecurringInvoices,
    Reminders,
    SalesDocuments,
    LedgerVerifier,
    Memorials,
    MoneyChecks,
    NetworkMoney,
    Periods,
    Statements,
    Thermometers,
    WriteOffs,
  ],
})
export class FinanceModule {}
