/** Reads a file of one's own in the browser; nothing leaves the device. */
import type { Lesung, Meldung } from '@sozial/formate/lesung'
import type { BekannterRaum, Zuordnungsvorschlag } from '@sozial/formate/vorschlag'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import { applyAngaben, type Angaben } from '../../app/zuordnung/angaben.ts'
import { readVorschauzeilen, type Ausschnittzeile } from '../../app/zuordnung/ausschnitt.ts'
import { createTabelle, type EigeneTabelle } from './tabelle-state.ts'

/** How a foreign table was understood, and what was said of it. */
export interface Verstanden {
  readonly vorschlag: Zuordnungsvorschlag
  readonly zeilen: readonly Ausschnittzeile[]
  /** `null` while something is missing. */
  readonly zuordnung: Zuordnung | null
}

/** What became of a file. */
export type Gelesen =
  | {
      readonly art: 'TABELLE'
      readonly titel: string
      readonly tabelle: EigeneTabelle
      readonly meldungen: readonly Meldung[]
      /** `null` for the known formats. */
      readonly verstanden: Verstanden | null
    }
  /** A table, but something only the reader can say is missing. */
  | { readonly art: 'FRAGE'; readonly verstanden: Verstanden }
  | { readonly art: 'UNLESBAR'; readonly saetze: readonly string[] }

const HOECHSTENS_MB = 50

/** Never rejects: whatever a file can hold ends in a sentence. The readers come with the first file. */
export async function readEigene(
  datei: File,
  raeume: readonly BekannterRaum[],
  angaben: Angaben,
): Promise<Gelesen> {
  if (datei.size === 0) return unlesbar(`Die Datei „${datei.name}“ ist leer.`)
  if (datei.size > HOECHSTENS_MB * 1024 * 1024) {
    return unlesbar(`Die Datei ist größer als ${HOECHSTENS_MB} MB. Bitte auf weniger Jahre kürzen.`)
  }
  try {
    const inhalt = new Uint8Array(await datei.arrayBuffer())
    const [{ erkenneDatei }, { readDatei }] = await Promise.all([
      import('@sozial/formate/vorschlag'),
      import('@sozial/formate/erkennung'),
    ])
    const roh = { name: datei.name, inhalt }
    const erkennung = erkenneDatei(roh, { ...angaben, raeume })
    if (erkennung.art === 'UNLESBAR') {
      return { art: 'UNLESBAR', saetze: erkennung.meldungen.map(({ text }) => text) }
    }
    if (erkennung.art === 'GELESEN') return toTabelle(erkennung.lesung, null)
    const { vorschlag } = erkennung
    const zuordnung = vorschlag.zuordnung && applyAngaben(vorschlag.zuordnung, angaben)
    const verstanden = { vorschlag, zuordnung, zeilen: await readVorschauzeilen(roh, vorschlag) }
    return zuordnung
      ? toTabelle(readDatei(roh, zuordnung), verstanden)
      : { art: 'FRAGE', verstanden }
  } catch (error) {
    return unlesbar(
      error instanceof Error && error.name === 'LesefehlerError'
        ? error.message
        : 'Die Datei lässt sich nicht lesen. Bitte als CSV oder xlsx neu speichern und noch einmal ablegen.',
    )
  }
}

const unlesbar = (satz: string): Gelesen => ({ art: 'UNLESBAR', saetze: [satz] })

function toTabelle({ titel, zellen, meldungen }: Lesung, verstanden: Verstanden | null): Gelesen {
  const tabelle = createTabelle(zellen)
  if (tabelle.raeume.length === 0) {
    const saetze = meldungen.map(({ text }) => text).slice(0, 5)
    return { art: 'UNLESBAR', saetze: ['In der Datei steht keine lesbare Zahl.', ...saetze] }
  }
  return { art: 'TABELLE', titel, tabelle, meldungen, verstanden }
}
