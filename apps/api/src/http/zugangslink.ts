import type { FastifyRequest } from 'fastify'

/** The secret of a personal link as a request shows it: in a header of its own, never in an address. */
export const linkOf = ({ headers }: FastifyRequest): string | undefined => {
  const { zugangslink } = headers
  return typeof zugangslink === 'string' ? zugangslink : undefined
}
