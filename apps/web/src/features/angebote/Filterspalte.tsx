import { useId, useState, type ReactNode } from 'react'
import { filterwerteOf, kategorienOf, schalteKategorie, type Filterwert } from './filter-state.ts'
import { aendereWahl, schalteWert, type Liste, type Suchwahl } from './suchwahl.ts'
import type { Facette } from './worte.ts'
import styles from './Angebote.module.css'

export interface FilterspalteProps {
  readonly wahl: Suchwahl
  readonly setWahl: (wahl: Suchwahl) => void
  readonly facetten: readonly Facette[]
}

const GRUPPEN: readonly {
  readonly liste: Exclude<Liste, 'kategorien'>
  readonly titel: string
  readonly zuerst: number
}[] = [
  { liste: 'zielgruppen', titel: 'Für wen?', zuerst: 5 },
  { liste: 'zeiten', titel: 'Wann?', zuerst: 4 },
  { liste: 'barrierefreiheit', titel: 'Barrierefrei', zuerst: 3 },
  { liste: 'kosten', titel: 'Kosten', zuerst: 4 },
  { liste: 'sprachen', titel: 'Sprache', zuerst: 4 },
]

/** Everything one can choose, each with what it would leave. */
export function Filterspalte(props: FilterspalteProps) {
  const { wahl, setWahl, facetten } = props
  const frei = facetten.find(({ feld }) => feld === 'frei')?.anzahl ?? 0
  return (
    <>
      <Kategorien {...props} />
      {GRUPPEN.map(({ liste, titel, zuerst }) => {
        const werte = filterwerteOf(liste, facetten, wahl)
        if (werte.length === 0 && liste !== 'zielgruppen') return null
        return (
          <Gruppe key={liste} titel={titel} anzahl={werte.length} zuerst={zuerst}>
            {(wieViele) => (
              <>
                {werte
                  .filter(({ an }, i) => an || i < wieViele)
                  .map((wert) => (
                    <Wert
                      key={wert.wert}
                      {...wert}
                      onSchalten={() => setWahl(schalteWert(wahl, liste, wert.wert))}
                    />
                  ))}
                {liste === 'zielgruppen' && (
                  <Alter key={wahl.alter} wahl={wahl} setWahl={setWahl} />
                )}
              </>
            )}
          </Gruppe>
        )
      })}
      {(frei > 0 || wahl.frei) && (
        <Gruppe titel="Plätze" anzahl={1} zuerst={1}>
          {() => (
            <Wert
              wert="ja"
              text="Freie Plätze gemeldet"
              anzahl={frei}
              an={wahl.frei}
              onSchalten={() => setWahl(aendereWahl(wahl, { frei: !wahl.frei }))}
            />
          )}
        </Gruppe>
      )}
    </>
  )
}

const KATEGORIEN_ZUERST = 6

function Kategorien({ wahl, setWahl, facetten }: FilterspalteProps) {
  const kategorien = kategorienOf(facetten, wahl)
  if (kategorien.length === 0) return null
  const schalte = (wert: string) => () => setWahl(schalteKategorie(wahl, wert, facetten))
  return (
    <Gruppe titel="Worum geht es?" anzahl={kategorien.length} zuerst={KATEGORIEN_ZUERST}>
      {(wieViele) =>
        kategorien
          .filter(({ an, unten }, i) => an || unten.length > 0 || i < wieViele)
          .map(({ unten, ...wert }) => (
            <div key={wert.wert}>
              <Wert {...wert} onSchalten={schalte(wert.wert)} />
              {unten.length > 0 && (
                <div className={styles['unten']}>
                  {unten.map((teil) => (
                    <Wert key={teil.wert} {...teil} onSchalten={schalte(teil.wert)} />
                  ))}
                </div>
              )}
            </div>
          ))
      }
    </Gruppe>
  )
}

interface GruppeProps {
  readonly titel: string
  readonly anzahl: number
  /** So many stand there before all are asked for. */
  readonly zuerst: number
  readonly children: (wieViele: number) => ReactNode
}

function Gruppe({ titel, anzahl, zuerst, children }: GruppeProps) {
  const [alle, setAlle] = useState(false)
  // A single one more is shown rather than hidden behind a link.
  const mehr = anzahl > zuerst + 1
  return (
    <fieldset className={styles['gruppe']}>
      <legend>{titel}</legend>
      {children(alle || !mehr ? anzahl : zuerst)}
      {mehr && (
        <button type="button" className={styles['mehr']} onClick={() => setAlle(!alle)}>
          {alle ? 'Weniger zeigen' : `Alle ${anzahl} zeigen`}
          <span className="vh">: {titel}</span>
        </button>
      )}
    </fieldset>
  )
}

function Wert({ text, anzahl, an, onSchalten }: Filterwert & { readonly onSchalten: () => void }) {
  return (
    <label className={styles['wert']}>
      <input type="checkbox" checked={an} onChange={onSchalten} />
      <span>{text}</span>
      <span className={`z ${styles['anzahl']}`}>{anzahl}</span>
    </label>
  )
}

/** Sent when the field is left or Enter is pressed: half a number is no age. */
function Alter({ wahl, setWahl }: Omit<FilterspalteProps, 'facetten'>) {
  const id = useId()
  const [text, setText] = useState(wahl.alter === null ? '' : `${wahl.alter}`)
  const uebernimm = (): void => {
    const alter = text.trim() === '' ? null : Number(text)
    const gilt = alter === null || (Number.isInteger(alter) && alter >= 0 && alter <= 120)
    if (gilt && alter !== wahl.alter) setWahl(aendereWahl(wahl, { alter }))
  }
  return (
    <p className={styles['alter']}>
      <label htmlFor={id}>Alter in Jahren</label>
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        maxLength={3}
        value={text}
        onChange={(e) => setText(e.target.value.replaceAll(/\D/g, ''))}
        onBlur={uebernimm}
        onKeyDown={(e) => e.key === 'Enter' && uebernimm()}
      />
    </p>
  )
}
