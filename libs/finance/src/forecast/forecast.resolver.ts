import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { civilDate } from '#kernel';
import { centsOf, Clock, currentContext, localId, moneyOf } from '#platform';
import { ruleText } from '../ledger/explanation/rule-text.js';
import { signalText } from '../signal/thermometer-signals.service.js';
import { ForecastSaleInput, SaleForecast } from './forecast.model.js';
import { Forecasts } from './forecasts.service.js';

@Resolver()
export class ForecastResolver {
  constructor(
    private readonly forecasts: Forecasts,
    private readonly clock: Clock,
  ) {}

  @Allow('thermometer.read')
  @Query(() => SaleForecast, {
    description:
      'What a sale would bring into a thermometer: every line, and what it would mean for the benefit.',
  })
  async forecastSale(@Args('input') input: ForecastSaleInput): Promise<SaleForecast> {
    const forecast = await this.forecasts.of({
      memberId: localId('Member', input.memberId),
      amount: centsOf(input.amount, 'amount'),
      vat: input.vat,
      directCosts: centsOf(input.directCosts, 'directCosts'),
      on: input.on ? civilDate(input.on) : this.clock.today(),
    });
    const { locale } = currentContext();
    const { policyValidFrom, balanceAfter } = forecast;
    return {
      net: moneyOf(forecast.net),
      vat: moneyOf(forecast.vat),
      lines: forecast.lines.map(({ rule, base = null, rate = null, cents }) => ({
        amount: moneyOf(cents),
        rule: ruleText({ rule, base, rate, policyValidFrom }, locale),
        base: base === null ? null : moneyOf(base),
        rate,
      })),
      policyValidFromOn: policyValidFrom,
      toThermometer: moneyOf(forecast.toThermometer),
      held: moneyOf(forecast.held),
      balanceAfter: balanceAfter === null ? null : moneyOf(balanceAfter),
      signals: forecast.signals.map((signal) => ({ code: signal.code, message: signalText(signal, locale) })),
    };
  }
}
