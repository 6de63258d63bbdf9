/** The first look into a file that arrives, before anything of it is kept. */
import { GRENZEN, pruefeGroesse } from '@sozial/formate/behaelter'
import { entpackeTabellen } from '@sozial/formate/erkennung'
import { LesefehlerError, type Datei } from '@sozial/formate/lesung'
import { findKennung, toRueckgabezuordnung, type Rueckgabevorlage } from '@sozial/formate/rueckgabe'
import { findPersonen, personensatz } from '@sozial/formate/vorschlag'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import { createHash } from 'node:crypto'
import { withoutSteuerzeichen } from '../../graphql/steuerzeichen.ts'

/** What is seen of a file at once. */
export interface Durchsicht {
  /** Key of the template that it is; see `findKennung`. */
  readonly kennung: string | null
  /** Why nothing of it is kept: a list of persons or addresses. */
  readonly verweigert: string | null
  /** The tables of an archive, else the file itself. */
  readonly tabellen: readonly Tabelle[]
}

export interface Tabelle {
  readonly name: string
  /** `null`: the file itself. */
  readonly inhalt: Uint8Array | null
  /** SHA-256, hexadecimal. */
  readonly dateisumme: string
}

/** Takes up to seconds for large files: where it runs, nobody should wait for anything else. */
export interface Annahme {
  readonly siehDurch: (datei: Datei) => Promise<Durchsicht>
  /** How a returned template is read; `null`: its heads were changed, or it cannot be read. */
  readonly leseRueckgabe: (datei: Datei, vorlage: Rueckgabevorlage) => Promise<Zuordnung | null>
}

/** In the thread that asks: for programs, and for the thread that does nothing else. */
export const ANNAHME_HIER: Annahme = {
  siehDurch: (datei) => Promise.resolve(siehDurch(datei)),
  leseRueckgabe: (datei, vorlage) => Promise.resolve(leseRueckgabe(datei, vorlage)),
}

function siehDurch(datei: Datei): Durchsicht {
  const tabellen = findTabellen(datei)
  return {
    kennung: findKennung(datei),
    verweigert: findVerweigerung(tabellen),
    tabellen: tabellen.map(({ name, inhalt }) => ({
      name,
      inhalt: inhalt === datei.inhalt ? null : inhalt,
      dateisumme: createHash('sha256').update(inhalt).digest('hex'),
    })),
  }
}

/** As far as it is seen at once; the check looks into all of a file. */
function findVerweigerung(tabellen: readonly Datei[]): string | null {
  for (const tabelle of tabellen) {
    const fund = findPersonen(tabelle, { rasch: true })
    if (fund !== null) return personensatz(tabelle, fund)
  }
  return null
}

/** The tables of an archive, else the file itself: what is wrong with it, the check says. */
function findTabellen(datei: Datei): readonly Datei[] {
  try {
    pruefeGroesse(datei)
    const tabellen = entpackeTabellen(datei)
    const tragbar = tabellen.every(({ inhalt }) => inhalt.length <= GRENZEN.datei)
    return tragbar && tabellen.length > 0 ? tabellen.map(toDatei) : [datei]
  } catch (error) {
    if (error instanceof LesefehlerError) return [datei]
    throw error
  }
}

/** Folders of an archive are no part of the name; a path in it leads nowhere. */
const toDatei = ({ name, inhalt }: Datei): Datei => ({
  name: withoutSteuerzeichen(name).split(/[/\\]/).at(-1)!.slice(-LAENGSTER_NAME) || 'ohne Namen',
  inhalt,
})

/** Longest name a file system gives. */
const LAENGSTER_NAME = 255

function leseRueckgabe(datei: Datei, vorlage: Rueckgabevorlage): Zuordnung | null {
  try {
    return toRueckgabezuordnung(datei, vorlage)
  } catch (error) {
    // What is wrong with the file, the check of it says.
    if (error instanceof LesefehlerError) return null
    throw error
  }
}
