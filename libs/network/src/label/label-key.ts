/**
 * What makes two labels one to a reader, as SQL: letters in one case and width, spaces as one. @param label a column or
 * parameter of type text
 */
export function labelKeySql(label: string): string {
  return `lower(regexp_replace(btrim(normalize(${label}, NFKC)), '\\s+', ' ', 'g'))`;
}
