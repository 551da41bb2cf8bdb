import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { currentContext } from '#platform';
import { canonicalJson } from '../release/canonical-json.js';
import { foundText, triedText } from './attack-words.js';
import { printedCertificate } from './certificate-body.js';
import { ReleaseCertificate } from './certificate.model.js';
import { Certificates } from './certificates.service.js';

@Resolver()
export class CertificateResolver {
  constructor(private readonly certificates: Certificates) {}

  @Allow('certificate.read')
  @Query(() => ReleaseCertificate, {
    description: 'What was tried on the release of a quarter, such as `2026Q3`, before it was published.',
  })
  async releaseCertificate(@Args('quarter') quarter: string): Promise<ReleaseCertificate> {
    const { locale } = currentContext();
    const certificate = await this.certificates.of(quarter);
    const { suite, checks, notRunHere } = printedCertificate(certificate);
    return {
      ...certificate,
      suite,
      checks: checks.map((check) => ({
        ...check,
        figure: canonicalJson(check.figure),
        tried: triedText(check.attack, locale),
        found: foundText(check, quarter, locale),
      })),
      checkedElsewhere: notRunHere.map((one) => ({ ...one, tried: triedText(one.attack, locale) })),
    };
  }
}
