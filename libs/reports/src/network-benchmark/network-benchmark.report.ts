import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { type Benchmark, NetworkBenchmarks, Publications } from '#network';
import { type Locale, text } from '#platform';
import type { Cover } from '../definition/cover.js';
import { fileDay } from '../definition/file-day.js';
import type { PrintedReport, ReportDefinition } from '../definition/report-definition.js';
import type { Sheet } from '../sheet/sheet.js';
import { benchmarkDocument, benchmarkSheets } from './network-benchmark.js';
import './network-benchmark-messages.js';

/** A cooperative beside the newest release of the network, with its own exact counts; for its own board. */
@Injectable()
export class NetworkBenchmarkReport implements ReportDefinition<Benchmark> {
  readonly kind = 'NETWORK_BENCHMARK';
  readonly version = 1;
  readonly request = 'network.read';
  readonly read = 'network.read';
  readonly about = 'COOPERATIVE';
  readonly period = 'NONE';
  readonly formats = ['PDF', 'XLSX'] as const;
  readonly basis = 'NETWORK_BENCHMARK_BASIS';
  readonly leftOut = ['LEFT_OUT_OTHER_COOPERATIVES', 'LEFT_OUT_WHO_LEFT', 'LEFT_OUT_COACHING'];

  constructor(
    private readonly benchmarks: NetworkBenchmarks,
    private readonly publications: Publications,
  ) {}

  /** @throws DomainError `BENCHMARK_NO_RELEASE` */
  async prepare(): Promise<null> {
    if ((await this.publications.newestQuarter()) === null) throw new DomainError('BENCHMARK_NO_RELEASE');
    return null;
  }

  async freeze(): Promise<Benchmark> {
    const benchmark = await this.benchmarks.latest();
    if (!benchmark) throw new DomainError('BENCHMARK_NO_RELEASE');
    return benchmark;
  }

  document(frozen: Benchmark, cover: Cover, locale: Locale): PrintedReport {
    return benchmarkDocument(frozen, cover, locale);
  }

  tables(frozen: Benchmark, locale: Locale): Sheet[] {
    return benchmarkSheets(frozen, locale);
  }

  fileName(_frozen: Benchmark, { asOf }: Cover, locale: Locale): string {
    return text('BENCHMARK_FILE_NAME', locale, { date: fileDay(asOf) });
  }
}
