import { WERTEBENEN, type Ebene } from '@sozial/domain/raum'
import type { Polaritaet } from '@sozial/domain/indikator'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { Kaestchen, TextFeld, WahlFeld } from '../../ui/Feld.tsx'
import type { Entwurf } from './entwurf.ts'
import { ERGEBNISARTEN } from './ergebnisart.ts'
import styles from './Editor.module.css'

interface AngabenfelderProps {
  readonly entwurf: Entwurf
  readonly fehler: (feld: string) => string | undefined
  readonly aendere: (teil: Partial<Entwurf>) => void
}

/** The empty choice of the Thema list: a new one is typed. */
const NEUES_THEMA = ''

interface NamensfelderProps extends AngabenfelderProps {
  readonly themen: readonly string[]
}

/** Name and Thema: all that must be said beside the formula. */
export function Namensfelder({ entwurf, fehler, aendere, themen }: NamensfelderProps) {
  const eigenes = entwurf.thema !== '' && !themen.includes(entwurf.thema)
  return (
    <div className={styles['felder']}>
      <TextFeld
        label="Name"
        hinweis="Wie er überall heißen soll, etwa „Alleinerziehende unter Haushalten mit Kindern“"
        fehler={fehler('name')}
        wert={entwurf.name}
        onChange={(name) => aendere({ name })}
      />
      <div className={styles['nebeneinander']}>
        <WahlFeld
          label="Thema"
          fehler={fehler('thema')}
          wert={eigenes ? NEUES_THEMA : entwurf.thema}
          optionen={[
            { wert: NEUES_THEMA, text: eigenes ? 'eigenes Thema' : 'bitte wählen' },
            ...themen.map((thema) => ({ wert: thema, text: thema })),
          ]}
          onChange={(thema) => aendere({ thema })}
        />
        <TextFeld
          label="oder ein neues Thema"
          wert={eigenes ? entwurf.thema : ''}
          onChange={(thema) => aendere({ thema })}
        />
      </div>
      <TextFeld
        label="Was wird gezählt? (Definition)"
        hinweis="Ein Satz für alle, die den Wert lesen. Leer: der Name."
        mehrzeilig
        fehler={fehler('definition')}
        wert={entwurf.definition}
        onChange={(definition) => aendere({ definition })}
      />
    </div>
  )
}

const RICHTUNGEN: readonly (readonly [Polaritaet, string])[] = [
  ['HOCH_BELASTEND', 'Ein hoher Wert zeigt Belastung'],
  ['HOCH_GUENSTIG', 'Ein hoher Wert ist günstig'],
  ['NEUTRAL', 'Weder noch: der Wert beschreibt nur'],
]

interface RichtungswahlProps extends AngabenfelderProps {
  /** What the choice says of real areas. */
  readonly beispiel: string
}

export function Richtungswahl({ entwurf, aendere, beispiel }: RichtungswahlProps) {
  return (
    <fieldset className={styles['felder']}>
      <legend className="vh">Was bedeutet ein hoher Wert?</legend>
      <div>
        {RICHTUNGEN.map(([polaritaet, text]) => (
          <label key={polaritaet} className={styles['art']}>
            <input
              type="radio"
              name="polaritaet"
              checked={entwurf.polaritaet === polaritaet}
              onChange={() => aendere({ polaritaet })}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
      <p className="t-klein leise" aria-live="polite">
        {beispiel}
      </p>
    </fieldset>
  )
}

const GEWICHTE = ['ohne Bedeutung', 'gering', 'mittel', 'hoch'].map((text, i) => ({
  wert: String(i),
  text,
}))

/** Everything that has a sensible value by itself; folded until someone wants it. */
export function WeitereAngaben(props: AngabenfelderProps) {
  const { entwurf, fehler, aendere } = props
  return (
    <div className={styles['felder']}>
      <div className={styles['nebeneinander']}>
        <TextFeld
          label="Kurzname"
          hinweis="Für die Auswahlzeile; leer: gekürzter Name"
          fehler={fehler('kurzname')}
          wert={entwurf.kurzname}
          onChange={(kurzname) => aendere({ kurzname })}
        />
        <TextFeld
          label="Suchworte"
          hinweis="Womit man ihn noch findet, mit Komma getrennt"
          wert={entwurf.synonyme}
          onChange={(synonyme) => aendere({ synonyme })}
        />
        <WahlFeld
          label="Bedeutung für die Jugendhilfe"
          wert={entwurf.relevanzJugendhilfe}
          optionen={GEWICHTE}
          onChange={(relevanzJugendhilfe) => aendere({ relevanzJugendhilfe })}
        />
        <WahlFeld
          label="Bedeutung für die Altenhilfe"
          wert={entwurf.relevanzAltenhilfe}
          optionen={GEWICHTE}
          onChange={(relevanzAltenhilfe) => aendere({ relevanzAltenhilfe })}
        />
      </div>
      <Kaestchen an={entwurf.kernset} onChange={(kernset) => aendere({ kernset })}>
        Gehört zum Kernset, das alle zuerst sehen
      </Kaestchen>
      <TextFeld
        label="Wie man den Wert liest"
        mehrzeilig
        wert={entwurf.hinweis}
        onChange={(hinweis) => aendere({ hinweis })}
      />
      <TextFeld
        label="Was er nicht sagt (Grenzen und Fallen)"
        mehrzeilig
        wert={entwurf.grenzen}
        onChange={(grenzen) => aendere({ grenzen })}
      />
      <TextFeld
        label="Rechtsgrundlage"
        wert={entwurf.rechtsgrundlage}
        onChange={(rechtsgrundlage) => aendere({ rechtsgrundlage })}
      />
      <Rechenangaben {...props} />
    </div>
  )
}

function Rechenangaben({ entwurf, fehler, aendere }: AngabenfelderProps) {
  const weise = ERGEBNISARTEN[entwurf.art]
  const zahlfeld = (feld: 'minZaehler' | 'minNenner', label: string, hinweis: string) => (
    <TextFeld
      label={label}
      hinweis={hinweis}
      fehler={fehler(feld)}
      wert={entwurf[feld]}
      onChange={(text) => aendere({ [feld]: text })}
    />
  )
  return (
    <div className={styles['nebeneinander']}>
      <TextFeld
        label="Einheit"
        hinweis={weise.einheit === '' ? 'Worin gemessen wird, etwa m²' : `Leer: ${weise.einheit}`}
        fehler={fehler('einheit')}
        wert={entwurf.einheit}
        onChange={(einheit) => aendere({ einheit })}
      />
      <TextFeld
        label="Nachkommastellen"
        hinweis={`Leer: ${weise.nachkommastellen}`}
        fehler={fehler('nachkommastellen')}
        wert={entwurf.nachkommastellen}
        onChange={(nachkommastellen) => aendere({ nachkommastellen })}
      />
      {zahlfeld('minZaehler', 'Mindestzahl oben', 'Weniger Gezählte werden nicht ausgewiesen')}
      {zahlfeld('minNenner', 'Mindestzahl unten', 'Kleinere Bezugszahlen werden nicht ausgewiesen')}
      <TextFeld
        label="Richtwert"
        hinweis="Woran man misst, wenn es etwas gibt; leer: keiner"
        fehler={fehler('richtwert')}
        wert={entwurf.richtwert}
        onChange={(richtwert) => aendere({ richtwert })}
      />
      <TextFeld
        label="Schwellen"
        hinweis="Feste Grenzen, mit Strichpunkt getrennt"
        fehler={fehler('schwellen')}
        wert={entwurf.schwellen}
        onChange={(schwellen) => aendere({ schwellen })}
      />
      <Geltungsangaben entwurf={entwurf} aendere={aendere} />
    </div>
  )
}

/** Where and over how long a value says something. */
function Geltungsangaben({ entwurf, aendere }: Pick<AngabenfelderProps, 'entwurf' | 'aendere'>) {
  return (
    <>
      <WahlFeld<Ebene>
        label="Kleinste Ebene"
        hinweis="Darunter sagt ein Wert wenig"
        wert={entwurf.kleinsteEbene}
        optionen={WERTEBENEN.filter((ebene) => ebene !== 'BUND' && ebene !== 'LAND').map(
          (ebene) => ({
            wert: ebene,
            text: EBENE_WORTE[ebene].singular,
          }),
        )}
        onChange={(kleinsteEbene) => aendere({ kleinsteEbene })}
      />
      <WahlFeld
        label="Jahre je Wert"
        hinweis="Seltenes wird über mehrere Jahre sicherer"
        wert={entwurf.poolingJahre}
        optionen={[
          { wert: '1', text: 'jedes Jahr für sich' },
          { wert: '3', text: 'drei Jahre zusammen' },
        ]}
        onChange={(poolingJahre) => aendere({ poolingJahre })}
      />
      <WahlFeld
        label="Altersgrenze 65"
        wert={entwurf.altersregel}
        optionen={[
          { wert: 'FEST', text: 'bleibt bei 65 Jahren' },
          { wert: 'REGELALTERSGRENZE', text: 'steigt mit der Regelaltersgrenze' },
        ]}
        onChange={(altersregel) => aendere({ altersregel })}
      />
    </>
  )
}
