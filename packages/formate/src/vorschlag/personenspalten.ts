/** Lists of persons, recognised by their heads before anything of them is kept. */
import { entpackeZip, istZip } from '../behaelter/index.ts'
import { slug } from '../katalog/index.ts'
import { LesefehlerError, type Datei } from '../lesung/index.ts'
import { decodeText } from '../text/index.ts'
import { istPersonenkopf } from './einzelfaelle.ts'

/** The heads of a text stand in its first bytes. */
const ANFANG_BYTES = 64 * 1024
const ANFANG_ZEILEN = 60

/** Cells of xlsx and ods with one short text: shared, inline, or written by a formula. */
const ZELLEN = /<(?:\w+:)?(?:t|p|v)(?:\s[^>]*)?>([^<]{3,40})<\//g

/**
 * Whether a file has heads that only a list of persons has ("Geburtsdatum", "Vorname"). Looks at
 * the texts alone and reads no figure, so it costs little even for large files;
 * old xls files are judged when they are read.
 */
export function hatPersonenspalten(datei: Datei): boolean {
  try {
    return textenOf(datei).some((text) => istPersonenkopf(slug(text)))
  } catch (error) {
    // What is wrong with a broken file, its check says.
    if (error instanceof LesefehlerError) return false
    throw error
  }
}

function textenOf(datei: Datei): readonly string[] {
  const { inhalt } = datei
  if (!istZip(inhalt)) {
    const { text } = decodeText(inhalt.subarray(0, ANFANG_BYTES))
    return text
      .split(/\r\n|\r|\n/, ANFANG_ZEILEN)
      .flatMap((zeile) => zeile.split(/[;,\t|]/).map((zelle) => zelle.replaceAll('"', '').trim()))
  }
  return [...entpackeZip(datei)]
    .filter(([name]) => name.endsWith('.xml'))
    .flatMap(([, xml]) =>
      [...new TextDecoder().decode(xml).matchAll(ZELLEN)].map(([, zelle = '']) => zelle),
    )
}
