import { useState } from 'react'
import { useQuery } from '@apollo/client/react'
import { EBENEN, type Ebene } from '@sozial/domain/raum'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { dateinamenOf } from '../../app/mitnehmen/mitnahme.ts'
import { getSicht } from '../../app/sitzung/sicht.ts'
import { useSicht } from '../../app/sitzung/sicht.ts'
import { toCsvDeutsch } from '../../lib/csv.ts'
import { download } from '../../lib/download.ts'
import { toFehler } from '../../lib/fehler.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button, ToggleGroup } from '../../ui/Button.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import { Abdeckungstabelle } from './Abdeckungstabelle.tsx'
import { createMatrix, createMatrixzeilen } from './abdeckungsmatrix.ts'
import { AbdeckungsmatrixDocument, type IndikatorenQuery } from './indikatoren.generated.ts'
import type { Katalogfilter } from './katalogfilter.ts'
import styles from './Abdeckungstafel.module.css'

interface AbdeckungstafelProps {
  readonly indikatoren: IndikatorenQuery['indikatoren']
  readonly kreis: IndikatorenQuery['kreis']
  readonly filter: Katalogfilter
  readonly onFilter: (teil: Partial<Katalogfilter>) => void
}

/** Levels best seen first. */
const VORZUG: readonly Ebene[] = ['SOZIALRAUM', 'QUARTIER', 'KOMMUNE', 'KREIS']

/** For which years and how many areas of a level every Indikator has figures. */
export function Abdeckungstafel({ indikatoren, kreis, filter, onFilter }: AbdeckungstafelProps) {
  const eigene = new Set(kreis.ebenen.map(({ ebene }) => ebene))
  const ebenen = EBENEN.filter((ebene) => eigene.has(ebene) && ebene !== 'BUND' && ebene !== 'LAND')
  const ebene = filter.ebene ?? VORZUG.find((eine) => ebenen.includes(eine)) ?? 'KREIS'
  const { data, previousData, error, refetch } = useQuery(AbdeckungsmatrixDocument, {
    variables: { ebene, sicht: useSicht() },
  })
  const [hinweis, setHinweis] = useState('')
  const daten = (data ?? previousData)?.abdeckungsmatrix
  const matrix =
    daten &&
    createMatrix(
      daten,
      indikatoren.map(({ slug }) => slug),
    )
  const speichere = () => {
    if (!matrix) return
    const namen = new Map(
      indikatoren.map(({ slug, code, fassung }) => [slug, { code, name: fassung.name }]),
    )
    const zeilen = createMatrixzeilen(matrix, EBENE_WORTE[ebene].singular, namen)
    download(
      `${dateinamenOf({ name: `abdeckung_${EBENE_WORTE[ebene].slug}` }, getSicht()).name}.csv`,
      toCsvDeutsch(zeilen),
      'text/csv',
    )
    setHinweis('Die Datei ist gespeichert.')
  }
  return (
    <Abschnitt
      titel={`Abdeckung: ${EBENE_WORTE[ebene].sammelname}`}
      zusatz={hinweis}
      werkzeuge={
        <Button art="text" klein onClick={speichere}>
          CSV
        </Button>
      }
    >
      <div className={styles['ebenen']}>
        <ToggleGroup
          label="Ebene"
          wert={ebene}
          optionen={ebenen.map((eine) => ({ wert: eine, text: EBENE_WORTE[eine].sammelname }))}
          onChange={(neu) => onFilter({ ebene: neu })}
        />
      </div>
      {error && !daten && <FehlerMeldung fehler={toFehler(error)} erneut={() => void refetch()} />}
      {!matrix && !error && (
        <div aria-busy="true">
          <Skelett hoehe={400} />
          <LadeWorte text="Die Abdeckung wird geladen" />
        </div>
      )}
      {matrix?.jahre.length === 0 && (
        <p className="mass">
          Auf dieser Ebene hat noch kein Indikator Werte. Wählen Sie eine andere Ebene, oder laden
          Sie eine Datei mit Zahlen für {EBENE_WORTE[ebene].plural}.
        </p>
      )}
      {matrix && matrix.jahre.length > 0 && (
        <Abdeckungstabelle matrix={matrix} indikatoren={indikatoren} ebene={ebene} />
      )}
    </Abschnitt>
  )
}
