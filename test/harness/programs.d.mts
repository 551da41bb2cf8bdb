interface Program {
  readonly named: string;
  /** Where it is; nothing on a machine without it. */
  find(): string | undefined;
}

export const programs: { readonly redis: Program; readonly chromium: Program };
