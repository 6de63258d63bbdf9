import { zusatzsatz } from '@sozial/shared/zeichen'
import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { Mitnehmen } from '../../app/mitnehmen/Mitnehmen.tsx'
import { Darf } from '../../app/sitzung/Darf.tsx'
import { NichtVeroeffentlicht } from '../../app/veroeffentlicht/NichtVeroeffentlicht.tsx'
import { KreisFehlt } from '../../app/atlas/AtlasLeer.tsx'
import { useSicht } from '../../app/sitzung/sicht.ts'
import { toFehler } from '../../lib/fehler.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { LinkButton } from '../../ui/Button.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import {
  parseBevoelkerung,
  toBevoelkerungssuche,
  type Bevoelkerungsansicht,
} from './bevoelkerung-adresse.ts'
import { BevoelkerungDocument } from './bevoelkerung.generated.ts'
import { Jahreslauf } from './Jahreslauf.tsx'
import { createMitnahme } from './mitnahme.ts'
import { Merkmalanmerkungen } from '../../app/atlas/Merkmalanmerkungen.tsx'
import { quellenzeileOf } from '../../app/bevoelkerung/quellenzeile.ts'
import { createPyramidenstate } from '../../app/bevoelkerung/pyramide-state.ts'
import { Personenwahl, type Altersaufbau, type WahlProps } from './Personenwahl.tsx'
import { Pyramidenbild } from './Pyramidenbild.tsx'
import { Kennzahlen, Werte } from './Pyramidenzahlen.tsx'
import styles from './Bevoelkerung.module.css'

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

function Ohne(props: WahlProps) {
  useTitel('Bevölkerung', props.antwort.kreis.name)
  return (
    <>
      <h1 className="t-titel">Bevölkerung</h1>
      <p className="t-satz">
        Für diese Auswahl gibt es keine Bevölkerung nach Alter und Geschlecht. Wählen Sie einen
        anderen Raum; sonst fehlt noch eine Tabelle des Melderegisters.
      </p>
      <Personenwahl {...props} aufbau={null} />
      <p>
        <Darf was="lieferungen">
          <LinkButton to="/verwaltung/lieferungen">Datei laden</LinkButton>
        </Darf>
      </p>
    </>
  )
}

function Inhalt(props: WahlProps & { readonly aufbau: Altersaufbau }) {
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
      <Personenwahl {...props} />
      {aufbau.gruppen.length > 0 && (
        <div className={styles['teile']}>
          <div>
            <Pyramidenbild state={state} aufbau={aufbau} />
            <Jahreslauf
              zeitraeume={aufbau.zeitraeume}
              zeitraum={aufbau.zeitraum.id}
              onChange={(zeitraum, replace) => aendere({ zeitraum }, replace)}
            />
            <Merkmalanmerkungen anmerkungen={aufbau.anmerkungen} />
            <p className="quelle">
              {zusatzsatz(aufbau.zeichen).replace('Der Wert ist', 'Eine Zahl ist')} {state.notiz}{' '}
              {quellenzeileOf(aufbau, antwort.kreis)}
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
