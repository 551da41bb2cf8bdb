import { Injectable } from '@nestjs/common';
import { Policies } from '#cooperative';
import { DomainError, newId } from '#kernel';
import type { Unit } from '#platform';
import { assetOwnershipPolicy } from './asset-policy.js';
import { AssetEntity } from './asset.entity.js';
import { AssetRepository, type Purchase } from './asset.repository.js';

/** What enters and leaves the register as purchases are paid and taken back. */
@Injectable()
export class AssetRegister {
  constructor(
    private readonly policies: Policies,
    private readonly assets: AssetRepository,
  ) {}

  /** What the cooperative pays for is its own, unless it decided otherwise by the day of the purchase. */
  async add(unit: Unit, bought: Omit<AssetEntity, 'id' | 'owner'>): Promise<void> {
    const policy = await this.policies.find(assetOwnershipPolicy, bought.boughtOn);
    const owner = policy?.body.owner ?? 'COOPERATIVE';
    await unit.manager.insert(AssetEntity, { ...bought, id: newId(), owner });
  }

  /** What a payment or a settlement bought, when that is taken back. @throws DomainError `ASSET_ALREADY_DECIDED` */
  async forget(unit: Unit, purchase: Purchase): Promise<void> {
    if (await unit.run(this.assets.isDecided(purchase))) throw new DomainError('ASSET_ALREADY_DECIDED');
    await unit.run(this.assets.deleteOf(purchase));
  }
}
