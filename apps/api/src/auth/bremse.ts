/**
 * Slows guessing down without locking anybody out. Attempts of strangers are
 * counted per account and network, per network, and per account; those of a
 * device from which the account's owner has signed in before are counted by
 * themselves (OWASP, device cookies). A flood of strangers so never slows the
 * owner at the own desk, and one stranger alone never slows an account for
 * other networks. The same whether the account exists or not.
 */
import { isIPv6 } from 'node:net'
import type { Pool } from 'pg'
import { fehler } from '../errors.ts'
import { countVersuch, deleteVersuche, forgiveVersuch, type Bremsregel } from './bremse.queries.ts'
import { sign } from './geheimnis.ts'

const REGELN = {
  /** A known device. */
  GERAET: { frei: 10, hoechstensSekunden: 900 },
  /** One network against one account. */
  PAAR: { frei: 5, hoechstensSekunden: 900 },
  /** One network against all accounts: a whole Verwaltung may stand behind one address. */
  NETZ: { frei: 60, hoechstensSekunden: 900 },
  /** All strangers against one account: a guess a minute does not find twelve characters. */
  ZIEL: { frei: 60, hoechstensSekunden: 60 },
} as const satisfies Readonly<Record<string, Bremsregel>>

type Art = keyof typeof REGELN

export interface Versuch {
  /** What is being guessed: `passwort:` with the name, `faktor:` with the account. */
  readonly ziel: string
  /** Network address it comes from. */
  readonly adresse: string
  /** Name of the device, where it is known for this account. */
  readonly geraet: string | undefined
}

/** Whoever has one IPv6 address has the 2⁶⁴ beside it too. */
export function netzOf(adresse: string): string {
  const ip = adresse.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(ip)) return ip
  const [vorn = '', hinten] = ip.split('::')
  const teile = (text: string): readonly string[] => (text === '' ? [] : text.split(':'))
  const fehlend = hinten === undefined ? 0 : 8 - teile(vorn).length - teile(hinten).length
  const gruppen = [
    ...teile(vorn),
    ...Array.from({ length: fehlend }, () => '0'),
    ...teile(hinten ?? ''),
  ]
  return gruppen
    .slice(0, 4)
    .map((gruppe) => Number.parseInt(gruppe, 16).toString(16))
    .join(':')
}

function toSchluessel(schluessel: Buffer, { ziel, adresse, geraet }: Versuch) {
  const netz = netzOf(adresse)
  const namen: readonly (readonly [Art, string])[] =
    geraet === undefined
      ? [
          ['PAAR', `${ziel}|${netz}`],
          ['NETZ', netz],
          ['ZIEL', ziel],
        ]
      : [['GERAET', `${ziel}|${geraet}`]]
  return namen.map(([art, name]) => ({ art, schluessel: sign(schluessel, `${art}|${name}`) }))
}

/**
 * Counts the attempt; to be called before anything is checked.
 *
 * @returns to be called when the attempt succeeded
 * @throws GraphQLError ZU_VIELE_ANFRAGEN with how long to wait
 */
export async function bremse(
  pool: Pool,
  schluessel: Buffer,
  versuch: Versuch,
): Promise<() => Promise<void>> {
  const zaehler = toSchluessel(schluessel, versuch)
  for (const { art, schluessel: name } of zaehler) {
    const sekunden = await countVersuch(pool, name, REGELN[art])
    if (sekunden > 0) throw fehler('ZU_VIELE_ANFRAGEN', describeWarten(sekunden))
  }
  return async () => {
    for (const { art, schluessel: name } of zaehler) {
      const vergib = art === 'GERAET' || art === 'PAAR' ? deleteVersuche : forgiveVersuch
      await vergib(pool, name)
    }
  }
}

function describeWarten(sekunden: number): string {
  const minuten = Math.ceil(sekunden / 60)
  const dauer = sekunden < 60 ? 'einer Minute' : `${minuten} Minuten`
  return `Zu viele Fehlversuche. Bitte in ${dauer} noch einmal versuchen.`
}
