import { useNavigate } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { EBENEN, type Ebene } from '@sozial/domain/raum'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import type { Schutzart } from '../../../../gql/schema.generated.ts'
import { WahlFeld } from '../../../../ui/Feld.tsx'
import type { Stand } from '../stand-worte.ts'
import { SchutzauswahlDocument, SchutzberichtDocument } from './schutz.generated.ts'
import { SCHUTZARTEN } from './schutz-worte.ts'
import { toZellen, type Zellenfilter } from './zellenadresse.ts'
import styles from './Schutz.module.css'

interface ZellenauswahlProps {
  readonly stand: Stand
  readonly filter: Zellenfilter
}

/** Narrows the list of protected figures; what is chosen stands in the address. */
export function Zellenauswahl({ stand, filter }: ZellenauswahlProps) {
  const navigate = useNavigate()
  const { data } = useQuery(SchutzauswahlDocument)
  const bericht = useQuery(SchutzberichtDocument, { variables: { id: stand.id } }).data
    ?.schutzbericht
  const indikatoren = (bericht?.jeIndikator ?? []).filter(({ verborgen }) => verborgen > 0)
  const zeitraeume = (data?.datenstandangebot.zeitraeume ?? []).toSorted((a, b) =>
    b.von.localeCompare(a.von),
  )
  const waehle = (teil: Partial<Zellenfilter>) =>
    void navigate(toZellen({ ...filter, ...teil }), { preventScrollReset: true })
  return (
    <div className={styles['filter']} role="search" aria-label="Liste eingrenzen">
      <WahlFeld
        label="Indikator"
        wert={filter.indikator ?? ''}
        optionen={[
          { wert: '', text: 'alle' },
          ...indikatoren
            .map(({ indikator }) => ({ wert: indikator.slug, text: indikator.name }))
            .toSorted((a, b) => a.text.localeCompare(b.text, 'de')),
        ]}
        onChange={(indikator) => waehle({ indikator: indikator || null })}
      />
      <WahlFeld<Ebene | ''>
        label="Ebene"
        wert={filter.ebene ?? ''}
        optionen={[
          { wert: '', text: 'alle' },
          ...EBENEN.filter((ebene) => stand.auswahl.ebenen.includes(ebene)).map((ebene) => ({
            wert: ebene,
            text: EBENE_WORTE[ebene].plural,
          })),
        ]}
        onChange={(ebene) => waehle({ ebene: ebene || null })}
      />
      <WahlFeld
        label="Zeitraum"
        wert={filter.zeitraum ?? ''}
        optionen={[
          { wert: '', text: 'alle' },
          ...zeitraeume.map(({ id, name }) => ({ wert: id, text: name })),
        ]}
        onChange={(zeitraum) => waehle({ zeitraum: zeitraum || null })}
      />
      <WahlFeld<Schutzart | ''>
        label="Geschützt"
        wert={filter.art ?? ''}
        optionen={[{ wert: '', text: 'alle' }, ...SCHUTZARTEN]}
        onChange={(art) => waehle({ art: art || null })}
      />
    </div>
  )
}
