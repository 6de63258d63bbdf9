/** One offer as its Anbieter or the planners of the Kreis see it. */
import {
  anzeigezustandOf,
  bestaetigungBis,
  findHandlungen,
  istSichtbar,
  ohneGeheimesGebiet,
  pruefeInhalt,
  toSicht,
  type Angebotsinhalt,
  type Anzeigezustand,
  type OffeneFassung,
  type Stufe,
  type Zahlenfeld,
} from '@sozial/domain/angebot'
import { describeOeffnungszeiten, parseOeffnungszeiten } from '@sozial/domain/oeffnungszeit'
import type { Wer } from '../../auth/wer.ts'
import type { Tx } from '../../database/transaction.ts'
import { findKategorieschluessel } from './angebot.queries.ts'
import { toFassungen } from './fassungsverlauf.ts'
import { beteiligtAls, unbekannt } from './handeln.ts'
import {
  findAngebotsbild,
  type Angebotsbild,
  type Fassungszeile,
} from './register.lesen.queries.ts'
import type { AngebotsmangelType, RegisterangebotType } from './register.type.ts'

/** @throws GraphQLError NICHT_GEFUNDEN, for somebody else's the same as for none */
export async function findRegisterangebot(
  tx: Tx,
  wer: Wer,
  id: number,
): Promise<RegisterangebotType> {
  const bild = await findAngebotsbild(tx, id)
  if (bild === undefined) throw unbekannt()
  const traeger = { organisationId: bild.organisation.id, betreutVon: bild.betreutVon }
  const beteiligt = beteiligtAls(wer, traeger)
  if (beteiligt.length === 0) throw unbekannt()
  const istEigen = beteiligt.includes('EIGEN')
  const offen = findOffene(bild)
  const lage = { zustand: bild.zustand, offen: offen?.zustand ?? null }
  const maengel = istEigen && offen ? await findMaengel(tx, bild, offen.inhalt) : ([] as const)
  return {
    ...toAnsicht(bild, istEigen ? 'INTERN' : 'PLANUNG'),
    zustand: toAnzeige(bild, offen),
    offen: lage.offen,
    istEigen,
    handlungen: findHandlungen(beteiligt, lage),
    maengel,
    bestaetigungBis:
      bild.zustand === 'VEROEFFENTLICHT' && bild.bestaetigt !== null
        ? bestaetigungBis(bild.bestaetigt)
        : null,
  }
}

type Offene = Fassungszeile & { readonly zustand: OffeneFassung }

const findOffene = ({ fassungen }: Pick<Angebotsbild, 'fassungen'>): Offene | undefined =>
  fassungen.find(
    (fassung): fassung is Offene =>
      fassung.zustand === 'ENTWURF' ||
      fassung.zustand === 'EINGEREICHT' ||
      fassung.zustand === 'RUECKFRAGE',
  )

function toAnzeige(
  { zustand, fassungen, bestaetigt, heute }: Angebotsbild,
  offen: Offene | undefined,
): Anzeigezustand {
  const abgelehnt = fassungen.at(-1)?.zustand === 'ABGELEHNT'
  return anzeigezustandOf({ zustand, offen: offen?.zustand ?? null, abgelehnt, bestaetigt }, heute)
}

const findHeutige = ({ standorte, heute }: Angebotsbild): Angebotsbild['standorte'] =>
  standorte.filter(
    ({ gueltigAb, gueltigBis }) =>
      gueltigAb <= heute && (gueltigBis === null || gueltigBis > heute),
  )

async function findMaengel(
  tx: Tx,
  bild: Angebotsbild,
  inhalt: Angebotsinhalt,
): Promise<readonly AngebotsmangelType[]> {
  const verstoesse = pruefeInhalt(inhalt, {
    standorte: findHeutige(bild),
    kategorien: await findKategorieschluessel(tx),
  })
  return verstoesse.map(({ pfad, text }) => ({ feld: pfad, text }))
}

type Ansicht = Omit<
  RegisterangebotType,
  'zustand' | 'offen' | 'istEigen' | 'handlungen' | 'maengel' | 'bestaetigungBis'
>

/** For others than its own people: an area that was right before the site became secret says nothing, now or in the history. */
const ohneGeheimeGebiete = (bild: Angebotsbild): Angebotsbild['fassungen'] =>
  bild.fassungen.map((fassung) => ({
    ...fassung,
    inhalt: ohneGeheimesGebiet(fassung.inhalt, findHeutige(bild)),
  }))

/** What is left for whoever sees up to this level. */
function toAnsicht(bild: Angebotsbild, sicht: Stufe): Ansicht {
  const { id, slug, stand, organisation, istZuSehen, rueckfragen } = bild
  const { bestaetigtAm, bestaetigtVon, angelegtAm, angelegtVon } = bild
  const fassungen = sicht === 'INTERN' ? bild.fassungen : ohneGeheimeGebiete(bild)
  const offen = findOffene({ fassungen })
  const gezeigt = fassungen.find(({ zustand }) => zustand === 'VEROEFFENTLICHT')
  const dokumente = [offen, gezeigt].flatMap((eine) => (eine ? [eine.inhalt] : []))
  // A number has one level only: where draft and publication differ, the narrower one.
  const sieht = (feld: Zahlenfeld): boolean =>
    dokumente.every((inhalt) => istSichtbar(inhalt, feld, sicht))
  return {
    id,
    slug,
    stand,
    organisation,
    istZuSehen,
    rueckfragen,
    bestaetigtAm,
    bestaetigtVon,
    angelegtAm,
    angelegtVon,
    titel: (offen ?? gezeigt ?? fassungen.at(-1))?.inhalt.titel ?? '',
    entwurf: offen ? toSicht(offen.inhalt, sicht) : null,
    veroeffentlicht: gezeigt ? toSicht(gezeigt.inhalt, sicht) : null,
    fassungen: toFassungen(fassungen, sicht),
    standorte: bild.standorte.map(({ oeffnungszeiten, ...standort }) => ({
      ...standort,
      zeiten: toZeiten(oeffnungszeiten),
      kapazitaeten: sieht('kapazitaet') ? standort.kapazitaeten : [],
      meldungen: sieht('platzmeldung') ? standort.meldungen : [],
    })),
    nutzungen: sieht('nutzung') ? bild.nutzungen : [],
    foerderungen: sieht('foerderung') ? bild.foerderungen : [],
  }
}

/** Stored times as words that can be read again; none are no words. */
export function toZeiten(roh: unknown): string {
  const gelesen = parseOeffnungszeiten(roh)
  if (!gelesen.ok || gelesen.zeiten.length === 0) return ''
  return describeOeffnungszeiten(gelesen.zeiten)
}
