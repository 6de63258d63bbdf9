import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql'

/**
 * Paths of the fields an operation asks for below the current field, such as
 * `perioden.unten`. Lets a query build only the vectors someone will read.
 * Fields under `@skip` or `@include` count as asked for.
 */
export function selectedPaths(info: GraphQLResolveInfo): ReadonlySet<string> {
  const paths = new Set<string>()
  const walk = (selectionSet: SelectionSetNode, prefix: string): void => {
    for (const selection of selectionSet.selections) {
      if (selection.kind === Kind.FIELD) {
        const path = `${prefix}${selection.name.value}`
        paths.add(path)
        if (selection.selectionSet) walk(selection.selectionSet, `${path}.`)
        continue
      }
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? info.fragments[selection.name.value] : selection
      if (fragment) walk(fragment.selectionSet, prefix)
    }
  }
  for (const node of info.fieldNodes) if (node.selectionSet) walk(node.selectionSet, '')
  return paths
}
