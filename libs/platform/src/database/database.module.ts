import {
  type DynamicModule,
  Global,
  Inject,
  Module,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { getDataSourceToken, InjectDataSource, TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource, EntityTarget } from 'typeorm';
import type { Logger } from 'pino';
import { CONFIG, type Config } from '../config/config.js';
import { LOGGER } from '../logging/logger.js';
import { Metrics } from '../metrics/metrics.js';
import {
  BuilderDb,
  CertifierDb,
  Db,
  IdentityDb,
  NetworkReaderDb,
  PublisherDb,
  RelayDb,
  type LoginRole,
} from './databases.js';
import { dataSourceFor, roleUrl } from './connections.js';
import { refuseUnsafeRole } from './login-check.js';
import { Tidings } from './tidings.js';
import type { UnitOfWork } from './unit-of-work.js';

const narrow = [
  ['identity', IdentityDb],
  ['relay', RelayDb],
  ['publisher', PublisherDb],
  ['builder', BuilderDb],
  ['certifier', CertifierDb],
  ['network_reader', NetworkReaderDb],
] as const satisfies readonly (readonly [
  LoginRole,
  typeof UnitOfWork | (new (...args: never[]) => UnitOfWork),
])[];

const NARROW_SOURCES = Symbol('NARROW_SOURCES');
type NarrowSources = ReadonlyMap<LoginRole, DataSource>;

/** One small pool per login role, each checked before the first request: a role that can bypass RLS stops the start. */
@Global()
@Module({})
export class DatabaseModule implements OnModuleInit, OnApplicationShutdown {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @InjectDataSource() private readonly app: DataSource,
    @Inject(NARROW_SOURCES) private readonly sources: NarrowSources,
    private readonly tidings: Tidings,
  ) {}

  static forRoot(entities: readonly EntityTarget<object>[]): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          inject: [CONFIG],
          useFactory: (config: Config) =>
            dataSourceFor(roleUrl(config, 'app'), config.databasePool, { entities: [...entities] as never })
              .options,
        }),
      ],
      providers: [
        {
          provide: NARROW_SOURCES,
          inject: [CONFIG],
          useFactory: async (config: Config): Promise<NarrowSources> => {
            const sources = new Map<LoginRole, DataSource>();
            for (const [role] of narrow)
              sources.set(role, await dataSourceFor(roleUrl(config, role), 2).initialize());
            return sources;
          },
        },
        {
          provide: Db,
          inject: [getDataSourceToken(), Metrics],
          useFactory: (source: DataSource, metrics: Metrics) => new Db(source, metrics),
        },
        ...narrow.map(([role, UnitClass]) => ({
          provide: UnitClass,
          inject: [NARROW_SOURCES, Metrics],
          useFactory: (sources: NarrowSources, metrics: Metrics) =>
            new UnitClass(sources.get(role)!, metrics),
        })),
        {
          provide: Tidings,
          inject: [CONFIG, LOGGER],
          useFactory: (config: Config, logger: Logger) => new Tidings(roleUrl(config, 'identity'), logger),
        },
      ],
      exports: [Db, Tidings, ...narrow.map(([, UnitClass]) => UnitClass)],
    };
  }

  /** Here and not where the pools are made, so that a refused start closes those that are already open. */
  async onModuleInit(): Promise<void> {
    for (const source of [this.app, ...this.sources.values()]) await refuseUnsafeRole(source);
    // the queue has a pool of its own: its role is only looked at
    const queue = await dataSourceFor(roleUrl(this.config, 'queue'), 1).initialize();
    await refuseUnsafeRole(queue).finally(() => queue.destroy());
    await this.tidings.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.tidings.stop();
    for (const source of this.sources.values()) await source.destroy();
  }
}
