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
import { BankEntryRepository } from './bank/bank-entry.repository.js';
import { BankImportRepository } from './bank/bank-import.repository.js';
import { BankImportJobs } from './bank/bank-import.job.js';
import { BankImportResolver } from './bank/bank-import.resolver.js';
import { BankImports } from './bank/bank-import.service.js';
import { BankStatementRepository } from './bank/bank-statement.repository.js';
import { BankInbox } from './bank/bank-inbox.service.js';
import { BankResolver } from './bank/bank.resolver.js';
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
import { TurnoverRepository } from './indicator/turnover.repository.js';
import { TurnoverResolver } from './indicator/turnover.resolver.js';
import { InvestmentDecisionEntity } from './investment/investment-decision.entity.js';
import { InvestmentRequests } from './investment/investment-requests.service.js';
import { InvestmentRequestEntity } from './investment/investment-request.entity.js';
import { InvestmentRepository } from './investment/investment.repository.js';
import { InvestmentWriteRepository } from './investment/investment-write.repository.js';
import { InvestmentResolver } from './investment/investment.resolver.js';
import { Investments } from './investment/investment.service.js';
import { ThermometerRoom } from './investment/thermometer-room.js';
import { CustomerEntity } from './invoice/customer.entity.js';
import { Customers } from './invoice/customer.service.js';
import { InvoiceEntity } from './invoice/invoice.entity.js';
import { InvoiceLineEntity } from './invoice/invoice-line.entity.js';
import { InvoiceRepository } from './invoice/invoice.repository.js';
import { InvoiceResolver } from './invoice/invoice.resolver.js';
import { Invoices } from './invoice/invoice.service.js';
import { AccountRepository } from './ledger/account/account.repository.js';
import { AccountResolver } from './ledger/account/account.resolver.js';
import { Accounts } from './ledger/account/accounts.service.js';
import { CheckResolver } from './ledger/check/check.resolver.js';
import { HeadRound } from './ledger/check/head-round.js';
import { LedgerCheckRepository } from './ledger/check/ledger-check.repository.js';
import { LedgerHeads } from './ledger/check/ledger-heads.js';
import { LedgerVerifier } from './ledger/check/ledger-verifier.js';
import { MoneyCheckRepository } from './ledger/check/money-check.repository.js';
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
    BankEntryRepository,
    BankImportJobs,
    BankImportRepository,
    BankImportResolver,
    BankImports,
    BankStatementRepository,
    BankInbox,
    BankResolver,
    BookingInterceptor,
    BookingRepository,
    BookingSignals,
    Bookings,
    Customers,
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
    InvoiceRepository,
    InvoiceResolver,
    Invoices,
    ...ledgerProviders,
    LateCostRepository,
    LateCostResolver,
    LateCosts,
    Ledger,
    LedgerRepository,
    LedgerResolver,
    OpenThermometer,
    PotRepository,
    SignalRepository,
    SignalResolver,
    ThermometerRepository,
    ThermometerResolver,
    ThermometerRoom,
    ThermometerSignals,
    Thermometers,
    TurnoverRepository,
    TurnoverResolver,
    WithdrawalRepository,
    WithdrawalResolver,
    Withdrawals,
  ],
  exports: [
    Advances,
    Assets,
    Allocations,
    BankAccounts,
    BankImports,
    BankInbox,
    Customers,
    Expenses,
    Incomes,
    Investments,
    Invoices,
    Ledger,
    LedgerVerifier,
    Memorials,
    Periods,
    Thermometers,
  ],
})
export class FinanceModule {}
