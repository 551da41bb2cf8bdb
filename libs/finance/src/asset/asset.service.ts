import { Injectable } from '@nestjs/common';
import { Policies } from '#cooperative';
import type { Permission } from '#identity';
import { type Cents, type CivilDate, DomainError, newId } from '#kernel';
import { Members, refuseImpossibleDay } from '#membership';
import { Clock, Db, optionalText, type Page, type Unit } from '#platform';
import { LONGEST_NAME, LONGEST_TEXT } from '../investment/wish.js';
import { viewerBy } from '../investment/viewer.js';
import { vatRateOn } from '../invoice/vat.js';
import { Ledger } from '../ledger/ledger.service.js';
import { vatSchemeOn } from '../vat/vat-policy.js';
import { AssetDecisionEntity } from './asset-decision.entity.js';
import { type AssetOutcome, assetOwnershipPolicy } from './asset-policy.js';
import { afterDecision, assetSaleEntry, type AssetState, checkDecision, vatIn } from './asset-rules.js';
import { type AssetFilter, AssetRepository, type AssetRow } from './asset.repository.js';

/** A thing, and what the cooperative's decision table proposes for it as its user leaves. */
export type KnownAsset = AssetRow & { readonly proposal: AssetOutcome | null };

/** Things that were bought for members and last: where they are, whose, and what becomes of them at an exit. */
@Injectable()
export class Assets {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly members: Members,
    private readonly ledger: Ledger,
    private readonly assets: AssetRepository,
  ) {}

  /** Latest first; of one member what that member uses or used last. */
  async page(filter: AssetFilter, page: Page): Promise<KnownAsset[]> {
    const rows = await this.db.read(
      this.assets.page(filter, viewerBy('asset.read', this.clock.today()), page),
    );
    return Promise.all(rows.map((row) => this.known(row)));
  }

  /**
   * Treasurer or coordinator: who uses it, where it is and how it is.
   * @throws DomainError `NOT_FOUND`, `ASSET_ALREADY_DECIDED` for what is gone, and the texts' codes
   */
  change(
    id: string,
    to: {
      readonly memberId: string | null;
      readonly location: string;
      readonly state: Exclude<AssetState, 'GONE'>;
    },
  ): Promise<KnownAsset> {
    const location = optionalText(to.location, 'location', LONGEST_NAME);
    return this.db.write(async (unit) => {
      const asset = await this.locked(unit, 'asset.change', id);
      if (asset.state === 'GONE') throw new DomainError('ASSET_ALREADY_DECIDED');
      if (to.memberId) await this.members.requireInScope('asset.change', to.memberId);
      const memberId = to.memberId ?? asset.memberId;
      await unit.run(this.assets.change(id, { ...asset, memberId, location, state: to.state }));
      return this.get(unit, 'asset.change', id);
    });
  }

  /**
   * Treasurers, never of what they use themselves: what becomes of a thing as its user leaves. One that the user buys is
   * taken from the thermometer.
   * @param value what it is worth; the price, VAT included, where it is sold
   * @throws DomainError `NOT_FOUND`, `DATE_IN_FUTURE`, `DATE_TOO_EARLY`, what `checkDecision` throws, the texts' codes, and
   *   what the ledger refuses
   */
  decide(
    id: string,
    decision: {
      readonly outcome: AssetOutcome;
      readonly value: Cents;
      readonly decidedOn: CivilDate;
      readonly reason: string | null;
    },
  ): Promise<KnownAsset> {
    const { outcome, value, decidedOn } = decision;
    const reason = optionalText(decision.reason, 'reason', LONGEST_TEXT);
    return this.db.write(async (unit) => {
      const asset = await this.locked(unit, 'asset.decide', id);
      checkDecision(asset, outcome, value);
      refuseImpossibleDay(decidedOn, 'decidedOn', { earliest: asset.boughtOn, today: this.clock.today() });
      const { memberId, name } = asset;
      const rate = outcome.startsWith('SOLD') ? await this.rateOn(decidedOn) : 0;
      const sale =
        outcome === 'SOLD_TO_MEMBER'
          ? assetSaleEntry({ assetId: id, memberId, name, on: decidedOn, price: value, rate })
          : null;
      const row = { id: newId(), assetId: id, memberId, outcome, decidedOn, value, reason };
      await unit.manager.insert(AssetDecisionEntity, {
        ...row,
        vat: vatIn(value, rate),
        entryId: sale?.id ?? null,
      });
      await unit.run(this.assets.change(id, { ...asset, ...afterDecision(outcome) }));
      const after = await this.get(unit, 'asset.decide', id);
      if (sale) await unit.run(this.ledger.post([sale]));
      return after;
    });
  }

  /** Used goods are sold at the high rate, and without VAT under the small-business scheme. */
  private async rateOn(day: CivilDate): Promise<number> {
    return (await vatSchemeOn(this.policies, day)) === 'REGULAR' ? vatRateOn('HIGH', day) : 0;
  }

  private async locked(unit: Unit, permission: Permission, id: string): Promise<KnownAsset> {
    await unit.run(this.assets.lock(id));
    return this.get(unit, permission, id);
  }

  private async get(unit: Unit, permission: Permission, id: string): Promise<KnownAsset> {
    const row = await unit.run(this.assets.get(id, viewerBy(permission, this.clock.today())));
    if (!row) throw new DomainError('NOT_FOUND');
    return this.known(row);
  }

  /** By the table of the day of the exit; nothing to propose for who stays, or where nothing was decided. */
  private async known(row: AssetRow): Promise<KnownAsset> {
    const { exit, state } = row;
    const policy =
      exit && state !== 'GONE' ? await this.policies.find(assetOwnershipPolicy, exit.endedOn) : null;
    return { ...row, proposal: policy && exit ? policy.body.atExit[exit.destination] : null };
  }
}
