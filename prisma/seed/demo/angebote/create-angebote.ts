/**
 * The register of the demo Kreis: organisations and what they offer, in all
 * states. Texts are written one by one; numbers, points and days are drawn.
 * Nobody and nothing in it is real.
 */
import type { Tag } from '@sozial/domain/zeitraum'
import { createRaeume, type Demoraeume } from '../raeume.ts'
import { createZufall } from '../zufall.ts'
import { ABGEGLICHEN, gleicheAb, type Plaetze } from './abgleich.ts'
import { ALTER } from './alter.ts'
import { createFassungen, type Demofassung, type Demorueckfrage } from './create-fassungen.ts'
import { createInhalt, type Demoinhalt } from './create-inhalt.ts'
import { createStandorte, type Angebotsstandort } from './create-standorte.ts'
import { DOERFER } from './doerfer.ts'
import { GEMEINWESEN } from './gemeinwesen.ts'
import { JUGEND } from './jugend.ts'
import { KINDER } from './kinder.ts'
import { NACHBARSCHAFT } from './nachbarschaft.ts'
import { quartierOf } from './ort.ts'
import type { Demozustand, Stelle } from './stelle.ts'
import * as zahlen from './zahlen.ts'
import { VERBUND } from './verbuende.ts'
import type { Angebotszeile } from './zeile.ts'

export interface Demoangebot {
  readonly organisation: string
  readonly kategorie: string
  readonly zustand: Demozustand
  readonly angelegtAm: Tag
  /** Null: never published. */
  readonly bestaetigtAm: Tag | null
  /** AGS of the Kommune it serves; null: the whole Kreis. */
  readonly einzugsgebiet: string | null
  /** What it says now, or is to say; all but the area, which needs the ids of the database. */
  readonly inhalt: Demoinhalt
  /** From the first on; the content is the newest that is no rejected or unfinished change. */
  readonly fassungen: readonly Demofassung[]
  readonly rueckfragen: readonly Demorueckfrage[]
  readonly standorte: readonly Angebotsstandort[]
  readonly nutzung: readonly zahlen.Demonutzung[]
  readonly foerderung: zahlen.Demofoerderung | null
}

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
/** One of a hundred. */
const ABGELEHNT = 37
/** Days since the last confirmation, from and to; after 18 months an offer rests by itself. */
const BESTAETIGT_VOR: Readonly<Partial<Record<Demozustand, readonly [number, number]>>> = {
  VEROEFFENTLICHT: [4, 350],
  FAELLIG: [370, 520],
  RUHEND: [560, 800],
  ARCHIV: [420, 900],
}

interface Umfeld {
  /** The areas, where somebody has made them already. */
  readonly raeume?: Demoraeume
  /** What was delivered of places: nobody is missing in the register. */
  readonly plaetze?: Plaetze
}

/** @param heute the day the demo is made: all days follow from it */
export function createAngebote(
  heute: Tag,
  { raeume = createRaeume(), plaetze = () => undefined }: Umfeld = {},
): readonly Demoangebot[] {
  const angebote = [KINDER, JUGEND, ALTER, GEMEINWESEN, DOERFER, NACHBARSCHAFT, VERBUND]
    .flatMap((zeilen) => Object.entries(zeilen))
    .flatMap(([kategorie, zeilen]) => zeilen.map((zeile) => ({ kategorie, zeile })))
    .map(({ kategorie, zeile }, nummer) =>
      createAngebot(zeile, {
        kategorie,
        nummer,
        raeume,
        heute,
        zufall: createZufall(7_001 + 97 * nummer),
      }),
    )
  return gleicheAb(angebote, plaetze)
}

function zustandOf({ nummer, kategorie }: Stelle, geheim: boolean): Demozustand {
  const zustand = nummer % 100 === ABGELEHNT ? 'ABGELEHNT' : ZUSTAENDE[nummer % 20]
  if (geheim || zustand === undefined) return 'VEROEFFENTLICHT'
  return ABGEGLICHEN.has(kategorie) && zustand !== 'FAELLIG' ? 'VEROEFFENTLICHT' : zustand
}

function createAngebot(zeile: Angebotszeile, stelle: Stelle): Demoangebot {
  const [, quartier, organisation, , , { kreisweit, geheim = false } = {}] = zeile
  const { nummer, heute, zufall } = stelle
  const zustand = zustandOf(stelle, geheim)
  const spanne = BESTAETIGT_VOR[zustand]
  const vor = spanne && spanne[0] + Math.floor(zufall() * (spanne[1] - spanne[0]))
  const bestaetigtAm = vor === undefined ? null : zahlen.addTage(heute, -vor)
  const inhalt = createInhalt(zeile, stelle)
  return {
    organisation,
    kategorie: stelle.kategorie,
    zustand,
    bestaetigtAm,
    einzugsgebiet: kreisweit ? null : quartierOf(quartier).kommune,
    inhalt,
    ...createFassungen(inhalt, { ...stelle, zustand, bestaetigtAm }),
    standorte: createStandorte(zeile, { ...stelle, zustand }),
    nutzung: zahlen.createNutzung(heute, zufall),
    foerderung: nummer % 4 === 1 ? null : zahlen.createFoerderung(nummer, stelle),
  }
}
