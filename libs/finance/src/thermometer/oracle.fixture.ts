import type { Cents } from '#kernel';

/**
 * Invented bookings with the totals of a published year: 2016 of Blauwe Paraplu, Amersfoort (its public evaluation),
 * 6,120.19 revenue, 517.41 direct costs, contribution 30 %. The page's contribution of 1,680.84 comes out only when
 * each booking is rounded; 30 % of the year's total is 1,680.834.
 */
export const bookingsOf2016: readonly { on: string; sale: string; net: Cents; directCosts: Cents }[] = [
  { on: '2016-01-14', sale: 'Ballonnenboog voor een opening', net: 28_530, directCosts: 0 },
  { on: '2016-01-29', sale: 'Wimpers zetten', net: 34_484, directCosts: 0 },
  { on: '2016-02-09', sale: 'Lunch voor 12 personen', net: 29_255, directCosts: 6_336 },
  { on: '2016-02-25', sale: 'Tuin winterklaar maken', net: 28_488, directCosts: 7_045 },
  { on: '2016-03-03', sale: 'Website voor een kapper', net: 31_598, directCosts: 0 },
  { on: '2016-03-18', sale: 'Vertaling van een brief', net: 36_017, directCosts: 0 },
  { on: '2016-04-01', sale: 'Fiets opknappen', net: 13_938, directCosts: 6_005 },
  { on: '2016-04-20', sale: 'Gordijnen zomen', net: 13_647, directCosts: 6_296 },
  { on: '2016-05-12', sale: 'Ballonnenboog voor een opening', net: 31_825, directCosts: 0 },
  { on: '2016-05-30', sale: 'Wimpers zetten', net: 29_817, directCosts: 0 },
  { on: '2016-06-08', sale: 'Lunch voor 12 personen', net: 38_377, directCosts: 2_148 },
  { on: '2016-06-21', sale: 'Tuin winterklaar maken', net: 37_493, directCosts: 6_069 },
  { on: '2016-07-06', sale: 'Website voor een kapper', net: 13_731, directCosts: 0 },
  { on: '2016-07-19', sale: 'Vertaling van een brief', net: 8_618, directCosts: 0 },
  { on: '2016-08-02', sale: 'Fiets opknappen', net: 28_196, directCosts: 947 },
  { on: '2016-08-23', sale: 'Gordijnen zomen', net: 20_242, directCosts: 7_826 },
  { on: '2016-09-05', sale: 'Ballonnenboog voor een opening', net: 11_266, directCosts: 0 },
  { on: '2016-09-16', sale: 'Wimpers zetten', net: 8_426, directCosts: 0 },
  { on: '2016-10-04', sale: 'Lunch voor 12 personen', net: 33_312, directCosts: 5_271 },
  { on: '2016-10-27', sale: 'Tuin winterklaar maken', net: 38_632, directCosts: 1_353 },
  { on: '2016-11-08', sale: 'Website voor een kapper', net: 5_716, directCosts: 0 },
  { on: '2016-11-24', sale: 'Vertaling van een brief', net: 36_464, directCosts: 0 },
  { on: '2016-12-06', sale: 'Fiets opknappen', net: 25_395, directCosts: 1_323 },
  { on: '2016-12-20', sale: 'Gordijnen zomen', net: 28_552, directCosts: 1_122 },
];
