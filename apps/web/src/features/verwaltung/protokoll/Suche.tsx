import { useState, type FormEvent } from 'react'
import { useQuery } from '@apollo/client/react'
import { formatZahl, formatZeitpunkt } from '@sozial/shared/format'
import { toFehler } from '../../../lib/fehler.ts'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import { Button } from '../../../ui/Button.tsx'
import { TextFeld, WahlFeld } from '../../../ui/Feld.tsx'
import { FehlerMeldung } from '../../../ui/Meldung.tsx'
import { Tabelle } from '../../../ui/Tabelle.tsx'
import { Abfrage } from '../Abfrage.tsx'
import type { Anlass } from './anlass.ts'
import { Ausgabe } from './Ausgabe.tsx'
import { leererFilter, toFilterInput, type Filter } from './filter.ts'
import {
  gegenstandswort,
  handlungswort,
  satzOf,
  unterschiedeOf,
  werOf,
  type Eintrag,
} from './protokoll-worte.ts'
import { ProtokollDocument, type ProtokollQuery } from './protokoll.generated.ts'
import styles from './Protokoll.module.css'

/** The entries, filtered and by pages. */
export function Suche({ anlass }: { readonly anlass: Anlass }) {
  const [filter, setFilter] = useState(leererFilter)
  const [seite, setSeite] = useState(1)
  const { data, previousData, error, refetch, loading } = useQuery(ProtokollDocument, {
    variables: { anlass, filter: toFilterInput(filter), seite },
    fetchPolicy: 'network-only',
  })
  const protokoll = (data ?? previousData)?.protokoll
  const setze = (neu: Filter) => {
    setFilter(neu)
    setSeite(1)
  }
  return (
    <>
      <Filterfelder
        key={filter.konto}
        filter={filter}
        handlungen={protokoll?.handlungen ?? []}
        gegenstaende={protokoll?.gegenstaende ?? []}
        onFilter={setze}
      />
      <Abschnitt
        titel="Einträge"
        zusatz={protokoll && anzahlText(protokoll.anzahl)}
        werkzeuge={<Ausgabe anlass={anlass} filter={filter} />}
      >
        {error && <FehlerMeldung fehler={{ ...toFehler(error), hilfe: error.message }} />}
        {!protokoll && !error && (
          <Abfrage error={null} erneut={() => void refetch()} was="Die Einträge" />
        )}
        {protokoll && (
          <div aria-busy={loading}>
            <Eintraege
              eintraege={protokoll.eintraege}
              onKonto={(konto, name) => setze({ ...filter, konto, kontoname: name })}
            />
            <Blaettern {...protokoll} onSeite={setSeite} />
          </div>
        )}
      </Abschnitt>
    </>
  )
}

/** The server stops counting there. */
const HOECHSTENS_GEZAEHLT = 10_000

const anzahlText = (anzahl: number): string =>
  anzahl > HOECHSTENS_GEZAEHLT
    ? `mehr als ${formatZahl(HOECHSTENS_GEZAEHLT)}, die neuesten zuerst`
    : `${formatZahl(anzahl)}, die neuesten zuerst`

interface FilterfelderProps {
  readonly filter: Filter
  readonly handlungen: readonly string[]
  readonly gegenstaende: readonly string[]
  readonly onFilter: (filter: Filter) => void
}

function Filterfelder({ filter, handlungen, gegenstaende, onFilter }: FilterfelderProps) {
  const [entwurf, setEntwurf] = useState(filter)
  const aendere = (teil: Partial<Filter>) => setEntwurf((bisher) => ({ ...bisher, ...teil }))
  const optionen = (werte: readonly string[], worte: (wert: string) => string) => [
    { wert: '', text: 'alle' },
    ...werte
      .map((wert) => ({ wert, text: worte(wert) }))
      .toSorted((a, b) => a.text.localeCompare(b.text, 'de')),
  ]
  function onSubmit(ereignis: FormEvent) {
    ereignis.preventDefault()
    onFilter(entwurf)
  }
  return (
    <form className={styles['filter']} role="search" onSubmit={onSubmit} noValidate>
      <TextFeld label="Von" art="date" wert={entwurf.von} onChange={(von) => aendere({ von })} />
      <TextFeld label="Bis" art="date" wert={entwurf.bis} onChange={(bis) => aendere({ bis })} />
      <WahlFeld
        label="Was"
        wert={entwurf.handlung}
        optionen={optionen(handlungen, handlungswort)}
        onChange={(handlung) => aendere({ handlung })}
      />
      <WahlFeld
        label="Womit"
        wert={entwurf.gegenstand}
        optionen={optionen(gegenstaende, gegenstandswort)}
        onChange={(gegenstand) => aendere({ gegenstand })}
      />
      <TextFeld
        label="Name, Kennung oder Wort"
        wert={entwurf.text}
        onChange={(text) => aendere({ text })}
      />
      <div className={styles['wege']}>
        <Button type="submit" art="haupt">
          Suchen
        </Button>
        <Button
          art="text"
          onClick={() => {
            setEntwurf(leererFilter)
            onFilter(leererFilter)
          }}
        >
          Alles zeigen
        </Button>
      </div>
      {filter.konto !== '' && (
        <p className={styles['person']}>
          Nur Einträge von <b>{filter.kontoname}</b>.{' '}
          <Button
            art="text"
            klein
            onClick={() => onFilter({ ...filter, konto: '', kontoname: '' })}
          >
            Von allen
          </Button>
        </p>
      )}
    </form>
  )
}

interface EintraegeProps {
  readonly eintraege: readonly Eintrag[]
  readonly onKonto: (konto: string, name: string) => void
}

function Eintraege({ eintraege, onKonto }: EintraegeProps) {
  if (eintraege.length === 0) {
    return <p className="leise">Kein Eintrag passt dazu. Fassen Sie die Suche weiter.</p>
  }
  return (
    <Tabelle titel="Einträge des Protokolls" titelUnsichtbar className={styles['eintraege']}>
      <thead>
        <tr>
          <th scope="col">Wann</th>
          <th scope="col">Wer hat was getan</th>
        </tr>
      </thead>
      <tbody>
        {eintraege.map((eintrag) => (
          <tr key={eintrag.id}>
            <td>{formatZeitpunkt(eintrag.zeitpunkt)}</td>
            <td>
              <Wer eintrag={eintrag} onKonto={onKonto} /> {satzOf(eintrag)}.
              {eintrag.bereinigtAm && (
                <span className="t-note">
                  {' '}
                  Namen entfernt am {formatZeitpunkt(eintrag.bereinigtAm)}.
                </span>
              )}
              <Einzelheiten eintrag={eintrag} />
            </td>
          </tr>
        ))}
      </tbody>
    </Tabelle>
  )
}

function Wer({
  eintrag,
  onKonto,
}: {
  readonly eintrag: Eintrag
  readonly onKonto: EintraegeProps['onKonto']
}) {
  const { kontoId, akteur } = eintrag
  if (kontoId === null) return <b>{werOf(eintrag)}</b>
  return (
    <button
      type="button"
      className={styles['wer']}
      title={`Nur Einträge von ${akteur}`}
      onClick={() => onKonto(kontoId, akteur)}
    >
      {werOf(eintrag)}
    </button>
  )
}

/** Old and new beside each other; folded, because most rows are read for their sentence. */
function Einzelheiten({ eintrag }: { readonly eintrag: Eintrag }) {
  const unterschiede = unterschiedeOf(eintrag)
  const mitAlt = unterschiede.some(({ alt }) => alt !== '')
  if (unterschiede.length === 0 && eintrag.vorgang === null) return null
  return (
    <details className={styles['einzelheiten']}>
      <summary>{mitAlt ? 'Vorher und nachher' : 'Einzelheiten'}</summary>
      <table>
        <caption className="vh">Einzelheiten des Eintrags</caption>
        <thead>
          <tr>
            <th scope="col">Angabe</th>
            {mitAlt && <th scope="col">vorher</th>}
            <th scope="col">{mitAlt ? 'nachher' : 'Wert'}</th>
          </tr>
        </thead>
        <tbody>
          {unterschiede.map(({ feld, alt, neu }) => (
            <tr key={feld}>
              <th scope="row">{feld}</th>
              {mitAlt && <td>{alt || '–'}</td>}
              <td>{neu || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {eintrag.vorgang && <p className="t-note">Vorgangsnummer {eintrag.vorgang}</p>}
    </details>
  )
}

interface BlaetternProps extends Pick<ProtokollQuery['protokoll'], 'seite' | 'seiten'> {
  readonly onSeite: (seite: number) => void
}

function Blaettern({ seite, seiten, onSeite }: BlaetternProps) {
  if (seiten < 2) return null
  return (
    <nav className={styles['blaettern']} aria-label="Seiten des Protokolls">
      {seite > 1 && (
        <Button klein onClick={() => onSeite(seite - 1)}>
          Neuere
        </Button>
      )}
      <span className="t-klein">
        Seite {formatZahl(seite)} von {formatZahl(seiten)}
      </span>
      {seite < seiten && (
        <Button klein onClick={() => onSeite(seite + 1)}>
          Ältere
        </Button>
      )}
    </nav>
  )
}
