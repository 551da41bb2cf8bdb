import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, type DocumentNode, Kind, validate } from 'graphql';

const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));
const files = readdirSync('apps/web/src/api').filter((name) => !name.endsWith('.spec.ts'));

const isDocument = (value: unknown): value is DocumentNode =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === Kind.DOCUMENT;

/** A fragment by itself is asked by nobody; it is looked at in the operations that use it. */
const isOperation = ({ definitions }: DocumentNode): boolean =>
  definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION);

describe('what the web app asks', () => {
  it.each(files)('in %s the API answers', async (file) => {
    const module: Record<string, unknown> = await import(`./${file.replace(/\.ts$/, '.js')}`);
    for (const document of Object.values(module).filter(isDocument).filter(isOperation))
      expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
  });

  it('is there to look at', () => {
    expect(files.length).toBeGreaterThan(5);
  });
});
