import type { Config } from '../config/config.js';
import type { Db } from '../database/databases.js';
import { KeyRing } from './key-ring.js';
import { VaultKeyRepository } from './vault-key.repository.js';

/** Keys of one unit: enough to make a round trip worth it, and short enough for nobody to wait. */
const AT_ONCE = 200;

/**
 * Replaces keys of the vault in the current cooperative while it is read and written. Whatever a reader finds, it finds
 * whole; every unit leaves a state from which a new start goes on; a second start at the same time waits.
 */
export class KeyRotation {
  private readonly keys = new VaultKeyRepository();
  private readonly ring: KeyRing;

  constructor(
    private readonly db: Db,
    config: Pick<Config, 'wrappingKeys'>,
  ) {
    this.ring = new KeyRing(config);
  }

  /**
   * Wraps the cooperative's keys by the newest master key too. What the previous one wraps stays, for processes that have
   * that one only.
   * @returns how many were wrapped
   */
  wrapAgain(): Promise<number> {
    return this.db.write(async (unit) => {
      await unit.run(this.keys.lock());
      const rows = await unit.run(this.keys.ofCooperative());
      const [newest] = this.ring.fingerprints;
      const done = new Set(rows.filter(({ master }) => master === newest).map(({ version }) => version));
      const missing = [...new Set(rows.map(({ version }) => version))].filter(
        (version) => !done.has(version),
      );
      for (const version of missing) {
        const { key } = this.ring.newest(rows.filter((row) => row.version === version))!;
        const { wrapped, master } = this.ring.wrapCooperative(key)[0]!;
        await unit.run(this.keys.insertCooperative(version, wrapped, master));
      }
      return missing.length;
    });
  }

  /**
   * Takes away what other master keys wrap. For when no process has only the previous one any more: what such a process
   * wrapped meanwhile is wrapped by the newest first.
   * @returns how many were taken away
   */
  async finish(): Promise<number> {
    await this.wrapAgain();
    return this.db.write(this.keys.keepOnlyMaster(this.ring.fingerprints[0]!));
  }

  /**
   * Gives the cooperative a new key, or goes on where it was broken off, and wraps the keys of its people by it. The old
   * key goes when it wraps nothing any more.
   * @returns how many people's keys were wrapped
   */
  async renewCooperativeKey(): Promise<number> {
    await this.db.write(async (unit) => {
      await unit.run(this.keys.lock());
      const newest = this.ring.newest(await unit.run(this.keys.ofCooperative()));
      if (!newest) return;
      const isUnderWay =
        (await unit.run(this.keys.behind(newest.version, this.ring.fingerprints, 1))).length > 0;
      if (isUnderWay) return;
      for (const { master, wrapped } of this.ring.wrapCooperative(this.ring.newKey()))
        await unit.run(this.keys.insertCooperative(newest.version + 1, wrapped, master));
    });
    let moved = 0;
    for (let some = await this.moveSome(); some > 0; some = await this.moveSome()) moved += some;
    await this.db.write(async (unit) => {
      await unit.run(this.keys.lock());
      await unit.run(this.keys.dropUnused());
    });
    return moved;
  }

  /**
   * Gives everybody a new key. Texts that are written from now on are under it; those that are there stay under the one
   * that they name, which stays.
   * @returns how many people got one
   */
  async renewPeopleKeys(): Promise<number> {
    let after = '00000000-0000-0000-0000-000000000000';
    let renewed = 0;
    for (;;) {
      const people = await this.db.write(async (unit) => {
        await unit.run(this.keys.lock());
        const cooperative = this.ring.newest(await unit.run(this.keys.ofCooperative()));
        if (!cooperative) return [];
        const some = await unit.run(this.keys.people(after, AT_ONCE));
        for (const { subjectId, version } of some) {
          const wrapped = this.ring.wrapPerson(cooperative.key, subjectId, this.ring.newKey());
          await unit.run(this.keys.insertPerson(subjectId, version + 1, wrapped, cooperative.version));
        }
        return some;
      });
      if (people.length === 0) return renewed;
      renewed += people.length;
      after = people.at(-1)!.subjectId;
    }
  }

  private moveSome(): Promise<number> {
    return this.db.write(async (unit) => {
      await unit.run(this.keys.lock());
      const newest = this.ring.newest(await unit.run(this.keys.ofCooperative()));
      if (!newest) return 0;
      const behind = await unit.run(this.keys.behind(newest.version, this.ring.fingerprints, AT_ONCE));
      const clear = this.ring.unwrapPeople(behind);
      for (const [id, key] of clear) {
        const { subjectId } = behind.find((row) => row.id === id)!;
        await unit.run(
          this.keys.rewrap(id, this.ring.wrapPerson(newest.key, subjectId, key), newest.version),
        );
      }
      return clear.size;
    });
  }
}
