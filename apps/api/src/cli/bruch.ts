import { createZeitreihenbruch } from '../modules/zeitreihenbruch/create-zeitreihenbruch.ts'
import { BRUCHARTEN } from '../modules/zeitreihenbruch/zeitreihenbruch.queries.ts'
import type { Bruchart } from '../modules/zeitreihenbruch/zeitreihenbruch.queries.ts'
import { parseArgumente, pflicht } from './argumente.ts'
import { Aufruffehler } from './kommando.ts'
import type { Kommando } from './kommando.ts'

export const bruch: Kommando = {
  name: 'bruch',
  kurz: 'trägt einen Zeitreihenbruch ein',
  hilfe: `pnpm sozial bruch --datum 2011-05-09 --art ZENSUS --titel "Zensus 2011" --folge "…" [Optionen]

  --datum TAG            erster Tag, ab dem die neuen Werte gelten
  --art ART              ${BRUCHARTEN.join(', ')}
  --titel TEXT           Name, wie er in der Grafik steht
  --folge TEXT           was das für den Leser bedeutet, in einem Satz
  --merkmal SCHLUESSEL   nur für dieses Merkmal, zum Beispiel bevoelkerung
  --quelle SCHLUESSEL    nur für diese Quelle, zum Beispiel fortschreibung`,
  run: async (args, { openDatenbank, akteur, sage }) => {
    const { values } = parseArgumente(
      args,
      {
        datum: { type: 'string' },
        art: { type: 'string' },
        titel: { type: 'string' },
        folge: { type: 'string' },
        merkmal: { type: 'string' },
        quelle: { type: 'string' },
      },
      0,
    )
    const neuerBruch = {
      datum: pflicht(values.datum, '--datum'),
      art: toBruchart(pflicht(values.art, '--art')),
      titel: pflicht(values.titel, '--titel'),
      folge: pflicht(values.folge, '--folge'),
      merkmal: values.merkmal ?? null,
      quelle: values.quelle ?? null,
    }
    const { db } = await openDatenbank()
    const { id, neu } = await createZeitreihenbruch(db, { bruch: neuerBruch, akteur })
    sage(
      neu
        ? `Zeitreihenbruch ${id} ist eingetragen.`
        : `Diesen Zeitreihenbruch gibt es schon (${id}).`,
    )
    return 0
  },
}

function toBruchart(text: string): Bruchart {
  const art = BRUCHARTEN.find((eine) => eine === text.toUpperCase())
  if (art !== undefined) return art
  throw new Aufruffehler(
    `„${text}“ ist keine Art von Bruch. Möglich sind ${BRUCHARTEN.join(', ')}.`,
  )
}
