import type { Begruendung } from '@sozial/formate/lesung'
import type { Db } from '@sozial/db'
import type { EingangType } from '../modules/eingang/eingang.type.ts'
import { takeEingang } from '../modules/eingang/order-eingang.ts'
import type { Akteur } from '../modules/protokoll/protokoll.queries.ts'
import { gibAb, warte } from '../modules/eingang/deliver-eingang.ts'
import { readZuordnungsdatei } from './zuordnungsdatei.ts'
import { ausgangOf, hoechster, sagErgebnis, type Ausgang } from './abgabebericht.ts'
import { parseArgumente } from './argumente.ts'
import { readNamedFile } from './dateien.ts'
import { Aufruffehler, type Kommando } from './kommando.ts'

export const lieferungUebernehmen: Kommando = {
  name: 'lieferung uebernehmen',
  kurz: 'prüft Dateien und übernimmt sie, wenn nichts dagegen spricht',
  hilfe: `pnpm sozial lieferung uebernehmen DATEI… [--zuordnung ZUORDNUNG.json] [--begruendung TEXT]…

  --zuordnung PFAD    sagt, was die Spalten einer Tabelle ohne bekanntes Format bedeuten
                      (Muster: packages/formate/beispiele/arbeitslose-bev1564.zuordnung.json)
  --begruendung TEXT  warum Warnungen der Übernahme nicht im Weg stehen; als „CODE=TEXT“ nur die
                      mit diesem Code. Sie steht danach bei der Lieferung. Mehrmals möglich.

  Jede Datei wird ganz oder gar nicht übernommen; dieselbe Datei ein zweites Mal ändert nichts.
  Für einen nächtlichen Lauf: Was Fehler hat oder eine Entscheidung braucht, bleibt im Eingang
  (Verwaltung → Lieferungen) liegen. Ende mit 0: alles übernommen. 1: mindestens eine abgelehnt.
  3: mindestens eine wartet auf eine Begründung oder eine Zuordnung.`,
  run: async (args, umgebung) => {
    const optionen = {
      zuordnung: { type: 'string' },
      begruendung: { type: 'string', multiple: true },
    } as const
    const { values, positionals } = parseArgumente(args, optionen, Infinity)
    if (positionals.length === 0) {
      throw new Aufruffehler('Es fehlt die Datei, die übernommen werden soll.')
    }
    const { openDatenbank, akteur, ordner, sage } = umgebung
    const gruende = (values.begruendung ?? []).map(parseGrund)
    const zuordnung = await readZuordnungsdatei(umgebung, values.zuordnung)
    const ausgaenge: Ausgang[] = []
    for (const pfad of positionals) {
      const datei = await readNamedFile(ordner, pfad)
      const { db } = await openDatenbank()
      for (const geprueft of await gibAb(db, { datei, zuordnung, akteur })) {
        const bekannt = geprueft.zustand === 'UEBERNOMMEN'
        const eingang = await uebernimm(db, geprueft, { gruende, akteur })
        sagErgebnis(eingang, bekannt, sage)
        ausgaenge.push(ausgangOf(eingang))
      }
    }
    return hoechster(ausgaenge)
  },
}

/** What needs a decision stays as it is. */
async function uebernimm(
  db: Db,
  eingang: EingangType,
  { gruende, akteur }: { readonly gruende: readonly Grund[]; readonly akteur: Akteur },
): Promise<EingangType> {
  const { id, zustand, meldungen } = eingang
  if (zustand !== 'GEPRUEFT') return eingang
  const codes = new Set(
    (meldungen ?? []).flatMap(({ schwere, code }) => (schwere === 'WARNUNG' ? [code] : [])),
  )
  const begruendungen = [...codes].flatMap((code) => begruende(code, gruende))
  if (begruendungen.length < codes.size) return eingang
  await takeEingang(db, { id, begruendungen, akteur })
  const [danach] = await warte(db, [id])
  return danach ?? eingang
}

interface Grund {
  /** null: whatever the warning. */
  readonly code: string | null
  readonly text: string
}

/** The reason for its code before the one for all. */
function begruende(code: string, gruende: readonly Grund[]): readonly Begruendung[] {
  const grund =
    gruende.find((einer) => einer.code === code) ?? gruende.find((einer) => einer.code === null)
  return grund === undefined ? [] : [{ code, stelle: null, text: grund.text }]
}

/** @throws Aufruffehler */
function parseGrund(roh: string): Grund {
  const [, code = null, text = ''] = /^(?:([A-Z][A-Z_]+)=)?(.*)$/s.exec(roh) ?? []
  if (text.trim() !== '') return { code, text: text.trim() }
  throw new Aufruffehler(
    'Eine Begründung ist leer. Bitte sagen, warum die Zahlen trotzdem stimmen.',
  )
}
