import { Injectable } from '@nestjs/common';
import { Policies } from '#cooperative';
import { todayAt } from '#kernel';
import { Clock } from '#platform';
import { printedCertificate } from '../certificate/certificate-body.js';
import { Certificates } from '../certificate/certificates.service.js';
import { networkParticipation, participationOf } from '../participation/participation.policy.js';
import { OwnPeople } from '../preview/own-people.service.js';
import type { PrintedBody } from '../publication/printed-body.js';
import { Publications } from '../publication/publications.service.js';
import type { Benchmark } from './benchmark.js';
import { benchmarkOf } from './benchmark-of.js';

/** The current cooperative beside the network. What it answers is exact: for its own coordinator and board alone. */
@Injectable()
export class NetworkBenchmarks {
  constructor(
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly people: OwnPeople,
    private readonly publications: Publications,
    private readonly certificates: Certificates,
  ) {}

  /** Beside the newest release; null while there is none. */
  async latest(): Promise<Benchmark | null> {
    const [newest] = (await this.publications.page({ first: 1 })).edges;
    if (!newest) return null;
    const { quarter, sequence, sha256, publishedAt, body } = newest.node;
    const certificate = await this.certificates.of(quarter);
    const { suite, checks, notRunHere } = printedCertificate(certificate);
    const today = this.clock.today();
    const publishedOn = todayAt(publishedAt);
    // the release has the name that held when it was made; who decided later is in none of it yet
    const held =
      (await this.policies.find(networkParticipation, publishedOn)) ??
      (await this.policies.find(networkParticipation, today));
    return benchmarkOf({
      release: { quarter, sequence, sha256, publishedOn },
      body: JSON.parse(body) as PrintedBody,
      certificate: {
        suite,
        checks,
        sha256: certificate.sha256,
        certifiedOn: todayAt(certificate.certifiedAt),
        triedWithTheTests: notRunHere.map(({ attack }) => attack),
      },
      decision: held && participationOf(held.body),
      people: await this.people.on(today),
    });
  }
}
