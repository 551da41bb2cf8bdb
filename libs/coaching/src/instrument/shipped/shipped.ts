import type { InstrumentVersion } from '../instrument.js';
import { cantrilLadder } from './cantril-ladder.js';
import { entreComp } from './entrecomp.js';
import { participationLadder } from './participation-ladder.js';
import { who5 } from './who-5.js';

/** The instruments that every cooperative may use. A changed one is a new version beside the old one. */
export const SHIPPED: readonly InstrumentVersion[] = [participationLadder, cantrilLadder, who5, entreComp];
