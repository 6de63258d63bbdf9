import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { WEGANNAHMEN, type Verkehrsmittel } from '@sozial/domain/erreichbarkeit'
import type { Ebene } from '@sozial/domain/raum'
import { formatZahl } from '@sozial/shared/format'
import { groupByThema } from '../../app/atlas/atlas-wahl.ts'
import { TextFeld, WahlFeld } from '../../ui/Feld.tsx'
import { MINUTEN, type Kategorieansicht } from './kategorie-adresse.ts'
import type { Lage } from './kategorie-state.ts'
import type { VersorgungskategorieQuery } from './versorgung.generated.ts'
import styles from './Versorgung.module.css'

interface KategoriewahlProps {
  readonly antwort: VersorgungskategorieQuery
  readonly lage: Lage
  readonly ansicht: Kategorieansicht
  readonly ebene: Ebene
  readonly aendere: (teil: Partial<Kategorieansicht>) => void
}

/** Which category, whose need, which target, how far. */
export function Kategoriewahl({ antwort, lage, ansicht, ebene, aendere }: KategoriewahlProps) {
  const navigate = useNavigate()
  const [suche] = useSearchParams()
  const { kategorien, bedarf } = lage
  const kandidaten = antwort.indikatoren.filter(({ abdeckung }) =>
    abdeckung.some((eine) => eine.ebene === ebene),
  )
  return (
    <div className={`nicht-druck ${styles['steuerung']}`}>
      {kategorien.length > 1 && (
        <WahlFeld
          label="Genauer"
          wert={kategorien[0]!.schluessel}
          optionen={kategorien.map(({ schluessel, name }, i) => ({
            wert: schluessel,
            text: i === 0 ? `Alles: ${name}` : name,
          }))}
          onChange={(wert) =>
            void navigate({ pathname: `/versorgung/${wert}`, search: suche.toString() })
          }
        />
      )}
      <WahlFeld
        label="Bedarf gemessen an"
        wert={bedarf?.indikator.slug ?? ''}
        optionen={[
          ...(bedarf ? [] : [{ wert: '', text: 'kein Indikator' }]),
          ...groupByThema(kandidaten).map(({ thema, eintraege }) => ({
            gruppe: thema,
            optionen: eintraege.map(({ slug, fassung }) => ({ wert: slug, text: fassung.name })),
          })),
        ]}
        onChange={(wert) => aendere({ bedarf: wert === '' ? null : wert })}
      />
      <Zielfeld key={ansicht.ziel} lage={lage} ziel={ansicht.ziel} aendere={aendere} />
      <WahlFeld
        label="Weg"
        wert={ansicht.wegmittel}
        optionen={(Object.keys(WEGANNAHMEN) as Verkehrsmittel[]).map((wert) => ({
          wert,
          text: WEGANNAHMEN[wert].name,
        }))}
        onChange={(wegmittel) => aendere({ wegmittel })}
      />
      <div className={styles['kurz']}>
        <WahlFeld
          label="In Reichweite"
          wert={String(ansicht.minuten)}
          optionen={MINUTEN.map((wert) => ({ wert: String(wert), text: `${wert} Minuten` }))}
          onChange={(wert) => aendere({ minuten: Number(wert) })}
        />
      </div>
    </div>
  )
}

/** The target is taken over when the field is left: each digit would ask the server. */
function Zielfeld({
  lage,
  ziel,
  aendere,
}: Pick<KategoriewahlProps, 'lage' | 'aendere'> & { readonly ziel: number | null }) {
  const [text, setText] = useState(ziel === null ? '' : String(ziel).replace('.', ','))
  const richtwert = ziel === null ? (lage.kategorien[0]?.ziel ?? null) : null
  const zahl = Number(text.replace(',', '.'))
  const falsch = text !== '' && !(zahl > 0 && zahl <= 1000)
  return (
    <TextFeld
      label="Ziel: Plätze je 100"
      hinweis={
        richtwert === null ? 'Leer: kein Ziel' : `Leer: Richtwert ${formatZahl(richtwert, 1)}`
      }
      fehler={falsch ? 'Eine Zahl über 0, höchstens 1.000.' : undefined}
      wert={text}
      onChange={setText}
      onVerlassen={() => !falsch && aendere({ ziel: text === '' ? null : zahl })}
    />
  )
}
