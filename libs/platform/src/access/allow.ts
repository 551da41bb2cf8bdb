import { SetMetadata } from '@nestjs/common';

/** What a root field may demand: a permission, anybody signed in, or nothing at all. Absent means refused. */
export type Demand =
  | { readonly kind: 'PERMISSION'; readonly permission: string }
  | { readonly kind: 'SIGNED_IN' }
  | { readonly kind: 'PUBLIC' };

export const DEMAND = 'opbloei:demand';

/** The root field needs this permission in the request's cooperative. Rooms use the typed `Allow` of `#identity`. */
export const AllowPermission = (permission: string) =>
  SetMetadata(DEMAND, { kind: 'PERMISSION', permission } satisfies Demand);

/** The root field is for anybody who is signed in, wherever. */
export const SignedIn = () => SetMetadata(DEMAND, { kind: 'SIGNED_IN' } satisfies Demand);

/** The root field or route is for everybody, signed in or not. */
export const Public = () => SetMetadata(DEMAND, { kind: 'PUBLIC' } satisfies Demand);
