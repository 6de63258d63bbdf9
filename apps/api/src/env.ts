/** The only reader of the environment. */
import { z } from 'zod'

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z.string().optional(),
  DATA_DIR: z.string().optional(),
  /** Address under which a proxy shows the server. */
  ORIGIN: z.url().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

export type Env = z.infer<typeof schema>

/** @throws Error with a German sentence that names the variable */
export function readEnv(umgebung: Readonly<Record<string, string | undefined>>): Env {
  // An empty variable means the same as none.
  const gesetzt = Object.entries(umgebung).filter(([, value]) => value !== '')
  const gelesen = schema.safeParse(Object.fromEntries(gesetzt))
  if (gelesen.success) return gelesen.data
  const { path, message } = gelesen.error.issues[0] ?? { path: [], message: '' }
  throw new Error(`Die Umgebungsvariable ${path.join('.')} ist nicht zu gebrauchen: ${message}`)
}
