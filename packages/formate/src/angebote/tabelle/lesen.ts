/** Rows become offers: those of one Kennung, or of one title, are the sites of one offer. */
import { slug } from '../../katalog/index.ts'
import { toInhalt } from '../inhalt.ts'
import type {
  Angebotsbezug,
  Angebotslesung,
  Angebotsmeldung,
  GelesenerSatz,
  Standortsatz,
} from '../satz.ts'
import { createKategoriesammlung, type Kategoriewahl } from './kategoriesammlung.ts'
import type { Rohtabelle } from './rohtabelle.ts'
import { BEISPIEL } from './schreiben.ts'
import { SPALTEN, type Spaltenschluessel } from './spalten.ts'
import { waehleSpalten, type Spaltenvorschlag, type Spaltenwahl } from './spaltenwahl.ts'
import { leseZeile, type Zeilensatz } from './zeile.ts'

/** What the person who reads a file in has chosen; what is left out is proposed. */
export interface Tabellenwahl {
  readonly spalten: Spaltenwahl
  readonly kategorien: Kategoriewahl
}

export interface Tabellenlesung extends Angebotslesung {
  readonly spalten: readonly Spaltenvorschlag[]
}

export function leseTabelle(
  tabelle: Rohtabelle,
  wahl: Tabellenwahl,
  bezug: Angebotsbezug,
): Tabellenlesung {
  const spalten = waehleSpalten(tabelle, wahl.spalten)
  const meldungen: Angebotsmeldung[] = []
  const melde = (meldung: Angebotsmeldung): void => void meldungen.push(meldung)
  const kategorien = createKategoriesammlung(bezug.kategorien, wahl.kategorien)
  const nummern = findNummern(spalten)
  const zeilen = tabelle.zeilen
    .map((roh) => leseZeile(roh, textOf(roh.texte, nummern), { bezug, kategorien, melde }))
    .filter(({ kennung }) => kennung !== BEISPIEL)
  return {
    spalten,
    saetze: gruppiere(zeilen).map((gruppe) => toSatz(gruppe, melde)),
    unbekannteKategorien: kategorien.unbekannte(),
    meldungen,
  }
}

type Nummern = ReadonlyMap<Spaltenschluessel, readonly number[]>

function findNummern(spalten: readonly Spaltenvorschlag[]): Nummern {
  const nummern = new Map<Spaltenschluessel, number[]>()
  for (const [nr, { spalte }] of spalten.entries()) {
    if (spalte !== null) nummern.set(spalte, [...(nummern.get(spalte) ?? []), nr])
  }
  return nummern
}

const textOf =
  (texte: readonly string[], nummern: Nummern) =>
  (spalte: Spaltenschluessel): string => {
    const [erste, ...weitere] = nummern.get(spalte) ?? []
    if (erste === undefined) return ''
    if (weitere.length === 0) return texte[erste] ?? ''
    return [erste, ...weitere]
      .map((nr) => texte[nr] ?? '')
      .filter((text) => text !== '')
      .join('; ')
  }

/** In the order of the file; rows without a title and a Kennung stay alone. */
function gruppiere(zeilen: readonly Zeilensatz[]): readonly (readonly Zeilensatz[])[] {
  const gruppen = new Map<string, Zeilensatz[]>()
  for (const zeile of zeilen) {
    const titel = zeile.inhalt['titel']
    const name =
      zeile.kennung || (typeof titel === 'string' ? slug(titel) : '') || `zeile ${zeile.zeile}`
    const schluessel = `${slug(zeile.organisation.name)}|${zeile.kennung === '' ? 'T' : 'K'}|${name}`
    const gruppe = gruppen.get(schluessel)
    if (gruppe === undefined) gruppen.set(schluessel, [zeile])
    else gruppe.push(zeile)
  }
  return [...gruppen.values()]
}

type Melde = (meldung: Angebotsmeldung) => void

function toSatz(gruppe: readonly Zeilensatz[], melde: Melde): GelesenerSatz {
  const [erste, ...weitere] = gruppe
  const { zeile, kennung, organisation, inhalt: roh } = erste!
  for (const andere of weitere) meldeAbweichung(erste!, andere, melde)
  const inhalt = toInhalt(roh, { zeile, spalteOf, melde })
  return {
    zeile,
    kennung,
    organisation: { ...organisation, telefon: '', email: '', website: '' },
    inhalt,
    standorte: toStandorte(gruppe, melde),
    zustand: '',
    bestaetigtAm: null,
  }
}

/** What a second row says otherwise of the same offer: the first one holds. */
function meldeAbweichung(erste: Zeilensatz, andere: Zeilensatz, melde: Melde): void {
  const felder = Object.keys(erste.inhalt).filter((feld) => {
    const [a, b] = [erste.inhalt[feld], andere.inhalt[feld]].map(
      (wert) => JSON.stringify(wert) ?? '',
    )
    return !istLeer(b!) && a !== b
  })
  const namen = [...new Set(felder.map((feld) => spalteOf(feld) ?? feld))]
  if (namen.length === 0) return
  melde({
    schwere: 'HINWEIS',
    code: 'ZEILEN_UNEINS',
    zeile: andere.zeile,
    spalte: namen[0]!,
    text: `Diese Zeile gehört zum Angebot der Zeile ${erste.zeile}, sagt aber anderes bei ${namen.join(', ')}. Es gilt Zeile ${erste.zeile}; soll es ein eigenes Angebot sein, bitte eine eigene Kennung vergeben.`,
  })
}

const istLeer = (json: string): boolean =>
  !/[^{}[\]",:\s]/.test(json.replaceAll(/"[a-zA-Z]+":/g, ''))

/** Sites of the rows; the same one again brings further places, or nothing. */
function toStandorte(gruppe: readonly Zeilensatz[], melde: Melde): readonly Standortsatz[] {
  const orte = new Map<string, Standortsatz>()
  for (const { zeile, standort } of gruppe) {
    if (standort === null) continue
    const { kapazitaeten, ...rest } = standort
    const schluessel = JSON.stringify(rest)
    const bekannter = orte.get(schluessel)
    if (bekannter === undefined) orte.set(schluessel, standort)
    else if (kapazitaeten.length > 0)
      orte.set(schluessel, {
        ...bekannter,
        kapazitaeten: [...bekannter.kapazitaeten, ...kapazitaeten],
      })
    else
      melde({
        schwere: 'HINWEIS',
        code: 'ZEILE_DOPPELT',
        zeile,
        spalte: null,
        text: 'Diese Zeile steht schon weiter oben und zählt einmal.',
      })
  }
  return [...orte.values()]
}

/** Column of a field of the document. */
function spalteOf(pfad: string): string | null {
  const schluessel =
    SPALTE_VON[pfad] ?? SPALTE_VON[pfad.split('.')[0] ?? ''] ?? pfad.split('.')[0] ?? ''
  return Object.hasOwn(SPALTEN, schluessel) ? SPALTEN[schluessel as Spaltenschluessel].name : null
}

const SPALTE_VON: Readonly<Record<string, Spaltenschluessel>> = {
  alter: 'alterVon',
  'alter.bis': 'alterBis',
  kontakt: 'telefon',
  'kontakt.name': 'person',
  'kontakt.telefon': 'telefon',
  'kontakt.email': 'email',
  'kontakt.website': 'website',
  kontaktIntern: 'internePerson',
  'kontaktIntern.telefon': 'internesTelefon',
  'kontaktIntern.email': 'interneEmail',
}
