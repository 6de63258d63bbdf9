import { ALLE } from '@sozial/domain/indikator'
import { ABGLEICHMERKMALE, zaehleRegistrierte } from '@sozial/domain/registerzahl'
import { hatZahl } from '@sozial/domain/wert'
import { readOnly, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { findGrundzahlvektoren } from '../grundzahl/grundzahl.queries.ts'
import { createBestand } from '../messwert/berechnung-bestand.ts'
import { loadGrundlage } from '../messwert/compute-messwerte.ts'
import type { Tag } from '@sozial/domain/zeitraum'
import type { RegisterabgleichType, RegisterstandType } from './registerstand.type.ts'
import { findKommunenAm, findPlaetzeAm, findRegistertage } from './registertag.queries.ts'

/** Year-ends with what is computed of them, and the newest of them against what others deliver. */
export const findRegisterstand = (db: Schreibdatenbank): Promise<RegisterstandType> =>
  readOnly(db, async (tx) => {
    const stichtage = await findRegistertage(tx)
    const [juengster] = stichtage
    if (juengster === undefined) return { stichtage, abgleichstag: null, abgleich: [] }
    return {
      stichtage,
      abgleichstag: juengster.tag,
      abgleich: await compareWithGeliefertem(tx, juengster.tag),
    }
  })

async function compareWithGeliefertem(tx: Tx, tag: Tag): Promise<readonly RegisterabgleichType[]> {
  const plaetze = await findPlaetzeAm(tx, tag)
  const gelieferteVon = await loadGelieferte(tx, tag)
  return (await findKommunenAm(tx, tag)).flatMap(({ fassung, raumId, name }) => {
    const eigene = plaetze.filter(({ kommuneId }) => kommuneId === raumId)
    return ABGLEICHMERKMALE.map((merkmal) => ({
      merkmal: merkmal.merkmal,
      name: merkmal.name,
      kommune: name,
      geliefert: gelieferteVon(merkmal.merkmal, fassung),
      registriert: zaehleRegistrierte(merkmal, eigene),
    }))
  })
}

/** Delivered figures of that very day, summed up from wherever they were counted. */
async function loadGelieferte(
  tx: Tx,
  tag: Tag,
): Promise<(merkmal: string, fassung: number) => number | null> {
  const grundlage = await loadGrundlage(tx)
  const { kalender, merkmalIds, baum } = grundlage
  const zeitraum = kalender.zeitraeume.find(({ art, von }) => art === 'STICHTAG' && von === tag)!
  const vektoren = await findGrundzahlvektoren(tx, {
    merkmale: ABGLEICHMERKMALE.flatMap(({ merkmal }) => merkmalIds.get(merkmal) ?? []),
    zeitraeume: [zeitraum.id],
    raumfassungen: baum.raumfassungen,
  })
  const bestand = createBestand(vektoren, { ...grundlage, tagOf: kalender.tagOf })
  return (merkmal, fassung) => {
    const [quelleId] = bestand.quellenOf(merkmal, zeitraum.id)
    if (quelleId === undefined) return null
    const wert = bestand
      .vektorOf({ merkmal, quelleId, zeitraumId: zeitraum.id }, ALLE)
      .wertOf(String(fassung))
    return hatZahl(wert) ? wert.wert : null
  }
}
