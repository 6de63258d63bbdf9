import type { Organisationsart } from '../../../gql/schema.generated.ts'

export const ARTEN: Readonly<Record<Organisationsart, string>> = {
  KREIS: 'Kreis',
  KOMMUNE: 'Kommune',
  ANBIETER: 'Anbieter',
}
