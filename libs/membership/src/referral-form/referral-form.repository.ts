import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';

@Injectable()
export class ReferralFormRepository {
  /** Outside every cooperative: whose form stands under this name. */
  cooperativeNamed(slug: string): Statement<{ id: string; name: string } | null> {
    return statement<{ id: string; name: string }, { id: string; name: string } | null>(
      `SELECT o.id, o.name FROM registry.organisation o WHERE o.kind = 'COOPERATIVE' AND o.slug = $1`,
      [slug],
      ([row]) => row ?? null,
    );
  }

  /** Of the cooperative of the context: its name in addresses, and whether its form is open. */
  own(): Statement<{ slug: string; isOpen: boolean } | null> {
    return statement<{ slug: string; isOpen: boolean }, { slug: string; isOpen: boolean } | null>(
      `SELECT o.slug, coalesce(f.is_open, false) AS "isOpen" FROM registry.organisation o
         LEFT JOIN tenant.referral_form f ON f.tenant_id = tenant.current_tenant()
        WHERE o.id = tenant.current_tenant()`,
      [],
      ([row]) => row ?? null,
    );
  }

  put(isOpen: boolean): Statement<void> {
    return statement(
      `INSERT INTO tenant.referral_form (is_open) VALUES ($1) ON CONFLICT (tenant_id) DO UPDATE SET is_open = $1`,
      [isOpen],
      () => undefined,
    );
  }
}
