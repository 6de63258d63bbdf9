/** Answers of the GENESIS interface that are no table but a message (JSON). */
import { kurz } from '../lesung/meldungen.ts'

interface Antwort {
  readonly code: number
  readonly inhalt: string
  readonly tabelle: string
}

/** The message in a text, or `null` when it is none. */
export function parseSchnittstellenantwort(text: string): Antwort | null {
  if (!/^\s*\{/.test(text) || text.length > 100_000) return null
  try {
    const json: unknown = JSON.parse(text)
    if (!istObjekt(json) || !istObjekt(json['Ident']) || !istObjekt(json['Status'])) return null
    const { Code: code, Content: inhalt } = json['Status']
    const parameter = istObjekt(json['Parameter']) ? json['Parameter'] : {}
    return typeof code === 'number'
      ? { code, inhalt: textOf(inhalt), tabelle: textOf(parameter['name']) }
      : null
  } catch {
    return null
  }
}

function istObjekt(wert: unknown): wert is Readonly<Record<string, unknown>> {
  return typeof wert === 'object' && wert !== null && !Array.isArray(wert)
}

/** One German sentence on what the office answered and what helps. */
export function erklaereAntwort({ code, inhalt, tabelle }: Antwort): string {
  const was = tabelle === '' ? 'Die Datei' : `Die Datei zu Tabelle ${kurz(tabelle)}`
  const anfang = `${was} enthält keine Zahlen, sondern eine Antwort der Datenbank (Code ${code})`
  if (code === 98)
    return `${anfang}: Die Tabelle ist zu groß für den direkten Abruf. Bitte als Auftrag abrufen oder auf den eigenen Kreis beschränken.`
  if (code === 99) {
    const name = /\b\S+_\d+\b/.exec(inhalt)?.[0]
    const wo = name === undefined ? '' : ` unter dem Namen „${name}“`
    return `${anfang}: Der Abruf läuft noch als Auftrag. Bitte das Ergebnis in einigen Minuten${wo} in der Datenbank abholen.`
  }
  if (code === 104)
    return `${anfang}: Zu dieser Auswahl gibt es keine Tabelle. Bitte Tabellennummer und Datenbank prüfen.`
  if (code === -1)
    return `${anfang}: Für diese Verbindung von Merkmalen liegen keine Daten vor. Bitte die Tabelle mit anderer Auswahl abrufen.`
  return `${anfang}: „${kurz(inhalt, 160)}“. Bitte die Tabelle erneut als CSV abrufen.`
}

function textOf(wert: unknown): string {
  return typeof wert === 'string' ? wert : ''
}
