import {
  type ASTVisitor,
  GraphQLError,
  Kind,
  OperationTypeNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** How large a document may be. What is larger is refused before any SQL. */
export const LIMITS = { tokens: 2000, depth: 10, aliases: 30, rootFields: 12 } as const;

interface Size {
  depth: number;
  aliases: number;
  /** Fields at this level, those of fragments too. */
  fields: number;
}

const NOTHING: Readonly<Size> = { depth: 0, aliases: 0, fields: 0 };

/**
 * A validation rule that measures depth (fields inside fields, fragments followed), aliases and root fields. A cycle of
 * fragments is another rule's matter; here it ends the walk.
 */
export function sizeRule(context: ValidationContext): ASTVisitor {
  const known = new Map<string, Size>();

  function sizeOf(selections: SelectionSetNode, open: ReadonlySet<string>): Size {
    const total: Size = { ...NOTHING };
    for (const selection of selections.selections) {
      let size: Size = NOTHING;
      if (selection.kind === Kind.FIELD) {
        const inside = selection.selectionSet ? sizeOf(selection.selectionSet, open) : NOTHING;
        size = { depth: inside.depth + 1, aliases: inside.aliases + (selection.alias ? 1 : 0), fields: 1 };
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        size = sizeOf(selection.selectionSet, open);
      } else if (!open.has(selection.name.value)) {
        const name = selection.name.value;
        const fragment: FragmentDefinitionNode | null | undefined = context.getFragment(name);
        size = known.get(name) ?? (fragment ? sizeOf(fragment.selectionSet, new Set([...open, name])) : size);
        known.set(name, size);
      }
      total.depth = Math.max(total.depth, size.depth);
      total.aliases += size.aliases;
      total.fields += size.fields;
    }
    return total;
  }

  return {
    OperationDefinition(node) {
      const isIntrospection = node.selectionSet.selections.every(
        (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'),
      );
      const size = sizeOf(node.selectionSet, new Set());
      const tooDeep = !isIntrospection && size.depth > LIMITS.depth;
      if (tooDeep || size.aliases > LIMITS.aliases || size.fields > LIMITS.rootFields) {
        context.reportError(
          new GraphQLError(
            `The document is too large: at most ${LIMITS.depth} levels, ${LIMITS.aliases} aliases and ${LIMITS.rootFields} root fields.`,
          ),
        );
      }
    },
  };
}

/** A validation rule of HTTP, which cannot carry a subscription: it would run once and end in an error of ours. */
export function noSubscriptionRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (node.operation === OperationTypeNode.SUBSCRIPTION) {
        context.reportError(
          new GraphQLError('Subscriptions go over graphql-transport-ws, at the same address.', {
            nodes: node,
          }),
        );
      }
    },
  };
}
