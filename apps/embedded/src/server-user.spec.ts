import { userIn } from './server-user.js';

const passwd =
  'root:x:0:0:root:/root:/bin/bash\npostgres:x:101:104:PostgreSQL,,,:/var/lib/postgresql:/bin/bash\n';

describe('userIn', () => {
  it('reads the numbers of a user', () =>
    expect(userIn(passwd, 'postgres')).toEqual({ name: 'postgres', uid: 101, gid: 104 }));
  it('knows nobody who is not there', () => expect(userIn(passwd, 'nobody')).toBeUndefined());
});
