import { useId, useMemo, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useLazyQuery } from '@apollo/client/react'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { toggleRaum } from '@sozial/shared/ansicht'
import { sageAn } from '../../lib/ansage.ts'
import { SuchFeld } from '../../ui/Feld.tsx'
import { groupOrte, sucheOrte, toOrte, zielOf } from './ort-suche.ts'
import type { Ort } from './ort-suche.ts'
import { OrteDocument } from './orte.generated.ts'
import styles from './Ortssuche.module.css'
import { useAtlas } from './use-atlas.ts'

/** One field that finds areas of all levels; the list of places is fetched when someone begins. */
export function Ortssuche() {
  const { atlas, aendere } = useAtlas()
  const [lade, { data, error }] = useLazyQuery(OrteDocument)
  const [suche, setSuche] = useState('')
  const [hinweis, setHinweis] = useState('')
  const orte = useMemo(() => (data ? toOrte(data.raeume) : []), [data])
  const treffer = useMemo(() => sucheOrte(orte, suche), [orte, suche])
  const waehle = (ort: Ort): void => {
    const ebenen = atlas.indikator.abdeckung.map(({ ebene }) => ebene)
    const ziel = zielOf(ort, ebenen)
    const { raeume: [schluessel] = [] } = ziel.teil
    const dazu = ziel.teil.ebene === atlas.ebene && schluessel && !isGewaehlt(schluessel)
    aendere({
      ...ziel.teil,
      ...(dazu && { raeume: toggleRaum(atlas.ansicht.raeume, schluessel) }),
    })
    setSuche('')
    setHinweis(ziel.hinweis)
    sageAn(ziel.hinweis || `${ort.name} gewählt`)
  }
  const isGewaehlt = (schluessel: string) => atlas.ansicht.raeume.includes(schluessel)
  const keiner = suche.trim() !== '' && data !== undefined && treffer.length === 0
  return (
    <div className={styles['suche']}>
      <Combobox
        suche={suche}
        treffer={treffer}
        onSuche={(text) => {
          setSuche(text)
          setHinweis('')
        }}
        onBeginn={() => void lade()}
        onWahl={waehle}
      />
      {(keiner || error || hinweis !== '') && (
        <p className={`t-note ${styles['hinweis']}`}>
          {error
            ? 'Das Verzeichnis der Orte kam nicht an. Die Liste enthält alle Räume dieser Ebene.'
            : keiner
              ? `Kein Ort im Kreis heißt ähnlich wie „${suche.trim()}“.`
              : hinweis}
        </p>
      )}
    </div>
  )
}

interface ComboboxProps {
  readonly suche: string
  readonly treffer: readonly Ort[]
  readonly onSuche: (text: string) => void
  readonly onBeginn: () => void
  readonly onWahl: (ort: Ort) => void
}

function Combobox({ suche, treffer, onSuche, onBeginn, onWahl }: ComboboxProps) {
  const id = useId()
  const [aktiv, setAktiv] = useState(0)
  const gruppen = groupOrte(treffer)
  const reihe = gruppen.flatMap(({ orte }) => orte)
  const offen = reihe.length > 0
  const gezeigt = reihe[Math.min(aktiv, reihe.length - 1)]
  const onKeyDown = (ereignis: KeyboardEvent): void => {
    const schritt = { ArrowDown: 1, ArrowUp: -1 }[ereignis.key]
    if (schritt !== undefined && offen) {
      ereignis.preventDefault()
      setAktiv((aktiv + schritt + reihe.length) % reihe.length)
    }
    if (ereignis.key === 'Escape') onSuche('')
    if (ereignis.key === 'Enter' && gezeigt) {
      ereignis.preventDefault()
      onWahl(gezeigt)
    }
  }
  const optionId = (ort: Ort) => `${id}-${ort.ebene}-${ort.schluessel}`
  return (
    <>
      <SuchFeld
        label="Ort suchen"
        wert={suche}
        onChange={(text) => {
          setAktiv(0)
          onSuche(text)
        }}
        onFocus={onBeginn}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-expanded={offen}
        aria-controls={`${id}-liste`}
        aria-autocomplete="list"
        aria-activedescendant={gezeigt && optionId(gezeigt)}
      />
      {offen && (
        <div id={`${id}-liste`} role="listbox" aria-label="Orte" className={styles['liste']}>
          {gruppen.map(({ ebene, orte }) => (
            <div key={ebene} role="group" aria-label={EBENE_WORTE[ebene].plural}>
              <p className={`t-kopf ${styles['gruppe']}`} aria-hidden="true">
                {EBENE_WORTE[ebene].sammelname}
              </p>
              {orte.map((ort) => (
                <div
                  key={ort.schluessel}
                  id={optionId(ort)}
                  role="option"
                  tabIndex={-1}
                  aria-selected={ort === gezeigt}
                  className={styles['ort']}
                  onPointerDown={(ereignis) => {
                    ereignis.preventDefault()
                    onWahl(ort)
                  }}
                >
                  {ort.name}
                  <span className="t-note"> {zusatzOf(ort)}</span>
                </div>
              ))}
            </div>
          ))}
        </div>
      )}
    </>
  )
}

/** The Sozialraum or Kommune in which a place lies; empty where its name says it. */
function zusatzOf({ ober, name }: Ort): string {
  const darueber = ober.at(-1)
  return darueber && darueber.ebene !== 'JUGENDAMTSBEZIRK' && darueber.name !== name
    ? darueber.name
    : ''
}
