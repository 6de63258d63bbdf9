/** A cell of a row: its text, what it means, and what is said where it means nothing. */
import { kurz } from '../../lesung/meldungen.ts'
import { parseZahl } from '../../text/index.ts'
import type { Angebotsbezug, Angebotsmeldung } from '../satz.ts'
import { findEintrag, suggestNamen } from '../worte.ts'
import type { Kategoriesammlung } from './kategoriesammlung.ts'
import { SPALTEN, type Spaltenschluessel } from './spalten.ts'

export interface Leser {
  readonly bezug: Angebotsbezug
  readonly kategorien: Kategoriesammlung
  readonly melde: (meldung: Angebotsmeldung) => void
}

/** The texts of a row by our columns; empty where it has none. */
export type Texte = (spalte: Spaltenschluessel) => string

/** What is needed to read a cell and to say what is wrong with it. */
export interface Zelle {
  readonly zeile: number
  readonly texte: Texte
  readonly leser: Leser
}

export function hinweis(zelle: Zelle, spalte: Spaltenschluessel, text: string): void {
  const { zeile, leser } = zelle
  leser.melde({ schwere: 'HINWEIS', code: 'ZELLE', zeile, spalte: SPALTEN[spalte].name, text })
}

export function waehle<T extends string>(
  zelle: Zelle,
  spalte: Spaltenschluessel,
  liste: Readonly<Record<T, string>>,
): T | undefined {
  const text = zelle.texte(spalte)
  const eintrag = findEintrag(liste, text)
  if (text === '' || eintrag !== undefined) return eintrag
  hinweis(
    zelle,
    spalte,
    `„${kurz(text)}“ gibt es hier nicht und bleibt leer. ${moeglich(liste, text)}`,
  )
  return undefined
}

function moeglich(liste: Readonly<Record<string, string>>, text: string): string {
  const namen = Object.values(liste)
  const aehnliche = suggestNamen(namen, text)
  if (aehnliche.length > 0) return `Gemeint ist vielleicht „${aehnliche.join('“ oder „')}“.`
  return `Möglich ist zum Beispiel „${namen.slice(0, 3).join('“, „')}“.`
}

/** At semicolons and line breaks; at commas only where the whole is no word of the list. */
export const teile = (text: string): readonly string[] =>
  text.split(/\s*[;|\n]\s*/).filter((teil) => teil !== '')

export function waehleMehrere<T extends string>(
  zelle: Zelle,
  spalte: Spaltenschluessel,
  liste: Readonly<Record<T, string>>,
): readonly T[] {
  const unbekannt: string[] = []
  const gefunden = teile(zelle.texte(spalte)).flatMap((teil) => {
    const eintrag = findEintrag(liste, teil)
    if (eintrag !== undefined) return [eintrag]
    return teil.split(/\s*,\s*/).flatMap((stueck) => {
      const einzeln = findEintrag(liste, stueck)
      if (einzeln === undefined) unbekannt.push(stueck)
      return einzeln ?? []
    })
  })
  for (const wort of unbekannt) {
    hinweis(
      zelle,
      spalte,
      `„${kurz(wort)}“ gibt es hier nicht und bleibt weg. ${moeglich(liste, wort)}`,
    )
  }
  return [...new Set(gefunden)]
}

export function leseZahl(zelle: Zelle, spalte: Spaltenschluessel): number | undefined {
  const text = zelle.texte(spalte)
  if (text === '') return undefined
  const zahl = /^-?\d+\.\d+$/.test(text) ? Number(text) : parseZahl(text, 'de')
  if (zahl !== null) return zahl
  hinweis(zelle, spalte, `„${kurz(text)}“ ist keine Zahl und bleibt leer.`)
  return undefined
}
