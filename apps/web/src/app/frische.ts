/**
 * Answers that know of every change. A question that was under way while a change
 * came back may have been answered before it, and would put what is no longer so
 * back on the screen: it is asked once more, and only what it says then is shown.
 */
import { ApolloLink, type Observable } from '@apollo/client'
import { OperationTypeNode } from 'graphql'
import { of, switchMap, tap } from 'rxjs'

export function createFrischeLink(): ApolloLink {
  let aenderungen = 0
  return new ApolloLink((operation, forward) => {
    if (operation.operationType === OperationTypeNode.MUTATION) {
      return forward(operation).pipe(tap(() => (aenderungen += 1)))
    }
    const frage = (): Observable<ApolloLink.Result> => {
      const vorher = aenderungen
      return forward(operation).pipe(
        switchMap((antwort) => (aenderungen === vorher ? of(antwort) : frage())),
      )
    }
    return frage()
  })
}
