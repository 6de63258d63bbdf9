import type { Angebotsinhalt } from '@sozial/domain/angebot'
import { Kaestchen } from '../../../ui/Feld.tsx'
import type { AngebotserfassungQuery } from './angebote.generated.ts'
import { Feldgruppe, type FormProps } from './Feldgruppe.tsx'
import styles from './Angebote.module.css'

type Gebiet = NonNullable<Angebotsinhalt['einzugsgebiet']>
export type Raum = AngebotserfassungQuery['angebotserfassung']['raeume'][number]

interface EinzugsgebietProps extends FormProps {
  readonly raeume: readonly Raum[]
}

const ARTEN = {
  RAEUME: 'Bestimmte Orte',
  UMKREIS: 'Ein Umkreis',
  KREIS: 'Der ganze Kreis',
} as const
const UMKREIS_KM = 5

/** Whom it serves. With the first site its Kommune is chosen; most need no tap here. */
export function Einzugsgebiet({ raeume, ...form }: EinzugsgebietProps) {
  const { inhalt, aendere } = form.entwurf
  const gebiet = inhalt.einzugsgebiet
  const setze = (einzugsgebiet: Gebiet) => aendere({ einzugsgebiet })
  return (
    <Feldgruppe feld="einzugsgebiet" gruppe {...form}>
      {() => (
        <>
          <div className={styles['tasten']}>
            {(Object.keys(ARTEN) as (keyof typeof ARTEN)[]).map((art) => (
              <button
                key={art}
                type="button"
                aria-pressed={gebiet?.art === art}
                onClick={() => setze(startOf(art, gebiet))}
              >
                {ARTEN[art]}
              </button>
            ))}
          </div>
          {gebiet?.art === 'UMKREIS' && <Umkreis km={gebiet.km} setze={setze} />}
          {gebiet?.art === 'RAEUME' && (
            <Raumwahl raeume={raeume} gewaehlt={gebiet.raeume} setze={setze} />
          )}
        </>
      )}
    </Feldgruppe>
  )
}

function startOf(art: Gebiet['art'], bisher: Gebiet | undefined): Gebiet {
  if (bisher?.art === art) return bisher
  if (art === 'UMKREIS') return { art, km: UMKREIS_KM }
  return art === 'KREIS' ? { art } : { art, raeume: [] }
}

function Umkreis({ km, setze }: { readonly km: number; readonly setze: (gebiet: Gebiet) => void }) {
  return (
    <label className={styles['zahlzeile']}>
      <input
        className={styles['zahl']}
        type="number"
        inputMode="numeric"
        min={1}
        max={100}
        value={Number.isFinite(km) ? km : ''}
        onChange={(e) => setze({ art: 'UMKREIS', km: e.target.valueAsNumber })}
      />
      Kilometer um jeden Ort
    </label>
  )
}

interface RaumwahlProps {
  readonly raeume: readonly Raum[]
  readonly gewaehlt: readonly number[]
  readonly setze: (gebiet: Gebiet) => void
}

function Raumwahl({ raeume, gewaehlt, setze }: RaumwahlProps) {
  const zeige = (ebene: Raum['ebene']) =>
    raeume
      .filter((raum) => raum.ebene === ebene)
      .map(({ id, name }) => {
        const an = gewaehlt.includes(Number(id))
        return (
          <Kaestchen
            key={id}
            an={an}
            onChange={() =>
              setze({
                art: 'RAEUME',
                raeume: an
                  ? gewaehlt.filter((eine) => eine !== Number(id))
                  : [...gewaehlt, Number(id)],
              })
            }
          >
            {name}
          </Kaestchen>
        )
      })
  const sozialraeume = zeige('SOZIALRAUM')
  return (
    <>
      <div className={styles['spalten']}>{zeige('KOMMUNE')}</div>
      {sozialraeume.length > 0 && (
        <details className={styles['klappe']}>
          <summary>Genauer: einzelne Sozialräume</summary>
          <div className={styles['spalten']}>{sozialraeume}</div>
        </details>
      )}
    </>
  )
}
