/** Lists of persons and of addresses, recognised before anything of them is kept. */
import { entpackeZip, istZip } from '../behaelter/index.ts'
import { slug } from '../katalog/index.ts'
import { LesefehlerError, type Datei } from '../lesung/index.ts'
import { kurz } from '../lesung/meldungen.ts'
import { istMappe, readMappe } from '../mappe/index.ts'
import { decodeText, findeTrennzeichen, glaette, spaltenbuchstabe, zeilen } from '../text/index.ts'
import { findPersonenart, type Personenart } from './personenmuster.ts'

/** Why a file may not be kept: a head that only a list of persons has, or what stands in a column. */
export type Personenfund =
  | { readonly art: 'KOPF'; readonly kopf: string }
  | { readonly art: Personenart; readonly blatt: string | null; readonly spalte: string }

/** The beginning of a text says what it is a list of. */
const ANFANG_BYTES = 1024 * 1024
const ANFANG_ZEILEN = 2000
const KOPF_ZEILEN = 60
/** A line of nothing but semicolons would otherwise be a million heads. */
const ANFANG_SPALTEN = 1000

/** Opening a workbook takes about a second for so many bytes; larger ones the check opens, beside the requests. */
const RASCH_BYTES = 256 * 1024

/**
 * Whether a file is a list of persons or addresses: by its heads ("Geburtsdatum"), by names, birthdays,
 * mail addresses or house numbers in a column of any sheet, hidden ones too.
 *
 * @param rasch of large workbooks the heads alone: it has to be answered at once
 */
export function findPersonen(
  datei: Datei,
  { rasch = false }: { readonly rasch?: boolean } = {},
): Personenfund | null {
  try {
    if (rasch && istZip(datei.inhalt) && datei.inhalt.length > RASCH_BYTES) return inTexten(datei)
    if (rasch && istMappe(datei.inhalt) && datei.inhalt.length > RASCH_BYTES) return null
    for (const { blatt, reihen } of blaetterOf(datei)) {
      const fund = imKopf(reihen) ?? inSpalten(reihen, blatt)
      if (fund !== null) return fund
    }
    return null
  } catch (error) {
    // What is wrong with a broken file, its check says.
    if (error instanceof LesefehlerError) return null
    throw error
  }
}

/** Why the file is not kept, and what to do. */
export function personensatz({ name }: Pick<Datei, 'name'>, fund: Personenfund): string {
  const wo = fund.art === 'KOPF' ? `Spalte „${kurz(fund.kopf)}“` : ortOf(fund)
  return fund.art === 'ANSCHRIFT'
    ? `„${kurz(name)}“ ist eine Liste von Anschriften (${wo}) und wird nicht angenommen; gespeichert ist davon nichts. Eine Anschrift lässt auf die Menschen schließen, die dort wohnen (Datenschutz). Bitte vorher je Quartier, Sozialraum oder Gemeinde zusammenzählen; dass der Browser das übernimmt, kommt später.`
    : `„${kurz(name)}“ enthält Angaben zu einzelnen Personen (${WAS[fund.art]}${wo}) und wird nicht angenommen; gespeichert ist davon nichts. Gebraucht werden nur Zahlen je Gebiet (Datenschutz): Bitte vorher zusammenzählen und diese Spalten weglassen.`
}

const WAS = {
  KOPF: '',
  NAME: 'Namen, ',
  GEBURTSTAG: 'tagesgenaue Lebensdaten, ',
  EMAIL: 'Mailadressen, ',
}

const ortOf = ({ blatt, spalte }: Extract<Personenfund, { spalte: string }>): string =>
  blatt === null ? `Spalte ${spalte}` : `Blatt „${kurz(blatt)}“, Spalte ${spalte}`

type Reihen = readonly (readonly string[])[]

function* blaetterOf(
  datei: Datei,
): Generator<{ readonly blatt: string | null; readonly reihen: Reihen }> {
  if (istMappe(datei.inhalt)) {
    for (const { name, zeilen: alle } of readMappe(datei)) {
      const reihen = alle
        .slice(0, ANFANG_ZEILEN)
        .map((zellen) => zellen.slice(0, ANFANG_SPALTEN).map((zelle) => glaette(String(zelle))))
      yield { blatt: name, reihen }
    }
    return
  }
  const { text } = decodeText(datei.inhalt.subarray(0, ANFANG_BYTES))
  const reihen: string[][] = []
  for (const { felder } of zeilen(text, findeTrennzeichen(text))) {
    if (reihen.push(felder.slice(0, ANFANG_SPALTEN).map(glaette)) >= ANFANG_ZEILEN) break
  }
  yield { blatt: null, reihen }
}

const PERSON =
  /^(vorname|nachname|familienname|geburtsname|geburtsdatum|geb_?datum|geburtstag|iban|steuer_?id\w*|sozialversicherungsnummer|rentenversicherungsnummer|aktenzeichen_person)$/
const STRASSE = /^(strasse|str|strassenname|.*_strasse)$/
const HAUSNUMMER = /^(haus_?nr|hausnummer\w*|haus_?n|hnr)$/

function imKopf(reihen: Reihen): Personenfund | null {
  for (const zellen of reihen.slice(0, KOPF_ZEILEN)) {
    const slugs = zellen.map(slug)
    const person = slugs.findIndex((eine) => PERSON.test(eine))
    if (person !== -1) return { art: 'KOPF', kopf: zellen[person]! }
    const nummer = slugs.findIndex((eine) => HAUSNUMMER.test(eine))
    if (nummer !== -1 && slugs.some((eine) => STRASSE.test(eine))) {
      return { art: 'ANSCHRIFT', blatt: null, spalte: spaltenbuchstabe(nummer) }
    }
  }
  return null
}

/** Wider than any list of persons. */
const HOECHSTE_BREITE = 200

function inSpalten(reihen: Reihen, blatt: string | null): Personenfund | null {
  const breite = Math.min(HOECHSTE_BREITE, Math.max(0, ...reihen.map(({ length }) => length)))
  for (let nr = 0; nr < breite; nr++) {
    const texte = reihen.map((zellen) => zellen[nr] ?? '').filter((text) => text !== '')
    const art = findPersonenart({ kopf: texte.slice(0, 5).join(' '), texte })
    if (art !== null) return { art, blatt, spalte: spaltenbuchstabe(nr) }
  }
  return null
}

/** Cells of xlsx and ods with one short text: shared, inline, or written by a formula. */
const ZELLEN = /<(?:\w+:)?(?:t|p|v)(?:\s[^>]*)?>([^<]{3,40})<\//g

/** Heads stand at the top; in xlsx they are among the texts that all sheets share. */
const KOPF_BYTES = { texte: 4 * 1024 * 1024, blatt: 256 * 1024 }

function inTexten(datei: Datei): Personenfund | null {
  for (const [name, xml] of entpackeZip(datei)) {
    if (!name.endsWith('.xml')) continue
    const oben = xml.subarray(0, KOPF_BYTES[name.includes('haredStrings') ? 'texte' : 'blatt'])
    for (const [, zelle = ''] of new TextDecoder().decode(oben).matchAll(ZELLEN)) {
      if (PERSON.test(slug(zelle))) return { art: 'KOPF', kopf: zelle }
    }
  }
  return null
}
