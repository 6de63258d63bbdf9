/** The only reader of the environment. */
import { z } from 'zod'

const EBENEN = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const port = 'eine Zahl von 0 bis 65535'

const datenbankadresse = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'eine Adresse wie postgresql://name:passwort@rechner:5432/datenbank',
})

const schema = z.object({
  PORT: z.coerce.number(port).int(port).min(0, port).max(65_535, port).default(4000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: datenbankadresse.optional(),
  /** Login of the application, a member of the role sozial_app; DATABASE_URL migrates. */
  APP_DATABASE_URL: datenbankadresse.optional(),
  DATA_DIR: z.string().optional(),
  /** `0`: an empty database stays empty, and the screens lead to setting up a Kreis. */
  DEMO: z.enum(['0', '1'], '0 (leer beginnen) oder 1 (Demo-Kreis)').default('1'),
  /** Address under which a proxy shows the server. */
  ORIGIN: z.url('eine Adresse wie https://sozialmonitoring.kreis.de').optional(),
  LOG_LEVEL: z.enum(EBENEN, `eines von ${EBENEN.join(', ')}`).default('info'),
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
