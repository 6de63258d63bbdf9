import { useId, useMemo, useState, type KeyboardEvent } from 'react'
import { plus } from '@sozial/domain/zuschnitt'
import { formatAnzahl, formatZahl } from '@sozial/shared/format'
import { moveZeilenfokus } from '../../lib/zeilenfokus.ts'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { SuchFeld, WahlFeld } from '../../ui/Feld.tsx'
import { formatPersonen } from './daten.ts'
import { useWerkzeug } from './use-werkbank.ts'
import styles from './Werkbank.module.css'

interface TafelProps {
  /** Keys that assign: digits, Entf. */
  readonly onTaste: (ereignis: KeyboardEvent, id: string | null) => void
}

const ZUERST = 200

/** All Bausteine as a list: search, choose several, assign; everything that the map can do. */
export function Bausteintafel({ onTaste }: TafelProps) {
  const { daten, auswahl, setAuswahl } = useWerkzeug()
  const [suche, setSuche] = useState('')
  const [mehr, setMehr] = useState(ZUERST)
  const zeilen = useZeilen(suche)
  const alle = zeilen.length > 0 && zeilen.every((baustein) => auswahl.has(baustein))
  return (
    <div>
      <div className={styles['suche']}>
        <SuchFeld label="Baustein suchen" wert={suche} onChange={setSuche} />
      </div>
      {daten.darfAendern && <Sammelzuordnung />}
      <table className={styles['tafel']}>
        <caption className="vh">Bausteine mit ihrem Raum</caption>
        <thead>
          <tr>
            {daten.darfAendern && (
              <th scope="col">
                <input
                  type="checkbox"
                  aria-label="Alle dieser Liste wählen"
                  checked={alle}
                  onChange={() => setAuswahl(new Set(alle ? [] : zeilen))}
                />
              </th>
            )}
            <th scope="col">Baustein</th>
            <th scope="col">Raum</th>
            <th scope="col" className="r">
              Einwohner
            </th>
          </tr>
        </thead>
        <tbody key={suche}>
          {zeilen.slice(0, mehr).map((baustein, i) => (
            <Zeile key={baustein} baustein={baustein} erste={i === 0} onTaste={onTaste} />
          ))}
        </tbody>
      </table>
      {zeilen.length === 0 && <p className="t-klein leise">Kein Baustein heißt „{suche}“.</p>}
      {zeilen.length > mehr && (
        <Button klein art="text" onClick={() => setMehr(mehr + 1000)}>
          {formatAnzahl(zeilen.length - mehr, 'weiteren', 'weitere')} zeigen
        </Button>
      )}
      <p className={`t-note ${styles['note']}`}>
        Pfeiltasten gehen von Baustein zu Baustein, Ziffern ordnen zu, Entf nimmt heraus, Leertaste
        wählt mehrere.
      </p>
    </div>
  )
}

function useZeilen(suche: string): readonly number[] {
  const { daten, kommune } = useWerkzeug()
  return useMemo(() => {
    const gesucht = suche.trim().toLocaleLowerCase('de-DE')
    const passt = (baustein: number): boolean => {
      const wo = daten.kommunen[daten.bausteine.kommunen[baustein] ?? -1]?.schluessel
      if (kommune !== null && wo !== kommune) return false
      const text = `${daten.bausteine.namen[baustein]} ${daten.schluessel[baustein]}`
      return text.toLocaleLowerCase('de-DE').includes(gesucht)
    }
    const { kommunen, namen } = daten.bausteine
    return daten.ids
      .flatMap((_, baustein) => (passt(baustein) ? [baustein] : []))
      .toSorted(
        (a, b) =>
          (kommunen[a] ?? daten.kommunen.length) - (kommunen[b] ?? daten.kommunen.length) ||
          (namen[a] ?? '').localeCompare(namen[b] ?? '', 'de'),
      )
  }, [daten, kommune, suche])
}

function Zeile({
  baustein,
  erste,
  onTaste,
}: TafelProps & { readonly baustein: number; readonly erste: boolean }) {
  const { daten, jetzt, hover, auswahl, setAuswahl, ordneZu, aktiv } = useWerkzeug()
  const id = daten.ids[baustein] ?? ''
  const raum = jetzt.bild.raeume.find(({ key }) => key === jetzt.bild.zuordnung[baustein])
  const einwohner = daten.bausteine.gruppen.einwohner[baustein] ?? null
  const gewaehlt = auswahl.has(baustein)
  const waehle = (): void => {
    const neu = new Set(auswahl)
    if (!neu.delete(baustein)) neu.add(baustein)
    setAuswahl(neu)
  }
  return (
    <tr
      className={classNames(gewaehlt && styles['gewaehlt'])}
      onPointerEnter={() => hover.set(id)}
      onPointerLeave={() => hover.set(null)}
    >
      {daten.darfAendern && (
        <td>
          <input
            type="checkbox"
            tabIndex={-1}
            checked={gewaehlt}
            aria-label={`${daten.bausteine.namen[baustein]} wählen`}
            onChange={waehle}
          />
        </td>
      )}
      <th scope="row">
        <button
          type="button"
          className={styles['name']}
          tabIndex={erste ? 0 : -1}
          onFocus={() => hover.set(id)}
          onBlur={() => hover.set(null)}
          onClick={() => aktiv && ordneZu([baustein], raum?.key === aktiv.key ? null : aktiv)}
          onKeyDown={(ereignis) => {
            if (ereignis.key === ' ') {
              ereignis.preventDefault()
              waehle()
            } else {
              moveZeilenfokus(ereignis)
              onTaste(ereignis, id)
            }
          }}
        >
          {daten.bausteine.namen[baustein]}
        </button>
      </th>
      <td>{raum ? `${raum.nummer} ${raum.name}` : <i className="leise">keiner</i>}</td>
      <td className="r">{formatPersonen(einwohner, daten)}</td>
    </tr>
  )
}

/** No key of a Raum: they come out. */
const HERAUS = 'heraus'

/** What is chosen goes into a Raum together. */
function Sammelzuordnung() {
  const { daten, jetzt, auswahl, setAuswahl, ordneZu, aktiv, setHinweis } = useWerkzeug()
  const [ziel, setZiel] = useState('')
  const satz = useId()
  if (auswahl.size === 0) return null
  const summe = [...auswahl].reduce<number | null>(
    (bisher, baustein) => plus(bisher, daten.bausteine.gruppen.einwohner[baustein] ?? null),
    0,
  )
  const key = ziel || aktiv?.key || ''
  const ordne = (): void => {
    if (key === '') return setHinweis('Wählen Sie zuerst, zu welchem Raum sie gehören sollen.')
    ordneZu([...auswahl], jetzt.bild.raeume.find((raum) => raum.key === key) ?? null)
    setAuswahl(new Set())
  }
  return (
    <div className={styles['sammel']} role="group" aria-labelledby={satz}>
      <p id={satz} className="t-klein">
        <b>{formatAnzahl(auswahl.size, 'Baustein', 'Bausteine')}</b>
        {summe !== null && ` mit ${formatZahl(summe)} Einwohnern`} gewählt
      </p>
      <WahlFeld
        label="Zu welchem Raum"
        labelUnsichtbar
        wert={key}
        optionen={[
          { wert: '', text: 'Raum wählen' },
          ...jetzt.bild.raeume.map((raum) => ({
            wert: raum.key,
            text: `${raum.nummer} ${raum.name}`,
          })),
          { wert: HERAUS, text: 'aus ihrem Raum nehmen' },
        ]}
        onChange={setZiel}
      />
      <Button klein onClick={ordne}>
        Zuordnen
      </Button>
      <Button klein art="text" onClick={() => setAuswahl(new Set())}>
        Auswahl leeren
      </Button>
    </div>
  )
}
