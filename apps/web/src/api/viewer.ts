import { gql } from 'urql';

export interface Organisation {
  id: string;
  name: string;
  kind: string;
}

export interface HeldRole {
  role: string;
  organisation: Organisation;
}

/** A cooperative that the viewer may name in the header `X-Cooperative`. */
export interface ReachableCooperative {
  id: string;
  name: string;
  roles: string[];
}

export interface Viewer {
  account: { id: string; name: string; email: string; locale: string };
  roles: HeldRole[];
  cooperatives: ReachableCooperative[];
  /** The viewer as a member of the current cooperative. */
  member: { id: string } | null;
  /** What the viewer may do in the current cooperative. */
  permissions: string[];
}

export const viewerQuery = gql<{ viewer: Viewer }, Record<string, never>>`
  query Viewer {
    viewer {
      account {
        id
        name
        email
        locale
      }
      roles {
        role
        organisation {
          id
          name
          kind
        }
      }
      cooperatives {
        id
        name
        roles
      }
      member {
        id
      }
      permissions
    }
  }
`;
