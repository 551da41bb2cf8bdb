import { until } from '../story/until.js';
import type { House } from './house.js';

/** Two sheets of members: one that was imported, and one that waits. Answers their ids, the waiting one first. */
export async function furnishImports(house: House): Promise<string[]> {
  const { app, text, does, callers } = house;
  const { coordinator } = callers;
  const imports: string[] = [];
  for (const language of ['nl', text('taal')]) {
    const rows = `nummer;voornaam;achternaam;aangemeld op;taal;${text('header')}\n${text('number')};${text('given by sheet')};X;2026-06-10;${language};`;
    const fileId = await app.upload(rows, `${text('sheet')}.csv`, coordinator, 'SHEET');
    const importId: string = (await does('startMemberImport', { fileId }, 'memberImport { id }', coordinator))
      .memberImport.id;
    imports.unshift(importId);
    const hasState = async (state: string) =>
      (await app.ok('query ($id: ID!) { memberImport(id: $id) { state } }', { id: importId }, coordinator))
        .state === state;
    const columns = ['EXTERNAL_NUMBER', 'GIVEN_NAME', 'FAMILY_NAME', 'REFERRED_ON', 'LANGUAGE', null];
    const words = [{ kind: 'LANGUAGE', word: text('word'), meaning: 'nl' }];
    await does('setMemberImportMapping', { importId, columns, words }, 'memberImport { id }', coordinator);
    await app.ok(
      'mutation ($input: MemberImportInput!) { checkMemberImport(input: $input) { userErrors { code } } }',
      { input: { importId } },
      coordinator,
    );
    await until(() => hasState('CHECKED'));
    if (language !== 'nl') continue;
    await does('runMemberImport', { importId }, 'memberImport { id }', coordinator);
    await until(() => hasState('DONE'));
  }
  return imports;
}
