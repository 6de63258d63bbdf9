import { EBENEN, type Ebene } from '@sozial/domain/raum'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { Button, ToggleGroup } from '../../ui/Button.tsx'
import { SuchFeld, WahlFeld } from '../../ui/Feld.tsx'
import {
  istOhneFilter,
  OHNE_FILTER,
  PLANUNGSFELDER,
  type Katalogblick,
  type Katalogfilter,
  type Planungsfeld,
} from './katalogfilter.ts'
import styles from './IndikatorenSeite.module.css'

interface KatalogsteuerungProps {
  readonly blick: Katalogblick
  readonly filter: Katalogfilter
  readonly themen: readonly string[]
  readonly ebenen: readonly Ebene[]
  readonly onBlick: (blick: Katalogblick) => void
  readonly onFilter: (teil: Partial<Katalogfilter>) => void
}

/** Search, what to narrow it to, and how to lay it out: everything stands in the address. */
export function Katalogsteuerung(props: KatalogsteuerungProps) {
  const { blick, filter, onBlick, onFilter } = props
  const gewaehlt = istOhneFilter({ ...filter, suche: '' }) ? 0 : zaehle(filter)
  return (
    <div className={`${styles['steuerung']} nicht-druck`}>
      <div className={styles['suchzeile']}>
        <div className={styles['suche']}>
          <SuchFeld
            label="Indikator suchen"
            wert={filter.suche}
            onChange={(suche) => onFilter({ suche })}
          />
        </div>
        <ToggleGroup
          label="Gliederung"
          wert={blick}
          optionen={[
            { wert: 'indikatoren', text: 'Nach Thema' },
            { wert: 'kgst', text: 'Nach KGSt' },
            { wert: 'abdeckung', text: 'Abdeckung' },
          ]}
          onChange={onBlick}
        />
      </div>
      <details className={styles['filter']} open={gewaehlt > 0 || undefined}>
        <summary>Eingrenzen{gewaehlt > 0 && ` (${gewaehlt})`}</summary>
        <Filterfelder {...props} />
      </details>
    </div>
  )
}

function zaehle({ thema, feld, ebene, werte }: Katalogfilter): number {
  return [thema, feld, ebene, werte].filter((wert) => wert !== null).length
}

/** The empty choice of a select. */
const ALLE = ''

function Filterfelder({ filter, themen, ebenen, onFilter }: KatalogsteuerungProps) {
  return (
    <div className={styles['felder']}>
      <WahlFeld
        label="Thema"
        wert={filter.thema ?? ALLE}
        optionen={[
          { wert: ALLE, text: 'alle Themen' },
          ...themen.map((thema) => ({ wert: thema, text: thema })),
        ]}
        onChange={(thema) => onFilter({ thema: thema === ALLE ? null : thema })}
      />
      <WahlFeld<Planungsfeld | typeof ALLE>
        label="Planungsfeld"
        wert={filter.feld ?? ALLE}
        optionen={[
          { wert: ALLE, text: 'alle Planungsfelder' },
          { wert: 'jugendhilfe', text: 'wichtig für die Jugendhilfe' },
          { wert: 'altenhilfe', text: 'wichtig für die Altenhilfe' },
          { wert: 'quer', text: PLANUNGSFELDER.quer },
        ]}
        onChange={(feld) => onFilter({ feld: feld === ALLE ? null : feld })}
      />
      <WahlFeld<Ebene | typeof ALLE>
        label="Ebene"
        wert={filter.ebene ?? ALLE}
        optionen={[
          { wert: ALLE, text: 'alle Ebenen' },
          ...EBENEN.filter((ebene) => ebenen.includes(ebene)).map((ebene) => ({
            wert: ebene,
            text: `mit Werten für ${EBENE_WORTE[ebene].plural}`,
          })),
        ]}
        onChange={(ebene) => onFilter({ ebene: ebene === ALLE ? null : ebene })}
      />
      <WahlFeld<'mit' | 'ohne' | typeof ALLE>
        label="Werte"
        wert={filter.werte ?? ALLE}
        optionen={[
          { wert: ALLE, text: 'mit und ohne Werte' },
          { wert: 'mit', text: 'nur mit Werten' },
          { wert: 'ohne', text: 'nur was noch fehlt' },
        ]}
        onChange={(werte) => onFilter({ werte: werte === ALLE ? null : werte })}
      />
      {!istOhneFilter(filter) && (
        <div>
          <Button art="text" klein onClick={() => onFilter(OHNE_FILTER)}>
            Alles zeigen
          </Button>
        </div>
      )}
    </div>
  )
}
