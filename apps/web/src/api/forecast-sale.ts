import { gql } from 'urql';
import type { CivilDate, Decimal, Money } from './scalars.js';

/** What a sale would bring, by the rule that books it. */
export interface SaleForecast {
  net: Money;
  vat: Money;
  lines: { amount: Money; rule: string }[];
  policyValidFromOn: CivilDate | null;
  toThermometer: Money;
  held: Money;
  balanceAfter: Money | null;
  signals: { code: string; message: string }[];
}

export interface ForecastSaleInput {
  memberId: string;
  amount: { amount: Decimal };
  vat: string;
  directCosts: { amount: Decimal };
}

export const forecastSaleQuery = gql<{ forecastSale: SaleForecast }, { input: ForecastSaleInput }>`
  query ForecastSale($input: ForecastSaleInput!) {
    forecastSale(input: $input) {
      net {
        ...ForecastMoney
      }
      vat {
        ...ForecastMoney
      }
      lines {
        amount {
          ...ForecastMoney
        }
        rule
      }
      policyValidFromOn
      toThermometer {
        ...ForecastMoney
      }
      held {
        ...ForecastMoney
      }
      balanceAfter {
        ...ForecastMoney
      }
      signals {
        code
        message
      }
    }
  }

  fragment ForecastMoney on Money {
    amount
    currency
  }
`;
