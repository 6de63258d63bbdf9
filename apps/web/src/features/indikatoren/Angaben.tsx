import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatDatum } from '@sozial/shared/format'
import { grenzenstand } from '../../app/atlas/quelle.ts'
import type { Atlas, AtlasIndikator } from '../../app/atlas/atlas-state.ts'
import { formatZeitraeume } from './abdeckung.ts'
import styles from './IndikatorSeite.module.css'

const POLARITAET = {
  HOCH_GUENSTIG: 'Ein hoher Wert ist günstig',
  HOCH_BELASTEND: 'Ein hoher Wert zeigt Belastung',
  NEUTRAL: 'Weder hoch noch niedrig ist für sich gut oder schlecht',
} as const

const INTERVALL = {
  WILSON: '95-%-Intervall nach Wilson',
  BYAR: '95-%-Intervall nach Byar',
  KEINE: 'keines: alle Fälle sind gezählt',
} as const

const KGST = {
  JA: 'Schlüsselindikator der KGSt',
  SINNGEMAESS: 'sinngemäß nach KGSt',
  NEIN: null,
} as const

interface AngabenProps {
  readonly indikator: AtlasIndikator
  /** Where there are values: what they refer to. */
  readonly atlas?: Atlas
}

/** The margin of the sheet: unit, direction, source, and for what there are values. */
export function Angaben({ indikator, atlas }: AngabenProps) {
  const { fassung, abdeckung, code, kernset, kgst } = indikator
  const angaben: readonly (readonly [string, string | null | undefined])[] = [
    ['Kennung', kernset ? `${code} · Kernset` : code],
    ['Einheit', fassung.einheit],
    ['Richtung', POLARITAET[fassung.polaritaet]],
    ['Unsicherheit', INTERVALL[fassung.intervall]],
    ['Vergleich', KGST[kgst.kgst]],
    ['Quelle', atlas && quellenOf(atlas)],
    ['Wer liefert', atlas && lieferantenOf(atlas)],
    ['Bezugszeit', atlas?.periode.name],
    ['Gebietsstand', atlas && grenzenstand(atlas)],
    ['Fassung', `${fassung.version}, gilt ab ${formatDatum(fassung.gueltigAb)}`],
  ]
  return (
    <aside className={styles['rand']} aria-label="Angaben zum Indikator">
      <h2 className="t-h3">Angaben</h2>
      <dl className={styles['angaben']}>
        {angaben.map(
          ([name, wert]) =>
            wert && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{wert}</dd>
              </div>
            ),
        )}
      </dl>
      {abdeckung.length > 0 && (
        <>
          <h2 className={`t-h3 ${styles['zwischen']}`}>Werte gibt es für</h2>
          <dl className={styles['angaben']}>
            {abdeckung.map(({ ebene, zeitraeume }) => (
              <div key={ebene}>
                <dt>{EBENE_WORTE[ebene].sammelname}</dt>
                <dd>{formatZeitraeume(zeitraeume)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </aside>
  )
}

function lieferantenOf({ quellen }: Atlas): string {
  return [...new Set(quellen.map(({ herausgeber }) => herausgeber))].join('; ')
}

/** Made-up figures must never stand under the name of an office alone. */
function quellenOf({ kreis, quellen }: Atlas): string {
  const namen = quellen.map(({ name, lizenz }) => `${name} (${lizenz})`).join('; ')
  return kreis.demo ? `Demodaten (synthetisch), nach Art von: ${namen}` : namen
}
