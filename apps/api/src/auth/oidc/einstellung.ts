/** How the Anmeldedienst of the Verwaltung is reached, and what its claims mean here. */
import type { Env } from '../../env.ts'
import type { Rollenzuordnung } from './rollenzuordnung.ts'

export interface OidcEinstellung {
  readonly issuer: string
  readonly clientId: string
  /** null: a public client, which PKCE alone protects. */
  readonly clientSecret: string | null
  readonly scope: string
  readonly rollen: Rollenzuordnung
  /** Claim with the groups or roles. */
  readonly rollenfeld: string
  /** Claim with the name or the key of the Organisation; null: everybody belongs to the Kreis. */
  readonly organisationsfeld: string | null
  /** Words on the button. */
  readonly label: string
}

/** null: local accounts only. Half a setup has been refused before (betrieb.ts). */
export function toOidcEinstellung(env: Env): OidcEinstellung | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_ROLLEN: rollen } = env
  if (issuer === undefined || clientId === undefined || rollen === undefined) return null
  return {
    issuer,
    clientId,
    clientSecret: env.OIDC_CLIENT_SECRET ?? null,
    scope: env.OIDC_SCOPE,
    rollen,
    rollenfeld: env.OIDC_ROLLENFELD,
    organisationsfeld: env.OIDC_ORGANISATIONSFELD ?? null,
    label: env.OIDC_LABEL,
  }
}
