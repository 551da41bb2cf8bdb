/** JSON knows no moments: one is kept under this name, so that it comes back as what it was. */
const MOMENT = '$moment';

/** An answer as JSON can keep it. */
export function storable(value: unknown): unknown {
  return value instanceof Date ? { [MOMENT]: value.toISOString() } : eachWithin(value, storable);
}

/** What `storable` kept, as it was. */
export function revived(value: unknown): unknown {
  const moment = (value as { [MOMENT]?: unknown } | null)?.[MOMENT];
  return typeof moment === 'string' ? new Date(moment) : eachWithin(value, revived);
}

function eachWithin(value: unknown, change: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, change(one)]));
}
