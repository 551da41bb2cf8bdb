/** The ticks of a thermometer in whole euros, from 0 up, evenly spaced. */
export interface ThermometerScale {
  ticks: number[];
  max: number;
}

const steps = [1, 2, 2.5, 5];
const wantedTicks = 5;
/** A thermometer filled to the brim would say that no more can come in. */
const headroom = 1.1;

/** A scale with round numbers on which `highest` (euros, ≥ 0) fits and is not lost at the bottom. */
export function thermometerScale(highest: number): ThermometerScale {
  const reach = Math.max(highest * headroom, 50);
  const rough = reach / wantedTicks;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = (steps.find((factor) => factor * magnitude >= rough) ?? 10) * magnitude;
  const count = Math.ceil(reach / step);
  const ticks = Array.from({ length: count + 1 }, (_, index) => index * step);
  return { ticks, max: count * step };
}
