import { useQuery } from '@apollo/client/react'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { useGeometrie } from '../../../../app/use-geometrie.ts'
import { Vorschaukarte } from '../../../../map/Vorschaukarte.tsx'
import { SchutzauswahlDocument } from './schutz.generated.ts'
import type { Schutzzelle } from './schutz-worte.ts'
import styles from './Schutz.module.css'

/** Where the area lies, in today's outlines of its level; nothing where there are none. */
export function Lagekarte({ raum }: Pick<Schutzzelle, 'raum'>) {
  const { data } = useQuery(SchutzauswahlDocument)
  const neuester = data?.datenstandangebot.gebietsstaende
    .filter(({ ebene }) => ebene === raum.ebene)
    .toSorted((a, b) => b.stichtag.localeCompare(a.stichtag))[0]
  const zustand = useGeometrie(neuester?.geometrie ?? null)
  if (zustand.art !== 'bereit' || zustand.geometrie.raeume.length < 2) return null
  if (!zustand.geometrie.raeume.some(({ schluessel }) => schluessel === raum.schluessel))
    return null
  return (
    <div className={styles['karte']}>
      <Vorschaukarte
        geometrie={zustand.geometrie}
        betont={raum.schluessel}
        titel={`Lage: ${raum.name} unter den ${EBENE_WORTE[raum.ebene].dativPlural}`}
      />
    </div>
  )
}
