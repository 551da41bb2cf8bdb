import { Growth, type GrowthStage } from '../../shell/growth.js';
import classes from './growth-path.module.css';

const stages: readonly GrowthStage[] = [0, 1, 2, 3, 4];

/** An ornament: the way from referral to one's own work. */
export function GrowthPath() {
  return (
    <div className={classes.path} aria-hidden="true">
      {stages.map((stage) => (
        <Growth key={stage} stage={stage} size={104} />
      ))}
    </div>
  );
}
