import { useState } from 'react'
import { useMutation, useQuery } from '@apollo/client/react'
import { Link } from 'react-router'
import { istOffen } from '@sozial/domain/zuschnitt'
import { formatAnzahl, formatDatum, toTag } from '@sozial/shared/format'
import { toFehler } from '../../lib/fehler.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextFeld } from '../../ui/Feld.tsx'
import { FehlerMeldung, Meldung } from '../../ui/Meldung.tsx'
import type { GeladenerZuschnitt } from './laden.ts'
import { useWerkzeug } from './use-werkbank.ts'
import {
  DecideZuschnittDocument,
  OffeneAbstimmungDocument,
  RevokeRaumbeschlussDocument,
  type BeschlussangabenFragment,
} from './zuschnitt.generated.ts'
import styles from './Werkbank.module.css'

interface BeschlussProps {
  readonly zuschnitt: GeladenerZuschnitt
  /** It is another thing now: load it again. */
  readonly neu: () => void
}

/** From the drawing to the division in force: Abstimmung, Beschluss, and its Aufhebung. */
export function Beschluss({ zuschnitt, neu }: BeschlussProps) {
  const { zustand, beschluss } = zuschnitt
  if (zustand === 'VERWORFEN') return null
  return (
    // Before there is one it is a form: nothing for paper.
    <div className={beschluss ? undefined : 'nicht-druck'}>
      <Abschnitt titel="Abstimmung und Beschluss">
        <p className={`nicht-druck ${styles['schritt']}`}>
          <Link to={`/verwaltung/sozialraeume/${zuschnitt.id}/abstimmung`}>
            Abstimmung mit den Kommunen
          </Link>
        </p>
        {beschluss ? (
          <Gefasst beschluss={beschluss} id={zuschnitt.id} neu={neu} />
        ) : (
          <Fassen zuschnitt={zuschnitt} neu={neu} />
        )}
      </Abschnitt>
    </div>
  )
}

const vorgabe = () => ({ gremium: 'Kreistag', datum: toTag(new Date()), nummer: '' })

/** What a Sitzung has decided. */
function useSitzungsangaben() {
  const [angaben, setAngaben] = useState(vorgabe)
  const felder = (
    <div className={styles['sitzung']}>
      <TextFeld
        label="Gremium"
        wert={angaben.gremium}
        onChange={(gremium) => setAngaben({ ...angaben, gremium })}
      />
      <TextFeld
        label="Tag der Sitzung"
        art="date"
        wert={angaben.datum}
        onChange={(datum) => setAngaben({ ...angaben, datum })}
      />
      <TextFeld
        label="Nummer des Beschlusses"
        wert={angaben.nummer}
        onChange={(nummer) => setAngaben({ ...angaben, nummer })}
      />
    </div>
  )
  return { angaben, felder }
}

/** What the Kommunen have left open: it forbids nothing, but nobody decides without knowing. */
function OffeneAbstimmung({ zuschnitt }: { readonly zuschnitt: string }) {
  const { data } = useQuery(OffeneAbstimmungDocument, {
    variables: { zuschnitt },
    fetchPolicy: 'cache-and-network',
  })
  if (!data?.abstimmung) return null
  const { offenes, ungefragt } = data.abstimmung
  const namen = new Intl.ListFormat('de').format(ungefragt.map(({ name }) => name))
  const saetze = [...offenes, ...(namen === '' ? [] : [`Nicht gefragt: ${namen}.`])]
  if (saetze.length === 0) return <p>Aus der Abstimmung mit den Kommunen ist nichts offen.</p>
  return (
    <Meldung art="warn" titel="Aus der Abstimmung mit den Kommunen ist offen">
      {saetze.join(' ')}
    </Meldung>
  )
}

/** Who draws from nothing may not have meant to end what holds today: it is said before it is so. */
function Fortgang() {
  const { daten, stand } = useWerkzeug()
  const { raeume } = stand.bild
  const fortgesetzt = new Set(raeume.map(({ setztFort }) => setztFort))
  const enden = daten.bisherige.filter(({ schluessel }) => !fortgesetzt.has(schluessel))
  if (enden.length === 0) return null
  const neue = raeume.filter(({ setztFort }) => setztFort === null).length
  const namen = new Intl.ListFormat('de').format(enden.map(({ name }) => name))
  return (
    <p>
      {formatAnzahl(enden.length, 'bisheriger Sozialraum endet', 'bisherige Sozialräume enden')}:{' '}
      {namen}. {formatAnzahl(neue, 'Raum ist neu', 'Räume sind neu')}. Soll einer unter seiner
      Kennung weitergehen, sagt das „Setzt fort“ am Raum.
    </p>
  )
}

function Fassen({ zuschnitt, neu }: BeschlussProps) {
  const { jetzt, stand, daten } = useWerkzeug()
  const [stichtag, setStichtag] = useState(zuschnitt.stichtag)
  const [konflikt, setKonflikt] = useState('')
  const { angaben, felder } = useSitzungsangaben()
  const [fasse, { error, loading }] = useMutation(DecideZuschnittDocument)
  const offene = jetzt.befunde.filter(istOffen).length
  if (!daten.darfAendern || zuschnitt.kommune) return null
  if (daten.ohneZweck) {
    return <p>Beschlossen wird mit Blick auf die Größen: wählen Sie dazu oben einen Zweck.</p>
  }
  if (offene > 0 || stand.offen.length > 0) {
    return (
      <p>
        {offene > 0
          ? `Beschlossen werden kann er, sobald ${formatAnzahl(offene, 'Befund erledigt ist', 'Befunde erledigt sind')}: sie stehen rechts neben der Karte.`
          : 'Sobald alles gespeichert ist, kann er beschlossen werden.'}
      </p>
    )
  }
  const trageEin = async (): Promise<void> => {
    const variables = {
      id: zuschnitt.id,
      stand: stand.server.stand,
      beschluss: { ...angaben, stichtag },
    }
    // What went wrong stands in `error`.
    const antwort = await fasse({ variables }).catch(() => null)
    const gegen = antwort?.data?.decideZuschnitt.konflikt
    setKonflikt(gegen?.satz ?? '')
    if (antwort?.data && !gegen) neu()
  }
  return (
    <form
      className={`${styles['beschluss']} nicht-druck`}
      onSubmit={(ereignis) => {
        ereignis.preventDefault()
        if (!loading) void trageEin()
      }}
    >
      <p>
        Kein Befund ist offen. Mit dem Beschluss gelten diese Räume vom Stichtag an; alle Werte
        werden auf ihnen gerechnet, frühere Veröffentlichungen behalten ihre Grenzen.
      </p>
      <Fortgang />
      <OffeneAbstimmung zuschnitt={zuschnitt.id} />
      {error && <FehlerMeldung fehler={toFehler(error)} />}
      {konflikt && <Meldung art="fehler" role="alert" titel={konflikt} />}
      {felder}
      <TextFeld label="Gilt ab" art="date" wert={stichtag} onChange={setStichtag} />
      <p>
        <Button art="haupt" type="submit">
          {loading ? 'Die Werte werden neu gerechnet …' : 'Beschluss eintragen'}
        </Button>
      </p>
    </form>
  )
}

interface GefasstProps {
  readonly beschluss: BeschlussangabenFragment
  readonly id: string
  readonly neu: () => void
}

function Gefasst({ beschluss, id, neu }: GefasstProps) {
  const { gremium, datum, nummer, stichtag, aufhebung, von } = beschluss
  const [hebtAuf, setHebtAuf] = useState(false)
  return (
    <div className={styles['beschluss']}>
      <p>
        <b>
          {gremium}, {formatDatum(datum)}
          {nummer && `, Nr. ${nummer}`}
        </b>
        : gilt ab {formatDatum(stichtag)}. Eingetragen von {von}.
      </p>
      {(!aufhebung || aufhebung.zum > stichtag) && (
        <p className="nicht-druck">
          <Link to={`/karte?ebene=sozialraum&stand=${stichtag}`}>Karte in diesen Grenzen</Link>
        </p>
      )}
      {aufhebung && (
        <p>
          <b>
            Aufgehoben: {aufhebung.gremium}, {formatDatum(aufhebung.datum)}
            {aufhebung.nummer && `, Nr. ${aufhebung.nummer}`}
          </b>
          , zum {formatDatum(aufhebung.zum)}. Grund: {aufhebung.grund}
        </p>
      )}
      {!aufhebung && hebtAuf && (
        <Aufheben {...{ id, stichtag, neu }} onAbbruch={() => setHebtAuf(false)} />
      )}
      {!aufhebung && !hebtAuf && (
        <p className="nicht-druck">
          <Button klein onClick={() => setHebtAuf(true)}>
            Beschluss aufheben
          </Button>
        </p>
      )}
    </div>
  )
}

interface AufhebenProps {
  readonly id: string
  readonly stichtag: string
  readonly neu: () => void
  readonly onAbbruch: () => void
}

function Aufheben({ id, stichtag, neu, onAbbruch }: AufhebenProps) {
  const [zum, setZum] = useState(stichtag)
  const [grund, setGrund] = useState('')
  const [leer, setLeer] = useState(false)
  const { angaben, felder } = useSitzungsangaben()
  const [hebeAuf, { error, loading }] = useMutation(RevokeRaumbeschlussDocument)
  const trageEin = async (): Promise<void> => {
    const aufhebung = { ...angaben, grund: grund.trim(), zum }
    const antwort = await hebeAuf({ variables: { id, aufhebung } }).catch(() => null)
    if (antwort?.data) neu()
  }
  return (
    <form
      className={`${styles['beschluss']} nicht-druck`}
      onSubmit={(ereignis) => {
        ereignis.preventDefault()
        setLeer(grund.trim() === '')
        if (grund.trim() !== '' && !loading) void trageEin()
      }}
    >
      <h3 className="t-h3">Den Beschluss aufheben</h3>
      {error && <FehlerMeldung fehler={toFehler(error)} />}
      {felder}
      <TextFeld
        label="Gilt nicht mehr ab"
        hinweis="Bis zum Stichtag: der Beschluss hat nie gegolten. Danach: die frühere Einteilung kehrt an diesem Tag zurück."
        art="date"
        wert={zum}
        onChange={setZum}
      />
      <TextFeld
        label="Grund"
        mehrzeilig
        wert={grund}
        fehler={leer ? 'Bitte schreiben Sie, warum er aufgehoben wird.' : undefined}
        onChange={setGrund}
      />
      <p className={styles['wege']}>
        <Button art="haupt" type="submit">
          {loading ? 'Wird aufgehoben …' : 'Aufhebung eintragen'}
        </Button>
        <Button art="text" onClick={onAbbruch}>
          Abbrechen
        </Button>
      </p>
    </form>
  )
}
