import { useState } from 'react'
import { berechneTragfaehigkeit, findGrenzen } from '@sozial/domain/zuschnitt'
import { formatAnzahl, formatZahl } from '@sozial/shared/format'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextFeld, WahlFeld } from '../../ui/Feld.tsx'
import { aendereRaum, entferneRaum, fortgesetzterOf, grenzschluessel, type Raum } from './bild.ts'
import { einwohnerwort, formatPersonen } from './daten.ts'
import { useWerkzeug } from './use-werkbank.ts'
import styles from './Werkbank.module.css'

/** The Raum that is drawn at: who lives there, what its size can bear, its name and its reasons. */
export function Raumblatt({ raum }: { readonly raum: Raum }) {
  const { daten, stand, tu, setAktiv } = useWerkzeug()
  const kommune = daten.kommunen.find(({ schluessel }) => schluessel === raum.kommune)?.name
  return (
    <Abschnitt
      titel={`${raum.nummer} ${raum.name}`}
      zusatz={kommune}
      werkzeuge={
        <Button klein art="text" onClick={() => setAktiv(null)}>
          Schließen
        </Button>
      }
    >
      <div className={styles['blatt']}>
        <Zahlen raum={raum} />
        {daten.darfAendern ? <Angaben key={raum.key} raum={raum} /> : <Gruende raum={raum} />}
        <div>
          <Grenzen raum={raum} />
          {daten.darfAendern && (
            <p className={styles['weg']}>
              <Button
                klein
                onClick={() => {
                  const satz = `${raum.nummer} ${raum.name} entfernt; seine Bausteine sind wieder frei.`
                  tu(satz, entferneRaum(stand.bild, raum.key))
                  setAktiv(null)
                }}
              >
                Raum entfernen
              </Button>
            </p>
          )}
        </div>
      </div>
    </Abschnitt>
  )
}

const GRUPPENWORTE = [
  ['unter6', 'unter 6 Jahren'],
  ['unter18', 'unter 18 Jahren'],
  ['ab65', '65 Jahre und älter'],
  ['ab80', '80 Jahre und älter'],
] as const

/** Empty where there is nothing to take a share of. */
function formatAnteil(zahl: number | null, alle: number | null): string {
  if (zahl === null || alle === null || alle === 0) return ''
  return `${formatZahl((zahl / alle) * 100, 1)}\u202F%`
}

function Zahlen({ raum }: { readonly raum: Raum }) {
  const { jetzt, daten } = useWerkzeug()
  const groesse = jetzt.groessen[jetzt.bild.raeume.findIndex(({ key }) => key === raum.key)]
  if (!groesse) return null
  const { summen, bausteine } = groesse
  return (
    <div>
      {summen.einwohner !== null && (
        <p className={styles['gross']}>{formatZahl(summen.einwohner)}</p>
      )}
      <p className="t-klein leise">
        {summen.einwohner === null ? einwohnerwort(daten) : 'Einwohner'} in{' '}
        {formatAnzahl(bausteine, 'Baustein', 'Bausteinen')}
        {daten.einwohnerVom && `, ${daten.einwohnerVom}`}
      </p>
      <dl className={styles['zahlen']}>
        {GRUPPENWORTE.map(([gruppe, wort]) => (
          <div key={gruppe}>
            <dt>{wort}</dt>
            <dd>
              {formatPersonen(summen[gruppe], daten)}
              <span className="leise"> {formatAnteil(summen[gruppe], summen.einwohner)}</span>
            </dd>
          </div>
        ))}
      </dl>
      <h3 className="t-h3">Was diese Größe trägt</h3>
      <p className="t-note">Genauigkeit eines Anteils wie im Kreis, 95 % sicher</p>
      <dl className={styles['zahlen']}>
        {daten.kreisraten.map(({ slug, name, gruppe, rate }) => {
          const punkte = berechneTragfaehigkeit(summen[gruppe], rate)
          return (
            <div key={slug}>
              <dt>{name}</dt>
              <dd>
                {punkte === null
                  ? formatPersonen(null, daten)
                  : `± ${formatZahl(punkte, 1)} Punkte`}
              </dd>
            </div>
          )
        })}
      </dl>
    </div>
  )
}

/** A draft of the Raum that is written down when a field is left: a letter is no step. */
function useEntwurf(raum: Raum) {
  const { daten, stand, tu } = useWerkzeug()
  const [entwurf, setEntwurf] = useState(raum)
  const [gesehen, setGesehen] = useState(raum)
  // Undoing and other people change the Raum under the form: it follows.
  if (gesehen !== raum) {
    setGesehen(raum)
    setEntwurf(raum)
  }
  const fehler = pruefe(entwurf, stand.bild.raeume)
  const halteFest = (geschrieben: Raum = entwurf): void => {
    const umbenannt = geschrieben.name !== raum.name && geschrieben.setztFort === null
    const neu = umbenannt
      ? { ...geschrieben, setztFort: fortgesetzterOf(stand.bild, daten.bisherige, geschrieben) }
      : geschrieben
    const gleich = JSON.stringify(neu) === JSON.stringify(raum)
    if (gleich || pruefe(neu, stand.bild.raeume).irgendeiner) return
    tu(`Angaben zu ${neu.nummer} ${neu.name} geändert.`, [aendereRaum(stand.bild, raum.key, neu)])
  }
  const aendere = (neu: Partial<Raum>): void => setEntwurf({ ...entwurf, ...neu })
  return { entwurf, fehler, aendere, halteFest }
}

function Angaben({ raum }: { readonly raum: Raum }) {
  const { daten } = useWerkzeug()
  const { entwurf, fehler, aendere, halteFest } = useEntwurf(raum)
  const onVerlassen = (): void => halteFest()
  const bisher = daten.bisherige.filter(({ schluessel }) => schluessel.startsWith(raum.kommune))
  return (
    <div className={styles['angaben']}>
      <div className={styles['nameUndNummer']}>
        <TextFeld
          label="Nummer"
          wert={String(entwurf.nummer || '')}
          fehler={fehler.nummer}
          eingabe={{ inputMode: 'numeric' }}
          onChange={(text) => aendere({ nummer: Number(text.replaceAll(/\D/g, '')) })}
          onVerlassen={onVerlassen}
        />
        <TextFeld
          label="Name"
          wert={entwurf.name}
          fehler={fehler.name}
          onChange={(name) => aendere({ name })}
          onVerlassen={onVerlassen}
        />
      </div>
      <WahlFeld
        label="Setzt fort"
        hinweis="Welcher bisherige Sozialraum unter dieser Kennung weitergeht"
        wert={entwurf.setztFort ?? ''}
        optionen={[
          { wert: '', text: 'keinen, er ist neu' },
          ...bisher.map(({ schluessel, name }) => ({ wert: schluessel, text: name })),
        ]}
        onChange={(wert) => {
          aendere({ setztFort: wert || null })
          halteFest({ ...entwurf, setztFort: wert || null })
        }}
      />
      <TextFeld
        label="Warum dieser Raum so geschnitten ist"
        mehrzeilig
        wert={entwurf.grund}
        onChange={(grund) => aendere({ grund })}
        onVerlassen={onVerlassen}
      />
      <TextFeld
        label="Warum er kleiner oder größer ist"
        hinweis="Nur außerhalb von 10.000 bis 15.000 Einwohnern nötig"
        mehrzeilig
        wert={entwurf.groessengrund}
        onChange={(groessengrund) => aendere({ groessengrund })}
        onVerlassen={onVerlassen}
      />
    </div>
  )
}

function pruefe({ key, nummer, name }: Raum, raeume: readonly Raum[]) {
  const andere = raeume.filter((raum) => raum.key !== key)
  const gleich = (text: string): string => text.trim().toLocaleLowerCase('de-DE')
  const doppelteNummer = andere.find((raum) => raum.nummer === nummer)
  const doppelterName = andere.find((raum) => gleich(raum.name) === gleich(name))
  const fehler = {
    nummer:
      nummer < 1 || nummer > 9999
        ? 'Eine Zahl von 1 bis 9999.'
        : doppelteNummer && `Diese Nummer hat schon ${doppelteNummer.name}.`,
    name:
      name.trim() === ''
        ? 'Bitte einen Namen eintragen.'
        : doppelterName && `So heißt schon Raum ${doppelterName.nummer}.`,
  }
  return { ...fehler, irgendeiner: Boolean(fehler.nummer ?? fehler.name) }
}

const Gruende = ({ raum }: { readonly raum: Raum }) => (
  <div className={styles['angaben']}>
    <h3 className="t-h3">Warum dieser Raum so geschnitten ist</h3>
    <p>{raum.grund || 'Dazu steht nichts.'}</p>
    {raum.groessengrund && (
      <>
        <h3 className="t-h3">Warum er kleiner oder größer ist</h3>
        <p>{raum.groessengrund}</p>
      </>
    )}
  </div>
)

/** Its neighbours, and why the border to each runs where it runs. */
function Grenzen({ raum }: { readonly raum: Raum }) {
  const { jetzt, daten } = useWerkzeug()
  const stelle = jetzt.bild.raeume.findIndex(({ key }) => key === raum.key)
  const grenzen = findGrenzen(jetzt.lage.zuordnung, daten.bausteine.nachbarn).filter(
    ({ a, b }) => a === stelle || b === stelle,
  )
  return (
    <>
      <h3 className="t-h3">Grenzen</h3>
      {grenzen.length === 0 && <p className="t-klein leise">Er hat noch keinen Nachbarn.</p>}
      <ul className={styles['grenzen']}>
        {grenzen.map(({ a, b, meter }) => {
          const nachbar = jetzt.bild.raeume[a === stelle ? b : a]
          return nachbar && <Grenze key={nachbar.key} {...{ raum, nachbar, meter }} />
        })}
      </ul>
    </>
  )
}

interface GrenzeProps {
  readonly raum: Raum
  readonly nachbar: Raum
  readonly meter: number
}

function Grenze({ raum, nachbar, meter }: GrenzeProps) {
  const { stand, daten, tu } = useWerkzeug()
  const schluessel = grenzschluessel(raum.key, nachbar.key)
  const vorher = stand.bild.grenzgruende.get(schluessel) ?? ''
  const [text, setText] = useState(vorher)
  const [gesehen, setGesehen] = useState(vorher)
  if (gesehen !== vorher) {
    setGesehen(vorher)
    setText(vorher)
  }
  const name = `${nachbar.nummer} ${nachbar.name}`
  const laenge = meter > 0 ? `, ${formatZahl(meter / 1000, 1)} km` : ''
  if (nachbar.kommune !== raum.kommune || !daten.darfAendern) {
    return (
      <li>
        <p className="t-klein">
          {name}
          <span className="leise">
            {laenge}
            {nachbar.kommune === raum.kommune ? `: ${vorher || 'kein Grund'}` : ', Kommunengrenze'}
          </span>
        </p>
      </li>
    )
  }
  return (
    <li>
      <TextFeld
        label={`${name}${laenge}`}
        hinweis="Warum verläuft die Grenze hier?"
        wert={text}
        onChange={setText}
        onVerlassen={() => {
          const nachher = text.trim()
          if (nachher === vorher) return
          tu(`Grund der Grenze zu ${name} geschrieben.`, [
            { art: 'GRENZGRUND', schluessel, vorher, nachher },
          ])
        }}
      />
    </li>
  )
}
