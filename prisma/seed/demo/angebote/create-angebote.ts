/**
 * The register of the demo Kreis: organisations and what they offer, in all
 * states. Texts are written one by one; numbers, points and days are drawn.
 * Nobody and nothing in it is real.
 */
import type { Angebotsinhalt } from '@sozial/domain/angebot'
import { ANGEBOTSKATEGORIEN } from '../../katalog/angebotskategorien.ts'
import { createRaeume, type Demoraeume } from '../raeume.ts'
import { createZufall } from '../zufall.ts'
import { ALTER } from './alter.ts'
import { GEMEINWESEN } from './gemeinwesen.ts'
import { JUGEND } from './jugend.ts'
import { KINDER } from './kinder.ts'
import { MERKMALE } from './merkmale.ts'
import { createStandort, GEHEIM, quartierOf, type Demostandort } from './ort.ts'
import * as zahlen from './zahlen.ts'
import type { Angebotszeile } from './zeile.ts'

export type Demozustand =
  | 'ENTWURF'
  | 'EINGEREICHT'
  | 'RUECKFRAGE'
  | 'VEROEFFENTLICHT'
  | 'FAELLIG'
  | 'RUHEND'
  | 'ARCHIV'

/** Opening times as in `standort.oeffnungszeiten`. */
export interface Demozeit {
  /** RFC 5545. */
  readonly regel: string
  readonly von: string
  readonly bis: string
}

export interface Demoangebot {
  readonly organisation: string
  readonly kategorie: string
  readonly zustand: Demozustand
  /** YYYY-MM-DD; null: never published. */
  readonly bestaetigtAm: string | null
  /** AGS of the Kommune it serves; null: the whole Kreis. */
  readonly einzugsgebiet: string | null
  /** All but the area, which needs the ids of the database. */
  readonly inhalt: Omit<Angebotsinhalt, 'einzugsgebiet'>
  readonly standorte: readonly (Demostandort & {
    readonly zeiten: readonly Demozeit[]
    readonly kapazitaeten: readonly zahlen.Demokapazitaet[]
    readonly meldungen: readonly zahlen.Demoplatzmeldung[]
  })[]
  readonly nutzung: readonly zahlen.Demonutzung[]
  readonly foerderung: zahlen.Demofoerderung | null
}

interface Rahmen {
  readonly raeume: Demoraeume
  readonly heute: string
}

const KATEGORIEN = new Map(ANGEBOTSKATEGORIEN.map((eine) => [eine.schluessel, eine]))
/** Which of twenty is what; the others are published. */
const ZUSTAENDE: Readonly<Record<number, Demozustand>> = {
  3: 'FAELLIG',
  7: 'ENTWURF',
  9: 'EINGEREICHT',
  11: 'RUHEND',
  13: 'FAELLIG',
  15: 'RUECKFRAGE',
  18: 'ARCHIV',
}
const OHNE_BESTAETIGUNG: ReadonlySet<Demozustand> = new Set([
  'ENTWURF',
  'EINGEREICHT',
  'RUECKFRAGE',
])

/** @param heute YYYY-MM-DD, the day the demo is made */
export function createAngebote(heute: string): readonly Demoangebot[] {
  const rahmen = { raeume: createRaeume(), heute }
  return Object.entries({ ...KINDER, ...JUGEND, ...ALTER, ...GEMEINWESEN })
    .flatMap(([kategorie, zeilen]) => zeilen.map((zeile) => ({ kategorie, zeile })))
    .map(({ kategorie, zeile }, nummer) => createAngebot(zeile, { kategorie, nummer, ...rahmen }))
}

type Stelle = Rahmen & { readonly kategorie: string; readonly nummer: number }

function createAngebot(zeile: Angebotszeile, stelle: Stelle): Demoangebot {
  const [, quartier, organisation, , , { kreisweit, geheim } = {}] = zeile
  const zufall = createZufall(7_001 + 97 * stelle.nummer)
  const zustand = geheim ? 'VEROEFFENTLICHT' : (ZUSTAENDE[stelle.nummer % 20] ?? 'VEROEFFENTLICHT')
  const vor = (zustand === 'FAELLIG' ? 380 : 10) + Math.floor(zufall() * 300)
  return {
    organisation,
    kategorie: stelle.kategorie,
    zustand,
    bestaetigtAm: OHNE_BESTAETIGUNG.has(zustand) ? null : zahlen.addTage(stelle.heute, -vor),
    einzugsgebiet: kreisweit ? null : quartierOf(quartier).kommune,
    inhalt: createInhalt(zeile, { ...stelle, zufall }),
    standorte: createStandorte(zeile, { ...stelle, zufall }),
    nutzung: zahlen.createNutzung(stelle.heute, zufall),
    foerderung:
      stelle.nummer % 4 === 1
        ? null
        : zahlen.createFoerderung(stelle.nummer, { ...stelle, zufall }),
  }
}

type Gezogen = Stelle & { readonly zufall: () => number }

function merkmaleOf(kategorie: string): (typeof MERKMALE)[string] {
  const merkmale = MERKMALE[KATEGORIEN.get(kategorie)?.ober ?? '']
  if (merkmale === undefined) throw new Error(`Nichts bekannt über ${kategorie}`)
  return merkmale
}

function createInhalt(
  [titel, , organisation, kurztext, langtext]: Angebotszeile,
  { kategorie, nummer, zufall }: Gezogen,
): Demoangebot['inhalt'] {
  const { paragraf = '', alterVon = null, alterBis = null } = KATEGORIEN.get(kategorie) ?? {}
  const { zielgruppen, zugang, kostenart, hilfeMix } = merkmaleOf(kategorie)
  return {
    titel,
    kurztext,
    langtext,
    kategorien: [kategorie],
    zielgruppen,
    zugang,
    kostenart,
    hilfeMix,
    sprachen:
      nummer % 5 === 0 ? ['de', 'tr', 'ar'] : nummer % 7 === 0 ? ['de', 'uk', 'ru'] : ['de'],
    kontakt: {
      name: '',
      telefon: `00000 ${String(100_000 + nummer * 37)}`,
      email: `kontakt@${organisation}.example`,
      website: `https://${organisation}.example`,
    },
    vzae: Math.round(5 + zufall() * 60) / 10,
    ...(paragraf === '' ? {} : { rechtsgrundlage: paragraf }),
    ...(alterVon === null && alterBis === null ? {} : { alter: { von: alterVon, bis: alterBis } }),
  }
}

function createStandorte(
  [, quartier, , , , { geheim, weitere = [] } = {}]: Angebotszeile,
  { kategorie, nummer, raeume, heute, zufall }: Gezogen,
): Demoangebot['standorte'] {
  const { plaetze, zeiten } = merkmaleOf(kategorie)
  const orte = [quartier, ...weitere].map((name) =>
    geheim ? GEHEIM : createStandort(name, { raeume, zufall }),
  )
  return orte.map((ort) => {
    const endet = nummer % 29 === 5 ? zahlen.addTage(heute, 200) : null
    const kapazitaeten = plaetze ? zahlen.createKapazitaeten(plaetze, { zufall, endet }) : []
    const jetzt = kapazitaeten.at(-1)?.anzahl
    return {
      ...ort,
      zeiten: zeiten.map(([tage, von, bis]) => ({ regel: `FREQ=WEEKLY;BYDAY=${tage}`, von, bis })),
      kapazitaeten,
      meldungen: jetzt === undefined ? [] : zahlen.createMeldungen(jetzt, { zufall, heute }),
    }
  })
}
