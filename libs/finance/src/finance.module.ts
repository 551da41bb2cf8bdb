import { Module } from '@nestjs/common';
import { CooperativeModule } from '#cooperative';
import { MembershipModule } from '#membership';
import { BankAccounts } from './bank/bank-account.service.js';
import { BankAccountEntity } from './bank/bank-account.entity.js';
import { BankEntryRepository } from './bank/bank-entry.repository.js';
import { BankImportRepository } from './bank/bank-import.repository.js';
import { BankImports } from './bank/bank-import.service.js';
import { BankInbox } from './bank/bank-inbox.service.js';
import { BankResolver } from './bank/bank.resolver.js';
import { IncomeResolver } from './income/income.resolver.js';
import { Incomes } from './income/income.service.js';
import { TurnoverRepository } from './indicator/turnover.repository.js';
import { TurnoverResolver } from './indicator/turnover.resolver.js';
import { InvestmentDecisionEntity } from './investment/investment-decision.entity.js';
import { InvestmentRequestEntity } from './investment/investment-request.entity.js';
import { InvestmentRepository } from './investment/investment.repository.js';
import { InvestmentResolver } from './investment/investment.resolver.js';
import { Investments } from './investment/investment.service.js';
import { CustomerEntity } from './invoice/customer.entity.js';
import { Customers } from './invoice/customer.service.js';
import { InvoiceEntity } from './invoice/invoice.entity.js';
import { InvoiceLineEntity } from './invoice/invoice-line.entity.js';
import { InvoiceRepository } from './invoice/invoice.repository.js';
import { InvoiceResolver } from './invoice/invoice.resolver.js';
import { Invoices } from './invoice/invoice.service.js';
import { LedgerRepository } from './ledger/ledger.repository.js';
import { LedgerResolver } from './ledger/ledger.resolver.js';
import { Ledger } from './ledger/ledger.service.js';
import { OpenThermometer } from './thermometer/open-thermometer.js';
import { FinancePolicyLook } from './thermometer/policy-look.js';
import { ThermometerRepository } from './thermometer/thermometer.repository.js';
import { ThermometerResolver } from './thermometer/thermometer.resolver.js';
import { Thermometers } from './thermometer/thermometer.service.js';

export const financeEntities = [
  BankAccountEntity,
  CustomerEntity,
  InvestmentDecisionEntity,
  InvestmentRequestEntity,
  InvoiceEntity,
  InvoiceLineEntity,
];

@Module({
  imports: [CooperativeModule, MembershipModule],
  providers: [
    BankAccounts,
    BankEntryRepository,
    BankImportRepository,
    BankImports,
    BankInbox,
    BankResolver,
    Customers,
    FinancePolicyLook,
    IncomeResolver,
    Incomes,
    InvestmentRepository,
    InvestmentResolver,
    Investments,
    InvoiceRepository,
    InvoiceResolver,
    Invoices,
    Ledger,
    LedgerRepository,
    LedgerResolver,
    OpenThermometer,
    ThermometerRepository,
    ThermometerResolver,
    Thermometers,
    TurnoverRepository,
    TurnoverResolver,
  ],
  exports: [
    BankAccounts,
    BankImports,
    BankInbox,
    Customers,
    Incomes,
    Investments,
    Invoices,
    Ledger,
    Thermometers,
  ],
})
export class FinanceModule {}
