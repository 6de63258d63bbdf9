/**
 * Slows guessing down without locking anybody out. Attempts of strangers are
 * counted per account and network, per network, and per account; those of a
 * device from which the account's owner has signed in before are counted by
 * themselves (OWASP, device cookies). A flood of strangers so never slows the
 * owner at the own desk, and one stranger alone never slows an account for
 * other networks. The same whether the account exists or not.
 */
import { isIPv6 } from 'node:net'
import { writeAside, type Schreibdatenbank } from '../database/transaction.ts'
import { fehler } from '../errors.ts'
import { insertProtokoll } from '../modules/protokoll/protokoll.queries.ts'
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
  /** The account that is meant, where there is one. */
  readonly kontoId: number | undefined
  /** Request id. */
  readonly vorgang: string
  /** What there is too much of, for whoever has to wait; default: attempts that failed. */
  readonly zuViel?: string
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
  db: Schreibdatenbank,
  schluessel: Buffer,
  versuch: Versuch,
): Promise<() => Promise<void>> {
  const { pool } = db
  const zaehler = toSchluessel(schluessel, versuch)
  const gebremst: Gebremst[] = []
  for (const { art, schluessel: name } of zaehler) {
    const { warten, anzahl } = await countVersuch(pool, name, REGELN[art])
    if (warten > 0) throw fehler('ZU_VIELE_ANFRAGEN', describeWarten(warten, versuch.zuViel))
    if (anzahl === REGELN[art].frei + 1) gebremst.push({ art, name, versuche: anzahl })
  }
  if (gebremst.length > 0) await noteGebremst(db, versuch, gebremst)
  return async () => {
    for (const { art, schluessel: name } of zaehler) {
      const vergib = art === 'GERAET' || art === 'PAAR' ? deleteVersuche : forgiveVersuch
      await vergib(pool, name)
    }
  }
}

interface Gebremst {
  readonly art: Art
  readonly name: Buffer
  readonly versuche: number
}

const WER: Readonly<Record<Art, string>> = {
  GERAET: 'bekanntes Gerät',
  PAAR: 'ein Netz, ein Konto',
  NETZ: 'ein Netz, viele Konten',
  ZIEL: 'viele Netze, ein Konto',
}

/**
 * Once per series, from where on one has to wait, so that attacks are seen. The
 * same for names that nobody has: they stand there only as what they are counted by.
 */
async function noteGebremst(
  db: Schreibdatenbank,
  { kontoId, vorgang, ziel }: Versuch,
  gebremst: readonly Gebremst[],
): Promise<void> {
  const wobei = ziel.slice(0, ziel.indexOf(':'))
  await writeAside(db, async (tx) => {
    for (const { art, name, versuche } of gebremst) {
      const konto = art === 'NETZ' ? undefined : kontoId
      await insertProtokoll(tx, {
        akteur: { art: 'OEFFENTLICHKEIT', name: 'Öffentlichkeit', vorgang },
        handlung: 'refuseSignIn',
        gegenstand: konto === undefined ? 'Anmeldung' : 'Konto',
        kennung: konto ?? name.toString('hex').slice(0, 12),
        neu: { grund: 'GEBREMST', wobei, wer: WER[art], versuche },
      })
    }
  })
}

function describeWarten(sekunden: number, zuViel = 'Zu viele Fehlversuche.'): string {
  const minuten = Math.ceil(sekunden / 60)
  const dauer = sekunden < 60 ? 'einer Minute' : `${minuten} Minuten`
  return `${zuViel} Bitte in ${dauer} noch einmal versuchen.`
}
