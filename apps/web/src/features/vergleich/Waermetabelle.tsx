import { useQuery } from '@apollo/client/react'
import { useMemo, useState } from 'react'
import { Anmerkungen } from '../../app/atlas/Anmerkungen.tsx'
import { waehleAnmerkungen, type Nummerierte } from '../../app/atlas/anmerkungen.ts'
import { grenzenstand } from '../../app/atlas/quelle.ts'
import { zeichenOf } from '@sozial/shared/zeichen'
import { useAtlas } from '../../app/atlas/use-atlas.ts'
import { Mitnehmen } from '../../app/mitnehmen/Mitnehmen.tsx'
import { useSicht } from '../../app/sitzung/sicht.ts'
import { toFehler } from '../../lib/fehler.ts'
import { SCHMAL, useMediaQuery } from '../../lib/use-media-query.ts'
import { klassenfarben } from '../../map/colors.ts'
import { Probe } from '../../map/Muster.tsx'
import { WahlFeld } from '../../ui/Feld.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import { createBereich } from './bereich.ts'
import { Bereichswahl, Kopf, Steuerung } from './Kopf.tsx'
import { UebersichtDocument, type UebersichtQuery } from './uebersicht.generated.ts'
import { createWaermestate, klassenwort, type Waermestate } from './waerme-state.ts'
import { waermemitnahme } from './waerme-mitnahme.ts'
import { Waermegitter } from './Waermegitter.tsx'
import { Waermeliste } from './Waermeliste.tsx'
import { findSpaltenwahl, themenwahl } from './spaltenwahl.ts'
import { jahrOf } from './zweiter.ts'
import styles from './Waerme.module.css'

/** Areas × Indikatoren with every figure as text. */
export function Waermetabelle() {
  const { atlas } = useAtlas()
  const wahl = useMemo(() => findSpaltenwahl(atlas), [atlas])
  const { data, previousData, error, refetch } = useQuery(UebersichtDocument, {
    variables: {
      ebene: atlas.ebene,
      indikatoren: wahl.slugs,
      stand: atlas.ansicht.stand,
      bisJahr: atlas.ansicht.zeitraum === null ? null : jahrOf(atlas.periode),
      sicht: useSicht(),
    },
  })
  const antwort = (data ?? previousData)?.uebersicht
  if (error) {
    return (
      <div className="rahmen">
        <Steuerung />
        <FehlerMeldung fehler={toFehler(error)} erneut={() => void refetch()} />
      </div>
    )
  }
  if (!antwort) {
    return (
      <div className="rahmen">
        <Skelett hoehe={560} />
        <LadeWorte />
      </div>
    )
  }
  return <Inhalt antwort={antwort} wahlname={wahl.name} />
}

interface InhaltProps {
  readonly antwort: NonNullable<UebersichtQuery['uebersicht']>
  readonly wahlname: string
}

function Inhalt({ antwort, wahlname }: InhaltProps) {
  const { atlas } = useAtlas()
  const schmal = useMediaQuery(SCHMAL)
  const bereich = useMemo(() => createBereich(atlas), [atlas])
  const state = useMemo(
    () => createWaermestate(antwort, atlas, wahlname),
    [antwort, atlas, wahlname],
  )
  const quelle = quelleOf(antwort, atlas)
  const anmerkungen = useMemo(() => waehleUebersicht(antwort, atlas), [antwort, atlas])
  const mitnahme = useMemo(() => waermemitnahme(state, atlas, quelle), [state, atlas, quelle])
  return (
    <>
      <Kopf
        {...state}
        untertitel={`Jede Spalte ist für sich gefärbt${state.geschuetzt ? ', nur nach gezeigten Werten' : ''}; die Farbe wertet nicht.`}
      />
      <div className="rahmen">
        <Steuerung>
          <Themenwahl />
          <Bereichswahl bereich={bereich} />
        </Steuerung>
        {bereich.hinweis !== '' && <p className="t-klein">{bereich.hinweis}</p>}
        <Legende state={state} />
        {schmal ? <Waermeliste state={state} /> : <Waermegitter state={state} />}
        <Anmerkungen anmerkungen={anmerkungen} />
        <p className="quelle">{quelle}</p>
        <Mitnehmen mitnahme={mitnahme} />
      </div>
    </>
  )
}

/** The remarks on the shown areas, each Indikator in its own newest period. */
function waehleUebersicht(
  { anmerkungen, zeilen }: InhaltProps['antwort'],
  { raeume }: ReturnType<typeof useAtlas>['atlas'],
): readonly Nummerierte[] {
  return waehleAnmerkungen(anmerkungen, {
    perioden: zeilen.flatMap(({ zeitraum }) => zeitraum ?? []),
    raeume: raeume.map(({ schluessel }) => schluessel),
  })
}

function Themenwahl() {
  const { atlas, aendere } = useAtlas()
  const optionen = useMemo(() => themenwahl(atlas), [atlas])
  const { thema } = atlas.ansicht
  const [wahl] = useState(() => optionen.map(({ wert }) => wert))
  return (
    <div className={styles['wahl']}>
      <WahlFeld
        label="Indikatoren"
        wert={thema !== null && wahl.includes(thema) ? thema : ''}
        optionen={optionen}
        onChange={(neu) => aendere({ thema: neu === '' ? null : neu, indikatoren: [] })}
      />
    </div>
  )
}

/** The classes in words; the same for every column. */
function Legende({ state }: { readonly state: Waermestate }) {
  const farben = klassenfarben('BuPu', state.klassen)
  return (
    <ul className={`t-note ${styles['legende']}`} aria-label="Farben">
      {farben.map((farbe, i) => (
        <li key={farbe}>
          <Probe fuellung={{ art: 'KLASSE', klasse: i, farbe }} />
          {klassenwort(i, state.klassen)}
        </li>
      ))}
      <li>
        <Probe fuellung={{ art: 'LEER', leerart: 'GESCHUETZT' }} />
        {zeichenOf('GEHEIM_PRIMAER').erklaerung}
      </li>
      <li>
        <Probe fuellung={{ art: 'LEER', leerart: 'FEHLT' }} />
        liegt noch nicht vor
      </li>
      {state.gesperrt && (
        <li>
          <Probe fuellung={{ art: 'LEER', leerart: 'KEIN_ZUGRIFF' }} />
          für Ihr Konto nicht freigegeben
        </li>
      )}
    </ul>
  )
}

function quelleOf(
  { quellen }: InhaltProps['antwort'],
  atlas: ReturnType<typeof useAtlas>['atlas'],
): string {
  const namen = quellen.map(({ name, herausgeber }) =>
    name.includes(herausgeber) ? name : `${herausgeber}, ${name}`,
  )
  const demo = atlas.kreis.demo
    ? `Demodaten (synthetisch)${namen.length > 0 ? ', nach Art von: ' : ''}`
    : ''
  return `Quelle: ${demo}${namen.join('; ')}; ${grenzenstand(atlas)}.`
}
