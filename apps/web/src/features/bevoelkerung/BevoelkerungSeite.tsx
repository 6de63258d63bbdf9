import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { Mitnehmen } from '../../app/mitnehmen/Mitnehmen.tsx'
import { Marken } from '../../charts/Marken.tsx'
import { pyramidMarks } from '../../charts/pyramid/pyramid-layout.ts'
import { useBreite } from '../../charts/use-breite.ts'
import { Darf } from '../../app/sitzung/Darf.tsx'
import { NichtVeroeffentlicht } from '../../app/veroeffentlicht/NichtVeroeffentlicht.tsx'
import { KreisFehlt } from '../../app/atlas/AtlasLeer.tsx'
import { useSicht } from '../../app/sitzung/sicht.ts'
import { toFehler } from '../../lib/fehler.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { LinkButton, ToggleGroup } from '../../ui/Button.tsx'
import { WahlFeld } from '../../ui/Feld.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import { Tabelle } from '../../ui/Tabelle.tsx'
import {
  NATIONALITAET_WORTE,
  parseBevoelkerung,
  toBevoelkerungssuche,
  type Bevoelkerungsansicht,
} from './bevoelkerung-adresse.ts'
import { BevoelkerungDocument, type BevoelkerungQuery } from './bevoelkerung.generated.ts'
import { Jahreslauf } from './Jahreslauf.tsx'
import { createMitnahme, SPALTEN } from './mitnahme.ts'
import { quellenzeileOf } from '../../app/bevoelkerung/quellenzeile.ts'
import { createPyramidenstate, type Pyramidenstate } from '../../app/bevoelkerung/pyramide-state.ts'
import styles from './Bevoelkerung.module.css'

type Altersaufbau = NonNullable<BevoelkerungQuery['altersaufbau']>

/** Who lives here? Sentence, pyramid against the Kreis, key figures, table. */
export function BevoelkerungSeite() {
  return useSicht() === 'INTERN' ? (
    <Pyramidenseite />
  ) : (
    <NichtVeroeffentlicht titel="Bevölkerung" was="Die Bevölkerung nach Alter und Geschlecht" />
  )
}

function Pyramidenseite() {
  const [suche] = useSearchParams()
  const navigate = useNavigate()
  const ansicht = useMemo(() => parseBevoelkerung(suche), [suche])
  const { raum, ebene, nationalitaet, zeitraum } = ansicht
  const sicht = useSicht()
  const { data, previousData, error, refetch, loading } = useQuery(BevoelkerungDocument, {
    variables: {
      ebene: raum === null ? null : ebene,
      raum,
      nationalitaet,
      zeitraum,
      liste: ebene,
      sicht,
    },
  })
  const antwort = data ?? previousData
  const aendere = (teil: Partial<Bevoelkerungsansicht>, replace = false) =>
    void navigate(
      { search: toBevoelkerungssuche({ ...ansicht, ...teil }) },
      { replace, preventScrollReset: true },
    )
  if (error && !antwort && toFehler(error).code === 'KREIS_FEHLT') {
    return (
      <div className={styles['seite']}>
        <KreisFehlt />
      </div>
    )
  }
  if (error && !antwort) {
    return (
      <div className={styles['seite']}>
        <h1 className="t-titel">Bevölkerung</h1>
        <FehlerMeldung fehler={toFehler(error)} erneut={() => void refetch()} />
      </div>
    )
  }
  if (!antwort) {
    return (
      <div className={styles['seite']}>
        <Skelett hoehe={620} />
        <LadeWorte />
      </div>
    )
  }
  const { altersaufbau } = antwort
  return (
    <div className={styles['seite']} aria-busy={loading}>
      {altersaufbau ? (
        <Inhalt {...{ antwort, ansicht, aendere }} aufbau={altersaufbau} />
      ) : (
        <Ohne {...{ antwort, ansicht, aendere }} />
      )}
    </div>
  )
}

interface TeilProps {
  readonly antwort: BevoelkerungQuery
  readonly ansicht: Bevoelkerungsansicht
  readonly aendere: (teil: Partial<Bevoelkerungsansicht>, replace?: boolean) => void
}

function Ohne(props: TeilProps) {
  useTitel('Bevölkerung', props.antwort.kreis.name)
  return (
    <>
      <h1 className="t-titel">Bevölkerung</h1>
      <p className="t-satz">
        Für diese Auswahl gibt es keine Bevölkerung nach Alter und Geschlecht. Wählen Sie einen
        anderen Raum; sonst fehlt noch eine Tabelle des Melderegisters.
      </p>
      <Auswahl {...props} aufbau={null} />
      <p>
        <Darf was="lieferungen">
          <LinkButton to="/verwaltung/lieferungen">Datei laden</LinkButton>
        </Darf>
      </p>
    </>
  )
}

function Inhalt(props: TeilProps & { readonly aufbau: Altersaufbau }) {
  const { antwort, aufbau, ansicht, aendere } = props
  const state = useMemo(() => createPyramidenstate(aufbau), [aufbau])
  const mitnahme = useMemo(
    () => createMitnahme(state, aufbau, antwort.kreis),
    [state, aufbau, antwort.kreis],
  )
  useTitel(state.titel, antwort.kreis.name)
  return (
    <>
      <div className={styles['kopf']}>
        <div>
          <h1 className="t-titel" tabIndex={-1}>
            {state.titel}
          </h1>
          <p className="t-klein leise">Nach Alter und Geschlecht; {aufbau.zeitraum.name}</p>
        </div>
        <p className="t-satz">
          <b>{state.befund}</b>
          {state.rest}
        </p>
      </div>
      <Auswahl {...props} />
      {aufbau.gruppen.length > 0 && (
        <div className={styles['teile']}>
          <div>
            <Bild state={state} aufbau={aufbau} />
            <Jahreslauf
              zeitraeume={aufbau.zeitraeume}
              zeitraum={aufbau.zeitraum.id}
              onChange={(zeitraum, replace) => aendere({ zeitraum }, replace)}
            />
            <p className="quelle">
              {state.notiz} {quellenzeileOf(aufbau, antwort.kreis)}
            </p>
          </div>
          <Kennzahlen state={state} kreis={aufbau.massstab?.name ?? ''} />
        </div>
      )}
      <Werte state={state} nationalitaet={ansicht.nationalitaet} />
      <Mitnehmen mitnahme={mitnahme} />
    </>
  )
}

function Auswahl({
  antwort,
  ansicht,
  aendere,
  aufbau,
}: TeilProps & { readonly aufbau: Altersaufbau | null }) {
  const raeume = antwort.uebersicht?.raeume
  const namen = (raeume?.namen ?? []).map((name, i) => ({
    wert: raeume?.schluessel[i] ?? '',
    text: [name, raeume?.kommunenamen[i] === name ? null : raeume?.kommunenamen[i]]
      .filter(Boolean)
      .join(', '),
  }))
  const sortiert = namen.toSorted((a, b) => a.text.localeCompare(b.text, 'de', { numeric: true }))
  const ebenen = antwort.kreis.ebenen.filter(({ ebene }) => ebene !== 'LAND' && ebene !== 'BUND')
  const nationalitaeten = aufbau?.nationalitaeten ?? []
  return (
    <div className={`${styles['auswahl']} nicht-druck`}>
      <WahlFeld
        label="Ebene"
        wert={ansicht.ebene}
        optionen={ebenen.map(({ ebene }) => ({ wert: ebene, text: EBENE_WORTE[ebene].sammelname }))}
        onChange={(ebene) => aendere({ ebene, raum: null })}
      />
      <WahlFeld
        label={EBENE_WORTE[ansicht.ebene].singular}
        wert={ansicht.raum ?? ''}
        optionen={[
          { wert: '', text: antwort.kreis.name },
          ...(ansicht.ebene === 'KREIS' ? [] : sortiert),
        ]}
        onChange={(raum) => aendere({ raum: raum === '' ? null : raum })}
      />
      {nationalitaeten.length > 1 && (
        <ToggleGroup
          label="Staatsangehörigkeit"
          wert={ansicht.nationalitaet}
          optionen={nationalitaeten.map((wert) => ({ wert, text: NATIONALITAET_WORTE[wert] }))}
          onChange={(nationalitaet) => aendere({ nationalitaet })}
        />
      )}
    </div>
  )
}

function Bild({
  state,
  aufbau,
}: {
  readonly state: Pyramidenstate
  readonly aufbau: Altersaufbau
}) {
  const [flaeche, breite] = useBreite()
  const hoehe = breite < 500 ? 440 : 560
  const marken = useMemo(
    () => pyramidMarks(state.pyramide, { breite: breite - 16, hoehe, x: 8 }),
    [state, breite, hoehe],
  )
  return (
    <figure className={styles['bild']} aria-label={state.titel} aria-details="tabelle">
      <div ref={flaeche} style={{ minHeight: hoehe }}>
        {breite > 0 && (
          <svg
            width={breite}
            height={hoehe}
            role="img"
            aria-label={`${state.titel}. ${state.befund}${state.rest}`}
          >
            <Marken marken={marken} />
          </svg>
        )}
      </div>
      <figcaption className="t-note">
        {state.achse}. Balken: {aufbau.raum.name}
        {aufbau.massstab && `; Linie: ${aufbau.massstab.name}`}.
      </figcaption>
    </figure>
  )
}

function Kennzahlen({ state, kreis }: { readonly state: Pyramidenstate; readonly kreis: string }) {
  return (
    <dl className={styles['kennzahlen']}>
      {state.kennzahlen.map(({ name, zahl, anteil, kreis: anderer }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <span className={styles['gross']}>{anteil === '…' ? zahl : `${anteil}\u202F%`}</span>
            <span className="t-note">
              {zahl} Menschen{kreis !== '' && anderer !== '…' && `; Kreis ${anderer}\u202F%`}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Werte({
  state,
  nationalitaet,
}: {
  readonly state: Pyramidenstate
  readonly nationalitaet: Bevoelkerungsansicht['nationalitaet']
}) {
  return (
    <Abschnitt
      id="tabelle"
      titel="Dieselben Werte als Tabelle"
      zusatz={NATIONALITAET_WORTE[nationalitaet]}
    >
      <Tabelle titel={state.titel} titelUnsichtbar ersteSpalteFest>
        <thead>
          <tr>
            {SPALTEN.slice(0, state.mitKreis ? 6 : 5).map((text, i) => (
              <th key={text} scope="col" className={i > 0 ? 'r' : undefined}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {state.zeilen.map(({ text, maennlich, weiblich, zusammen, anteil, kreis }) => (
            <tr key={text}>
              <th scope="row">{text}</th>
              <td className="r">{maennlich}</td>
              <td className="r">{weiblich}</td>
              <td className="r">{zusammen}</td>
              <td className="r">{anteil}</td>
              {state.mitKreis && <td className="r">{kreis}</td>}
            </tr>
          ))}
        </tbody>
      </Tabelle>
    </Abschnitt>
  )
}
