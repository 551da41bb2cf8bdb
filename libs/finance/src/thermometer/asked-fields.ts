import {
  type FieldNode,
  getArgumentValues,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { DomainError } from '#kernel';

/** Every place where this field's selection names a field, fragments followed. */
export function askedNodes(info: GraphQLResolveInfo, field: string): FieldNode[] {
  const nodesIn = (set: SelectionSetNode | undefined): FieldNode[] =>
    (set?.selections ?? []).flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return selection.name.value === field ? [selection] : [];
      if (selection.kind === Kind.INLINE_FRAGMENT) return nodesIn(selection.selectionSet);
      return nodesIn(info.fragments[selection.name.value]?.selectionSet);
    });
  return info.fieldNodes.flatMap((node) => nodesIn(node.selectionSet));
}

/**
 * The arguments with which a field of this object is asked, or null when it is not. The parent reads them so that one
 * statement can fetch both; that statement has one page, so two different ones are refused.
 * @throws DomainError `PAGE_ASKED_TWICE`
 */
export function askedArguments(
  info: GraphQLResolveInfo,
  type: string,
  field: string,
): Record<string, unknown> | null {
  const definition = (info.schema.getType(type) as GraphQLObjectType).getFields()[field]!;
  const asked = askedNodes(info, field).map((node) =>
    getArgumentValues(definition, node, info.variableValues),
  );
  const [first = null, ...others] = asked;
  if (others.some((other) => JSON.stringify(other) !== JSON.stringify(first)))
    throw new DomainError('PAGE_ASKED_TWICE');
  return first;
}
