/** The only reader of the environment. */
import { isIP } from 'node:net'
import { z } from 'zod'
import { istGeokodiervorlage } from './modules/adresse/geokodierer.ts'
import { isAbsender } from './modules/nachricht/posteinstellung.ts'
import { parseRollenzuordnung } from './auth/oidc/rollenzuordnung.ts'

const EBENEN = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const port = 'eine Zahl von 0 bis 65535'

const datenbankadresse = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'eine Adresse wie postgresql://name:passwort@rechner:5432/datenbank',
})

const schalter = (bedeutung: string) => z.enum(['0', '1'], bedeutung)

const NETZNAMEN = new Set(['loopback', 'linklocal', 'uniquelocal'])

function isNetz(text: string): boolean {
  const [adresse = '', laenge, ...mehr] = text.split('/')
  if (NETZNAMEN.has(text)) return true
  const bits = isIP(adresse) === 4 ? 32 : 128
  const gekuerzt = laenge === undefined || (/^\d{1,3}$/.test(laenge) && Number(laenge) <= bits)
  return isIP(adresse) !== 0 && gekuerzt && mehr.length === 0
}

const netze = z
  .string()
  .transform((text) => text.split(',').map((teil) => teil.trim()))
  .refine((teile) => teile.every(isNetz), {
    error:
      'die Adressen der vorgeschalteten Proxys, mit Komma getrennt, wie 10.1.2.3, 10.0.0.0/8 oder loopback',
  })

const rollenzuordnung = z.string().transform((text, context) => {
  const zuordnung = parseRollenzuordnung(text)
  if (zuordnung !== null) return zuordnung
  context.addIssue(
    'Gruppe=Rolle, mit Komma getrennt und mehrere Rollen mit Plus, wie „sm-planung=PLANUNG, sm-leitung=PLANUNG+ADMIN“, oder dasselbe als JSON',
  )
  return z.NEVER
})

const schema = z.object({
  PORT: z.coerce.number(port).int(port).min(0, port).max(65_535, port).default(4000),
  HOST: z.string().default('127.0.0.1'),
  NODE_ENV: z.string().optional(),
  /** `1`: said by the programs of this checkout, whose NODE_ENV means fast libraries and not a real Kreis. */
  LOKAL: schalter('0 oder 1').default('0'),
  DATABASE_URL: datenbankadresse.optional(),
  /** Login of the application, a member of the role sozial_app; DATABASE_URL migrates. */
  APP_DATABASE_URL: datenbankadresse.optional(),
  DATA_DIR: z.string().optional(),
  /** `0`: an empty database stays empty, and the screens lead to setting up a Kreis. */
  DEMO: schalter('0 (leer beginnen) oder 1 (Demo-Kreis)').optional(),
  /** Address under which a proxy shows the server. */
  ORIGIN: z
    .url({ protocol: /^https?$/, error: 'eine Adresse wie https://sozialmonitoring.kreis.de' })
    .transform((adresse) => new URL(adresse).origin)
    .optional(),
  /** Proxies whose X-Forwarded-For is believed; all others could write there what they like. */
  TRUST_PROXY: netze.optional(),
  /** Mail server: `smtp://name:passwort@mail.kreis.de:587` or `smtps://…`; left out: no mails. */
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      error: 'die Adresse des Mailservers wie smtp://name:passwort@mail.kreis.de:587',
    })
    .optional(),
  /** From whom mails come. */
  SMTP_ABSENDER: z
    .string()
    .refine(isAbsender, { error: 'ein Absender wie „Sozialplanung <sozialplanung@kreis.de>“' })
    .optional(),
  /** File with the certificates (PEM) of the authority that signed the mail server's. */
  SMTP_CA: z.string().optional(),
  /** Geocoder of the Kreis, asked by the server for addresses of offers; left out: local data alone. */
  GEOKODIERER_URL: z
    .string()
    .refine(istGeokodiervorlage, {
      error: 'eine Adresse mit {adresse} darin wie https://geo.kreis.de/suche?q={adresse}',
    })
    .optional(),
  /** All keys come from it; see auth/geheimnis.ts. */
  GEHEIMNIS: z.string().optional(),
  LOG_LEVEL: z.enum(EBENEN, `eines von ${EBENEN.join(', ')}`).default('info'),
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: 'die Adresse des Anmeldedienstes (Issuer)' })
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  /** Left out for a public client, which PKCE alone protects. */
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_SCOPE: z.string().default('openid profile email'),
  OIDC_ROLLEN: rollenzuordnung.optional(),
  /** Claim with the groups or roles; a point leads into an object: `realm_access.roles`. */
  OIDC_ROLLENFELD: z.string().default('groups'),
  /** Claim with the name or the key of the Organisation; left out: the Kreis. */
  OIDC_ORGANISATIONSFELD: z.string().optional(),
  OIDC_LABEL: z
    .string()
    .max(60, 'höchstens 60 Zeichen')
    .default('Mit dem Konto des Kreises anmelden'),
})

export type Env = z.infer<typeof schema>

/** @throws Error with a German sentence that names the variable and what it may be */
export function readEnv(umgebung: Readonly<Record<string, string | undefined>>): Env {
  // An empty variable means the same as none.
  const gesetzt = Object.entries(umgebung).filter(([, wert]) => wert !== '')
  const { data, error } = schema.safeParse(Object.fromEntries(gesetzt))
  if (data) return data
  const saetze = error.issues.map(({ path, message }) => {
    const name = path.join('.')
    return `Die Umgebungsvariable ${name} ist nicht zu gebrauchen: erwartet wird ${message}.`
  })
  throw new Error(saetze.join('\n'))
}
