/** Sends a file to the server: to be checked, or to be taken over. */
import type { Zuordnung } from '@sozial/formate/zuordnung'
import { createFehler, FEHLERTEXTE, type Fehler } from '../../lib/fehler.ts'
import type { Zaehlung } from './zaehlung.ts'
import type { LieferungQuery } from './lieferungen.generated.ts'

export type Lieferung = NonNullable<LieferungQuery['lieferung']>
export type Meldung = NonNullable<Lieferung['meldungen']>[number]
export type Speisung = NonNullable<Lieferung['speist']>[number]

/** Endings of what the server reads. */
export const ENDUNGEN = '.csv,.txt,.xls,.xlsx,.ods'

/** What the server made of a file. */
export type Antwort =
  | {
      readonly art: 'gelesen'
      readonly lieferung: Lieferung
      /** False when exactly this file has been taken over before. */
      readonly neu: boolean
    }
  | {
      readonly art: 'abgelehnt'
      readonly fehler: Fehler
      readonly meldungen: readonly Meldung[]
      /** What could be counted; `null` when the file was not read at all. */
      readonly bericht: Zaehlung | null
    }

interface Auftrag {
  readonly datei: File
  /** How its columns are to be read; null for the formats of the offices. */
  readonly zuordnung: Zuordnung | null
  readonly nurPruefen: boolean
  /** Part of the file that has been sent, 0 … 1. */
  readonly onFortschritt: (anteil: number) => void
}

/** Never rejects: a broken line is an answer too, and nothing of the file is lost. */
export function sendLieferung(auftrag: Auftrag): Promise<Antwort> {
  const { datei, zuordnung, nurPruefen, onFortschritt } = auftrag
  const vorspann = new Blob(zuordnung ? [JSON.stringify(zuordnung)] : [])
  const suche = new URLSearchParams({ name: datei.name })
  if (zuordnung) suche.set('zuordnung', String(vorspann.size))
  if (nurPruefen) suche.set('nurPruefen', 'true')
  return new Promise((resolve) => {
    // XMLHttpRequest, because fetch cannot tell how much has been sent.
    const anfrage = new XMLHttpRequest()
    anfrage.open('POST', `/lieferungen?${suche}`)
    anfrage.setRequestHeader('content-type', 'application/octet-stream')
    anfrage.upload.addEventListener('progress', (ereignis) => {
      if (ereignis.lengthComputable) onFortschritt(ereignis.loaded / ereignis.total)
    })
    anfrage.addEventListener('load', () => resolve(toAntwort(anfrage.status, anfrage.responseText)))
    anfrage.addEventListener('error', () =>
      resolve({
        art: 'abgelehnt',
        fehler: { code: 'OHNE_VERBINDUNG', ...FEHLERTEXTE.OHNE_VERBINDUNG, nummer: null },
        meldungen: [],
        bericht: null,
      }),
    )
    anfrage.send(zuordnung ? new Blob([vorspann, datei]) : datei)
  })
}

/** The answer of the route, whatever its shape. */
export function toAntwort(status: number, text: string): Antwort {
  const inhalt = parseObject(text)
  if (status === 200 && isObject(inhalt['lieferung'])) {
    return {
      art: 'gelesen',
      lieferung: inhalt['lieferung'] as unknown as Lieferung,
      neu: inhalt['neu'] !== false,
    }
  }
  const fehler = isObject(inhalt['fehler']) ? inhalt['fehler'] : {}
  const gateway = status >= 502 && status <= 504
  return {
    art: 'abgelehnt',
    fehler: createFehler(gateway ? 'SERVER_NICHT_BEREIT' : fehler['code'], fehler['nummer']),
    meldungen: Array.isArray(inhalt['meldungen']) ? (inhalt['meldungen'] as Meldung[]) : [],
    bericht: isObject(inhalt['bericht']) ? (inhalt['bericht'] as unknown as Zaehlung) : null,
  }
}

function isObject(wert: unknown): wert is Record<string, unknown> {
  return typeof wert === 'object' && wert !== null
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const inhalt: unknown = JSON.parse(text)
    return isObject(inhalt) ? inhalt : {}
  } catch {
    // A proxy in between may answer with a page of its own.
    return {}
  }
}
